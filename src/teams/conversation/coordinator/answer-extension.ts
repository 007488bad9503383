// Answers a coordinator who gives an organisation more time to complete its returned report.
import { parseDay } from "../../../domain/day.ts";
import { extendReturnedReport } from "../../../usecases/extend-return.ts";
import { escapeMarkdown } from "../../cards/escape-markdown.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { alreadyReturnedCard } from "../../cards/return-cards.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import type { CoordinatorAction } from "./coordinator-verbs.ts";
import { notForYou } from "./not-for-you.ts";

/** The card then shows the day that holds, and offers more again. */
export async function giveMoreTime(
  { ports, person, speaker }: Talk,
  { report, dueOn }: Extract<CoordinatorAction, { verb: "extendReturn" }>,
): Promise<Reply> {
  const { returned: words } = speaker.words;
  const outcome = await extendReturnedReport(ports, person, report, parseDay(dueOn));
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "notSubmitted":
    case "notReturned":
      return { replace: noticeCard(speaker, words.title, [words.notReturned]), send: [], outcome: "extension.gone" };
    case "tooLate":
      return { send: [], notice: words.faults.tooLate, outcome: "extension.tooLate" };
    case "changed":
    case "extended": {
      const { heading, returned } = outcome;
      const name = escapeMarkdown(heading.organisationName);
      const line = words[outcome.kind](name, speaker.day(returned.dueOn));
      return {
        replace: alreadyReturnedCard(speaker, heading, returned, line),
        send: [],
        outcome: `extension.${outcome.kind}`,
      };
    }
  }
}
