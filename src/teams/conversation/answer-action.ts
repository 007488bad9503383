// Answers a button on a card in the personal chat.
import { askQuestion } from "../../usecases/ask-question.ts";
import { leaveForOverview } from "../../usecases/leave-for-overview.ts";
import { leaveQuestion } from "../../usecases/leave-question.ts";
import { saveAnswer } from "../../usecases/save-answer.ts";
import { showOverview } from "../../usecases/show-overview.ts";
import { languageCard } from "../cards/plain-cards.ts";
import { questionCard, receiptCard } from "../cards/question-cards.ts";
import { overviewCard } from "../cards/report-cards.ts";
import { askColleague, refer, reply, takeReply } from "./answer-colleague.ts";
import { answerCommand } from "./answer-command.ts";
import { answerDraft } from "./answer-draft.ts";
import { answerFormAction } from "./answer-form-action.ts";
import { continueFromNudge } from "./answer-nudge.ts";
import { latestReports, preview, review, submit } from "./answer-report.ts";
import { answerSaved } from "./answer-saved.ts";
import type { ActionOf, CardAction } from "./card-action.ts";
import { answerCoordinatorAction } from "./coordinator/answer-coordinator.ts";
import { type CoordinatorAction, isCoordinatorAction } from "./coordinator/coordinator-verbs.ts";
import { changeLanguage } from "./greet.ts";
import { cards, type Reply } from "./reply.ts";
import { goOn, notOpen, refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

export async function answerAction(talk: Talk, action: CardAction): Promise<Reply> {
  return isCoordinatorAction(action) ? answerCoordinatorAction(talk, action) : answerReporting(talk, action);
}

/** The buttons of those who report. */
async function answerReporting(talk: Talk, action: Exclude<CardAction, CoordinatorAction>): Promise<Reply> {
  switch (action.verb) {
    case "saveAnswer":
    case "notApplicable":
      return save(talk, action);
    case "skip":
    case "back":
      return leave(talk, action);
    case "continue":
      return goOnFrom(talk, action);
    case "ask":
      return ask(talk, action.report, action.question);
    case "overview":
      return overview(talk, action);
    case "saveDraft":
    case "undoDraft":
    case "addMore":
    case "startOver":
    case "keepTheirs":
      return answerDraft(talk, action);
    case "review":
      return review(talk, action.report);
    case "preview":
      return preview(talk, action.report);
    case "submit":
      return submit(talk, action.report, action.reviewed);
    case "latest":
      return latestReports(talk, { organisation: "", ...action.report });
    case "askColleague":
      return askColleague(talk, action);
    case "refer":
      return refer(talk, action);
    case "reply":
      return reply(talk, action);
    case "useReply":
    case "editReply":
      return takeReply(talk, action);
    case "language":
      return language(talk, action);
    default:
      return answerFormAction(talk, action);
  }
}

async function language(talk: Talk, action: ActionOf<"language">): Promise<Reply> {
  const { send, outcome } = await changeLanguage(talk, action.language);
  return { replace: languageCard(talk.speakerIn(action.language)), send, outcome };
}

function goOnFrom(talk: Talk, { report: key, nudge }: ActionOf<"continue">): Promise<Reply> {
  if (key === undefined) return answerCommand(talk, { kind: "continue" });
  return nudge === undefined ? ask(talk, key) : continueFromNudge(talk, key, nudge);
}

async function save(talk: Talk, action: ActionOf<"saveAnswer" | "notApplicable">): Promise<Reply> {
  const { report: key, question: questionId, revision: basedOn, draft: draftRevision, text } = action;
  const content =
    action.verb === "saveAnswer"
      ? ({ kind: "text", text } as const)
      : ({ kind: "notApplicable", reason: action.reason } as const);
  const [typed, reason] = action.verb === "notApplicable" ? [text, action.reason] : [];
  const given = { key, questionId, content, basedOn, draftRevision, typed };
  return answerSaved(talk, await saveAnswer(talk.ports, talk.person, given), text, reason);
}

async function leave(talk: Talk, action: ActionOf<"skip" | "back">): Promise<Reply> {
  const { speaker } = talk;
  const { report: key, question: questionId, revision: basedOn, draft: draftRevision, text: typed } = action;
  const direction = action.verb === "skip" ? "next" : "previous";
  const left = { key, questionId, basedOn, draftRevision, typed, direction } as const;
  const outcome = await leaveQuestion(talk.ports, talk.person, left);
  switch (outcome.kind) {
    case "left":
      return goOn(speaker, outcome.question, "left", outcome.step, action.verb);
    case "stale":
      return { replace: receiptCard(speaker, outcome.question, "left"), send: [], outcome: "stale" };
    case "refused":
      return answerSaved(talk, outcome, typed);
    case "notOpen":
      return notOpen(speaker, outcome.step, typed);
    default:
      return refusal(speaker, outcome, typed);
  }
}

async function ask(talk: Talk, key: ActionOf<"ask">["report"], questionId?: string): Promise<Reply> {
  const outcome = await askQuestion(talk.ports, talk.person, key, questionId);
  const { notice } = talk.speaker.words;
  if (outcome.kind === "justAsked") return { send: [], notice: notice.justAsked, outcome: outcome.kind };
  if (outcome.kind !== "step") return refusal(talk.speaker, outcome);
  return { send: cards(stepCard(talk.speaker, outcome.step)), notice: notice.seeBelow, outcome: outcome.step.kind };
}

async function overview(talk: Talk, action: ActionOf<"overview">): Promise<Reply> {
  const { speaker } = talk;
  if (action.report === undefined) return answerCommand(talk, { kind: "overview" });
  const { question, text: typed, revision: basedOn = 0, draft: draftRevision = 0 } = action;
  const field = question === undefined ? undefined : { questionId: question, typed, basedOn, draftRevision };
  const outcome = field
    ? await leaveForOverview(talk.ports, talk.person, action.report, field)
    : await showOverview(talk.ports, talk.person, action.report);
  if (outcome.kind === "refused") return answerSaved(talk, outcome, typed ?? "");
  if (outcome.kind === "notYours" || outcome.kind === "noQuestions") return refusal(speaker, outcome, typed);
  if (outcome.kind === "notOpen" && typed) return notOpen(speaker, outcome.step, typed);
  const mode = outcome.kind === "notOpen" ? "readOnly" : "overview";
  const from = outcome.kind === "overview" ? outcome.from : undefined;
  return {
    // The card keeps what was typed: clients clear a field when a button is pressed.
    replace: from && questionCard(speaker, from),
    send: cards(overviewCard(speaker, outcome.overview, { mode })),
    notice: speaker.words.notice.seeBelow,
    outcome: "overview",
  };
}
