// Says what became of an answer that someone saved.
import type { SaveOutcome } from "../../usecases/save-answer.ts";
import { conflictCard, questionCard, receiptCard } from "../cards/question-cards.ts";
import type { Speaker } from "../cards/speaker.ts";
import type { Reply } from "./reply.ts";
import { goOn, notOpen, refusal } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

type Refused = Extract<SaveOutcome, { kind: "refused" }>;

/** A field with more text than this would make a card that Teams refuses to show. */
const longestField = 30_000;

/** With the text that stood in the card's field, which is never lost. */
export function answerSaved(talk: Talk, outcome: SaveOutcome, typed: string): Reply {
  const { speaker } = talk;
  switch (outcome.kind) {
    case "saved":
      return goOn(speaker, outcome.question, "answered", outcome.step, "saved");
    case "duplicate":
      return { replace: receiptCard(speaker, outcome.question, "answered"), send: [], outcome: "duplicate" };
    case "conflict": {
      const card = conflictCard(speaker, outcome.question, outcome.current, outcome.mine);
      return { replace: card, send: [], outcome: "conflict" };
    }
    case "refused":
      return refused(speaker, outcome, typed);
    case "notOpen":
      return notOpen(speaker, outcome.step, typed);
    default:
      return refusal(speaker, outcome, typed);
  }
}

function refused(speaker: Speaker, { fault, question }: Refused, typed: string): Reply {
  const outcome = `refused.${fault.kind}`;
  const error = errorOf(speaker, { fault, question } as Refused, typed);
  if (typed.length > longestField) return { send: [], notice: error, outcome };
  return { replace: questionCard(speaker, question, { error, typed: typed || undefined }), send: [], outcome };
}

function errorOf({ words }: Speaker, { fault, question }: Refused, typed: string): string {
  switch (fault.kind) {
    case "empty":
      return question.placed.question.allowNotApplicable ? words.question.empty : words.question.emptyRequired;
    case "reasonMissing":
      return words.question.reasonNeeded;
    case "mustBeAnswered":
      return words.question.mustBeAnswered;
    case "tooLong": {
      const say = typed.length > longestField ? words.question.tooLongToKeep : words.question.tooLong;
      return say(words.characters(fault.length), words.characters(fault.limit));
    }
  }
}
