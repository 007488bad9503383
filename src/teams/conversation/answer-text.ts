// Answers what people write in the personal chat: a command, or text for the question that is open.

import type { ReadText } from "../../richtext/read-markdown.ts";
import { isReturnMeant } from "../../usecases/choose-return.ts";
import { isCoordinator } from "../../usecases/coordinators.ts";
import { findLatestReport } from "../../usecases/find-latest-report.ts";
import { keepDraft } from "../../usecases/keep-draft.ts";
import { draftCard } from "../cards/draft-card.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import { answerCommand } from "./answer-command.ts";
import { personalHelp } from "./answer-help.ts";
import { type Command, readCommand } from "./command.ts";
import { answerCoordinatorCommand } from "./coordinator/answer-coordinator.ts";
import { readCoordinatorCommand } from "./coordinator/coordinator-command.ts";
import { notForYou } from "./coordinator/not-for-you.ts";
import { cards, type Reply } from "./reply.ts";
import { stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

export interface WrittenText {
  /** As plain text. */
  readonly text: string;
  readonly written: ReadText;
  readonly messageId?: string | undefined;
}

export async function answerText(talk: Talk, { text, written, messageId }: WrittenText): Promise<Reply> {
  const task = readCoordinatorCommand(text);
  const own = isCoordinator(talk.ports.settings, talk.person.value) ? task?.command : undefined;
  if (own !== undefined && (await isReturnMeant(talk.ports, talk.person.value, own.organisation))) {
    return answerCoordinatorCommand(talk, own);
  }
  const read = readCommand(text);
  if (read !== undefined && (await isMeant(talk, read.command))) return answerCommand(talk, read.command);
  const outcome = await keepDraft(talk.ports, talk.person, { text: written.text, messageId });
  const { speaker, ports } = talk;
  const { words } = speaker;
  const { textLimit } = ports.settings;
  const { simplified } = written;
  switch (outcome.kind) {
    case "kept":
      return { send: cards(draftCard(speaker, outcome.question, textLimit, { simplified })), outcome: "draft.kept" };
    case "duplicate":
      return { send: [], outcome: "draft.duplicate" };
    case "tooLong": {
      const warning = words.draft.tooLong(words.characters(outcome.length), words.characters(outcome.limit));
      const card = outcome.question.draft
        ? draftCard(speaker, outcome.question, textLimit, { warning })
        : noticeCard(speaker, words.trouble.title, [warning]);
      return { send: cards(card), outcome: "draft.tooLong" };
    }
    case "notOpen":
      if (own !== undefined) return answerCoordinatorCommand(talk, own);
      return { send: cards(stepCard(speaker, outcome.step)), outcome: "notOpen" };
    case "nothingOpen":
      if (own !== undefined) return answerCoordinatorCommand(talk, own);
      // Only now, because "logg" may well be somebody's answer.
      if (task !== undefined) return notForYou(speaker);
      return { send: personalHelp(talk, words.notice.notUnderstood), outcome: "notUnderstood" };
  }
}

/** While a question is open, "rapport om läget" is its answer unless it names one of the person's organisations. */
async function isMeant({ ports, person }: Talk, command: Command): Promise<boolean> {
  if (command.kind !== "latest" || command.organisation === "" || person.value.open === undefined) return true;
  const found = await findLatestReport(ports, { kind: "person", person: person.value }, command);
  return found.kind !== "unknownOrganisation";
}
