// npm run nudges: says who would be reminded on a day and who not and why, or sends what is due now.
import { type Day, parseDay } from "../domain/day.ts";
import type { Moment } from "../domain/moment.ts";
import type { NudgeItem } from "../domain/nudge.ts";
import { momentAt } from "../domain/time-of-day.ts";
import { nudgeEn } from "../teams/words/nudge-en.ts";
import type { NudgeMessenger } from "../usecases/nudge-messenger.ts";
import { type PassedPerson, type PlannedPerson, planNudges } from "../usecases/plan-nudges.ts";
import type { Ports } from "../usecases/ports.ts";
import { sendNudges } from "../usecases/send-nudges.ts";
import type { Command, CommandOutcome } from "./terminal.ts";

/** Makes the command with the way of writing to people that it is given. */
export function nudgesCommand(messenger: (ports: Ports) => NudgeMessenger): Command {
  return {
    help: [
      "npm run nudges -- --plan [--on 2026-05-06] | --send",
      "Who is reminded of their reports, and why; and who is not, and why not.",
      "  --plan  prints it and sends nothing",
      "  --on    the day to plan for, at the time when reminders leave; without it the plan is for now",
      "  --send  sends what is due now, as the server does every now and then; safe to run at any time, and twice",
    ],
    options: { plan: { type: "boolean" }, send: { type: "boolean" }, on: { type: "string" } },
    run({ words, text, has }, onStore) {
      const on = text("on");
      const day = on === undefined ? undefined : parseDay(on);
      if (words.length > 0 || has("plan") === has("send")) return misused("Choose --plan or --send.");
      if (on !== undefined && (day === undefined || has("send")))
        return misused("--on takes a day, 2026-05-06, with --plan.");
      return onStore((ports) => (has("plan") ? plan(ports, day) : send(ports, messenger(ports))));
    },
  };
}

function misused(line: string): Promise<CommandOutcome> {
  return Promise.resolve({ kind: "misused", lines: [line] });
}

async function plan(ports: Ports, day: Day | undefined): Promise<CommandOutcome> {
  const at: Moment = day === undefined ? ports.clock.now() : await sendingTime(ports, day);
  const { today, planned, passed } = await planNudges(ports, at);
  const lines = [
    `Plan for ${today}: ${count(planned.length, "reminder")}.`,
    ...planned.map(plannedLine),
    "",
    `Not reminded (${passed.length}):`,
    ...passed.map(passedLine),
  ];
  return { kind: "done", lines };
}

/** When reminders leave on that day; the periods' own times may differ, and the latest of them misses none. */
async function sendingTime({ periods, nudgeRules, settings }: Ports, day: Day): Promise<Moment> {
  const times = (await periods.all()).map(({ value }) => nudgeRules.policyFor(value.id).sendAt);
  const [latest = nudgeRules.policyFor("").sendAt] = times.sort().reverse();
  return momentAt(settings.zone, day, latest);
}

function plannedLine({ name, reports }: PlannedPerson): string {
  const about = reports.map(({ organisation, item }) => `${organisation} ${item.periodId} (${reasonOf(item)})`);
  return `  ${name}: ${about.join("; ")}`;
}

function reasonOf({ reason, as }: NudgeItem): string {
  return as === "contact" ? nudgeEn.stage(reason) : `${nudgeEn.stage(reason)}, as ${as}`;
}

function passedLine({ name, organisation, periodId, why, day }: PassedPerson): string {
  const next = day === undefined ? "" : `; next ${day}`;
  return `  ${name === undefined ? "" : `${name}, `}${organisation} ${periodId}: ${nudgeEn.why[why]}${next}`;
}

async function send(ports: Ports, nudgeMessenger: NudgeMessenger): Promise<CommandOutcome> {
  const run = Object.entries(await sendNudges({ ...ports, nudgeMessenger }));
  const lines = run.map(([end, number]) => `${end}: ${number}`);
  return { kind: "done", lines: lines.length === 0 ? ["Nothing is due now."] : lines };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
