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

/** With what stood in the card's fields, which is never lost. */
export function answerSaved(talk: Talk, outcome: SaveOutcome, typed: string, reason = ""): Reply {
  const { speaker } = talk;
  const written = [typed, reason].filter((text) => text.trim() !== "").join("\n\n");
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
      return refused(speaker, outcome, typed, reason);
    case "notOpen":
      return notOpen(speaker, outcome.step, written);
    default:
      return refusal(speaker, outcome, written);
  }
}

function refused(speaker: Speaker, { fault, question }: Refused, typed: string, reason: string): Reply {
  const outcome = `refused.${fault.kind}`;
  const isTooLong = typed.length + reason.length > longestField;
  const error = errorOf(speaker, { fault, question }, isTooLong);
  if (isTooLong) return { send: [], notice: error, outcome };
  const options = { error, typed: typed || undefined, reason: reason || undefined };
  return { replace: questionCard(speaker, question, options), send: [], outcome };
}

function errorOf({ words }: Speaker, { fault, question }: Omit<Refused, "kind">, isTooLong: boolean): string {
  switch (fault.kind) {
    case "empty":
      return question.placed.question.allowNotApplicable ? words.question.empty : words.question.emptyRequired;
    case "reasonMissing":
      return words.question.reasonNeeded;
    case "mustBeAnswered":
      return words.question.mustBeAnswered;
    case "tooLong": {
      const say = isTooLong ? words.question.tooLongToKeep : words.question.tooLong;
      return say(words.characters(fault.length), words.characters(fault.limit));
    }
  }
}
