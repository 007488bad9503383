// Metrics: how many turns, saves, conflicts, deliveries and reminders there were, and how long turns and documents took.
import type { Meter } from "@opentelemetry/api";
import type { Noted, Work, WorkWatcher } from "../correlated.ts";
import { plainLabel } from "./plain-labels.ts";

/** What turns say when something that people wrote has been stored. */
const saves: readonly unknown[] = ["saved", "draft.kept", "form.saved", "replied", "reply.drafted"];

/** Bounds in seconds; Teams waits for 15 at most. */
const bounds = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

const seconds = (work: Work) => (performance.now() - work.began) / 1_000;

export function createWorkMetrics(meter: Meter): WorkWatcher {
  const count = (name: string, description: string) => meter.createCounter(`tertialbot.${name}`, { description });
  const time = (name: string, description: string) =>
    meter.createHistogram(`tertialbot.${name}.duration`, {
      description,
      unit: "s",
      advice: { explicitBucketBoundaries: bounds },
    });
  const turns = count("turns", "Turns, by what came in and how it was answered");
  const saved = count("saves", "Turns that stored what people wrote");
  const conflicts = count("conflicts", "Saves that met another's newer answer");
  const deliveries = count("deliveries", "Reports, returns and alerts that were sent, by outcome");
  const nudges = count("nudges", "Reminders, by outcome");
  const turnTime = time("turn", "How long turns take");
  const compileTime = time("compile", "How long documents take to make");
  const answers = new WeakMap<Work, Noted>();

  function countSending(event: string, { outcome, target }: Noted): void {
    const [what, end] = event.split(".");
    if (end !== "settled" && end !== "failed") return;
    const ended = end === "failed" ? "error" : plainLabel(outcome);
    if (what === "nudge") nudges.add(1, { outcome: ended });
    if (what === "post" || what === "city" || what === "return" || what === "alert") {
      deliveries.add(1, { what, outcome: ended, ...(target === undefined ? {} : { target: plainLabel(target) }) });
    }
  }

  function countTurn(work: Work): void {
    const { input, outcome } = answers.get(work) ?? { input: "other", outcome: "none" };
    const labels = { input: plainLabel(input), outcome: plainLabel(outcome) };
    turns.add(1, labels);
    turnTime.record(seconds(work), labels);
    if (saves.includes(outcome)) saved.add(1, { outcome: labels.outcome });
    if (outcome === "conflict") conflicts.add(1);
  }

  return {
    noted(event, ids, work) {
      if (event === "turn" && work !== undefined) answers.set(work, ids);
      countSending(event, ids);
    },
    ended(work, end) {
      if (work.kind === "turn") countTurn(work);
      const document = plainLabel(work.ids["compile"]);
      if (work.kind === "compile") compileTime.record(seconds(work), { document, outcome: end.kind });
    },
  };
}
