// Answers the buttons of a draft: saving it, adding to it, taking a piece back, beginning anew, or keeping another's answer.
import { askQuestion } from "../../usecases/ask-question.ts";
import {
  type DraftChangeOutcome,
  type DraftChoice,
  saveDraft,
  setDraftAside,
  startOver,
  undoDraft,
} from "../../usecases/change-draft.ts";
import { draftCard } from "../cards/draft-card.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import { receiptCard } from "../cards/question-cards.ts";
import { answerSaved } from "./answer-saved.ts";
import type { ActionOf } from "./card-action.ts";
import { cards, type Reply } from "./reply.ts";
import { refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

type DraftAction = ActionOf<"saveDraft" | "undoDraft" | "addMore" | "startOver" | "keepTheirs">;

export async function answerDraft(talk: Talk, action: DraftAction): Promise<Reply> {
  if (action.verb === "addMore") return addMore(talk, action);
  const { report: key, question: questionId, draft: draftRevision } = action;
  const choice = { key, questionId, draftRevision };
  switch (action.verb) {
    case "saveDraft":
      return answerSaved(talk, await saveDraft(talk.ports, talk.person, choice), "");
    case "undoDraft":
      return undo(talk, choice);
    case "startOver":
      return beginAnew(talk, choice);
    case "keepTheirs":
      return keepTheirs(talk, choice);
  }
}

/** Makes the question the one that chat text belongs to again, wherever its person has been since. */
async function addMore(talk: Talk, { report, question }: ActionOf<"addMore">): Promise<Reply> {
  const { speaker } = talk;
  const asked = await askQuestion(talk.ports, talk.person, report, question);
  if (asked.kind === "justAsked") return { send: [], notice: speaker.words.draft.more, outcome: asked.kind };
  if (asked.kind !== "step") return refusal(speaker, asked);
  if (asked.step.kind !== "ask") return { send: cards(stepCard(speaker, asked.step)), outcome: "notOpen" };
  const { number } = asked.step.question.placed;
  return { send: [], notice: speaker.words.draft.writeOn(number), outcome: "draft.addMore" };
}

async function undo(talk: Talk, choice: DraftChoice): Promise<Reply> {
  const outcome = await undoDraft(talk.ports, talk.person, choice);
  if (outcome.kind !== "changed" && outcome.kind !== "stale") return refusal(talk.speaker, outcome);
  return { replace: whatIsLeft(talk, outcome), send: [], outcome: `draft.${outcome.kind}` };
}

function whatIsLeft({ speaker, ports }: Talk, { question }: Extract<DraftChangeOutcome, { question: unknown }>) {
  if (question.draft === undefined) return noticeCard(speaker, "", [speaker.words.draft.gone]);
  return draftCard(speaker, question, ports.settings.textLimit);
}

/** The draft goes to the history, and the question is asked anew. */
async function beginAnew(talk: Talk, choice: DraftChoice): Promise<Reply> {
  const { speaker } = talk;
  const outcome = await startOver(talk.ports, talk.person, choice);
  if (outcome.kind === "stale") return { replace: whatIsLeft(talk, outcome), send: [], outcome: "draft.stale" };
  if (outcome.kind !== "changed") return refusal(speaker, outcome);
  const asked = await askQuestion(talk.ports, talk.person, choice.key, choice.questionId);
  const send = asked.kind === "step" ? cards(stepCard(speaker, asked.step)) : [];
  const replace = noticeCard(speaker, "", [speaker.words.draft.startedOver(outcome.question.placed.number)]);
  return { replace, send, outcome: "draft.startedOver" };
}

async function keepTheirs(talk: Talk, choice: DraftChoice): Promise<Reply> {
  const outcome = await setDraftAside(talk.ports, talk.person, choice);
  if (outcome.kind !== "changed" && outcome.kind !== "stale") return refusal(talk.speaker, outcome);
  const next = await askQuestion(talk.ports, talk.person, choice.key);
  const replace = receiptCard(talk.speaker, outcome.question, "answered");
  const follows = outcome.kind === "changed" && next.kind === "step" ? cards(stepCard(talk.speaker, next.step)) : [];
  return { replace, send: follows, outcome: "keptTheirs" };
}
