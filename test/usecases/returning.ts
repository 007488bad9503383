// A submitted report, and a coordinator who returns it, for use-case tests.
import { day } from "../../src/domain/day.ts";
import { type ReturnOutcome, returnForCompletion, type WantedReturn } from "../../src/usecases/return-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, submit } from "./people-at-work.ts";

const chat = { conversationId: "a", serviceUrl: "https://x.example", tenantId: "t", userId: "29:a", botId: "28:b" };

/** Anna has submitted, Cecilia coordinates, and Björn has never met the bot. */
export async function submitted(): Promise<Surroundings> {
  const at = await openSurroundings();
  const [anna, cecilia] = [await at.who("anna"), await at.who("cecilia")];
  await at.ports.people.save({ ...anna, value: { ...anna.value, chat } });
  await at.ports.people.save({ ...cecilia, value: { ...cecilia.value, aadObjectId: "c-1" } });
  await answerAll(at, "anna");
  await submit(at, "anna");
  return { ...at, ports: { ...at.ports, settings: { ...at.ports.settings, coordinators: ["c-1"] } } };
}

const wanted: WantedReturn = {
  ...{ key, version: 1, comment: "Bra!", dueOn: day("2026-05-20") },
  questions: [{ questionId: "second", comment: "Skriv mer." }],
};

export async function giveBack(
  at: Surroundings,
  change: Partial<WantedReturn> = {},
  who = "cecilia",
): Promise<ReturnOutcome> {
  return returnForCompletion(at.ports, await at.who(who), { ...wanted, ...change });
}
