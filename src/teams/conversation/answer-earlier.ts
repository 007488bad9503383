// Answers the button that starts an answer from an earlier one.
import { useEarlier } from "../../usecases/use-earlier.ts";
import { questionCard } from "../cards/question-cards.ts";
import type { ActionOf } from "./card-action.ts";
import type { Reply } from "./reply.ts";
import { notOpen, refusal } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

export async function startFromEarlier(talk: Talk, action: ActionOf<"useEarlier">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const { report: key, question: questionId, revision: basedOn, draft: draftRevision, from, text: typed } = action;
  const outcome = await useEarlier(ports, person, { key, questionId, basedOn, draftRevision, from, typed });
  const { words } = speaker;
  switch (outcome.kind) {
    case "used": {
      const { content, period } = outcome.earlier;
      const name = words.period(period.kind, period.year);
      const options =
        content.kind === "text"
          ? { note: words.earlier.used(name) }
          : { note: words.earlier.usedReason(name), reason: content.reason };
      return { replace: questionCard(speaker, outcome.question, options), send: [], outcome: "earlier.used" };
    }
    case "tooLong": {
      const error = words.earlier.tooLong(words.characters(outcome.length), words.characters(outcome.limit));
      return { replace: questionCard(speaker, outcome.question, { error }), send: [], outcome: "earlier.tooLong" };
    }
    case "notOpen":
      return notOpen(speaker, outcome.step, typed);
    default:
      return refusal(speaker, outcome, typed);
  }
}
