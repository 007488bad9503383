// What journeys with reminders have in common: their days, who has met the bot, and what people do with a card.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { openNudgeMessenger } from "../../src/open-teams.ts";
import { type NudgeRun, sendNudges } from "../../src/usecases/send-nudges.ts";
import { actionsOf, cardIn } from "./card-view.ts";
import type { RunningBot } from "./running-bot.ts";
import type { Answer, TeamsClient } from "./teams-user.ts";

export const mondayBefore = moment("2026-05-04T08:00:00Z");
export const fiveBefore = moment("2026-05-06T07:05:00Z");
export const oneBefore = moment("2026-05-12T07:05:00Z");
export const dueDay = moment("2026-05-13T07:05:00Z");
export const coordinators = { COORDINATORS: "eeeeeeee-0000-4000-8000-000000000009" };

export function remind(bot: RunningBot): Promise<NudgeRun> {
  const { ports, config } = bot;
  return sendNudges({ ...ports, nudgeMessenger: openNudgeMessenger(config, ports) });
}

export async function met(
  bot: RunningBot,
  who: "anna" | "bjorn" | "cecilia" | "david" | "stranger",
): Promise<TeamsClient> {
  const person = bot.person(who);
  await person.install();
  return person;
}

/** Whether an organisation of the demo is to report at all. */
export async function report({ ports }: RunningBot, id: string, isAsked: boolean): Promise<void> {
  const stored = await ports.organisations.get(id);
  assert.ok(stored);
  const validTo = isAsked ? undefined : day("2020-12-31");
  await ports.organisations.save({ ...stored, value: { ...stored.value, validTo } });
}

/** Presses "Påminn mig…" with one of its choices. */
export function remindMe(person: TeamsClient, when: string, remindDay = ""): Promise<Answer> {
  const message = person.messageWith("remindLater");
  const action = actionsOf(cardIn(message)).find(({ data, verb }) => verb === "remindLater" && data.when === when);
  return person.press(action, { remindDay }, message.id);
}
