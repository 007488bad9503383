// Parts of a journey that many tests begin with.
import type { RunningBot } from "./running-bot.ts";
import type { TeamsClient } from "./teams-user.ts";

/** The ids of Ekbacken's questions, in order; only the last is voluntary. */
export const questionIds = [
  "local-cooperation",
  "vaxla-upp",
  "organised-crime",
  "business-areas",
  "place-cooperation",
  "culture-in-public-space",
  "sustainable-growth",
  "business-dialogue",
  "other-information",
] as const;

/** Someone who has been greeted and has the first question before them. */
export async function atFirstQuestion(
  bot: RunningBot,
  who: Parameters<RunningBot["person"]>[0] = "anna",
): Promise<TeamsClient> {
  const person = bot.person(who);
  await person.install();
  await person.use(person.messageWith("continue"), "continue");
  bot.clock.move(60);
  return person;
}

/** Saves the answers that are asked for until the review stands in the chat. */
export async function answerAll(person: TeamsClient): Promise<void> {
  for (const id of questionIds) await person.click("saveAnswer", { text: `Svaret på ${id}.` });
}

/** Someone who has answered everything and has the review before them. */
export async function atReview(
  bot: RunningBot,
  who: Parameters<RunningBot["person"]>[0] = "anna",
): Promise<TeamsClient> {
  const person = await atFirstQuestion(bot, who);
  await answerAll(person);
  bot.clock.move(60);
  return person;
}
