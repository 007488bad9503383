// The demo's people in a store in memory, a clock, and a messenger that records: what tests of reminders stand on.
import { readConfig } from "../../src/config.ts";
import { dayIn, type Moment, moment } from "../../src/domain/moment.ts";
import type { NudgeOutcome } from "../../src/domain/nudge.ts";
import { openPorts } from "../../src/open-ports.ts";
import type { NudgePorts } from "../../src/usecases/deliver-nudge.ts";
import type { NudgeMessage, NudgeMessenger } from "../../src/usecases/nudge-messenger.ts";
import { period } from "../domain/invented-nudges.ts";

export interface Reminding {
  readonly ports: NudgePorts;
  readonly messages: NudgeMessage[];
  readonly retired: string[];
  readonly noted: string[];
  now: Moment;
  /** Happens before a message is composed for the next time. */
  before: (() => Promise<unknown>) | undefined;
  /** What the channel does with the next messages; after these it takes them. */
  readonly outcomes: NudgeOutcome[];
  close(): Promise<void>;
}

export const fiveBefore = moment("2026-05-06T07:05:00Z");

/** Everybody of the demo has a chat; the period opens a fortnight before and is due a week after. */
export async function startReminding(coordinators = ""): Promise<Reminding> {
  const config = readConfig({
    MODE: "local",
    SQLITE_FILE: ":memory:",
    DEPLOYMENT: "deployment/demo",
    COORDINATORS: coordinators,
  });
  const noted: string[] = [];
  const state: Pick<Reminding, "now" | "before"> = { now: fiveBefore, before: undefined };
  const clock = { now: () => state.now, today: () => dayIn("Europe/Stockholm", state.now) };
  const journal = { note: (event: string, ids: object) => noted.push(`${event} ${Object.values(ids).join(" ")}`) };
  const { ports, close } = await openPorts(config, { journal, clock });
  const messages: NudgeMessage[] = [];
  const retired: string[] = [];
  const outcomes: NudgeOutcome[] = [];
  const nudgeMessenger: NudgeMessenger = {
    async sendNudge(_, compose) {
      const { before } = state;
      state.before = undefined;
      await before?.();
      const message = await compose();
      if (message === undefined) return { outcome: { kind: "withdrawn" } };
      const outcome = outcomes.shift() ?? { kind: "sent" };
      if (outcome.kind === "sent") messages.push(message);
      return { outcome, cardId: outcome.kind === "sent" ? `card-${messages.length}` : undefined };
    },
    async retireNudge(_, cardId) {
      retired.push(cardId);
      return { kind: "unreachable", reason: "ActivityNotFoundInConversation" };
    },
  };
  await ports.periods.save({ value: period });
  for (const id of ["anna", "bjorn", "cecilia", "david"]) {
    const stored = await ports.people.get(id);
    if (stored === undefined) throw new Error(`The demo has no ${id}`);
    const chat = { conversationId: `a:${id}`, serviceUrl: "https://x", tenantId: "t", userId: id, botId: "b" };
    await ports.people.save({ ...stored, value: { ...stored.value, chat } });
  }
  const surroundings = { ports: { ...ports, nudgeMessenger }, messages, retired, noted, outcomes, close };
  return Object.assign(state, surroundings);
}
