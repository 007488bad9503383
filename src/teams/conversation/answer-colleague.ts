// Answers what has to do with passing a question on: asking a colleague, their reply, and what becomes of it.
import type { Person } from "../../domain/person.ts";
import { askQuestion } from "../../usecases/ask-question.ts";
import { leaveForOverview } from "../../usecases/leave-for-overview.ts";
import { referQuestion } from "../../usecases/refer-question.ts";
import { replyToReferral, waitingReferrals } from "../../usecases/reply-to-referral.ts";
import { draftReply, type NewerReply, saveReply } from "../../usecases/take-reply.ts";
import type { ReferralView } from "../../usecases/views.ts";
import { askColleagueCard, colleagueReplyCard, referralCard } from "../cards/colleague-cards.ts";
import { escapeMarkdown } from "../cards/escape-markdown.ts";
import { handedBackCard, noticeCard } from "../cards/plain-cards.ts";
import { questionCard } from "../cards/question-cards.ts";
import type { Card } from "../cards/render-card.ts";
import { answerSaved } from "./answer-saved.ts";
import type { ActionOf } from "./card-action.ts";
import { cards, type Message, type Reply } from "./reply.ts";
import { notOpen, refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

/** From a question's card: keeps what was typed and asks for the colleague's address. */
export async function askColleague(talk: Talk, action: ActionOf<"askColleague">): Promise<Reply> {
  const { report, question, text: typed, revision: basedOn, draft: draftRevision } = action;
  const field = { questionId: question, typed, basedOn, draftRevision };
  const outcome = await leaveForOverview(talk.ports, talk.person, report, field);
  if (outcome.kind === "refused") return answerSaved(talk, outcome, typed);
  if (outcome.kind === "notYours" || outcome.kind === "noQuestions") return refusal(talk.speaker, outcome, typed);
  if (outcome.kind === "notOpen") return notOpen(talk.speaker, outcome.step, typed);
  if (outcome.from === undefined) return refusal(talk.speaker, { kind: "notYours" }, typed);
  return {
    replace: questionCard(talk.speaker, outcome.from),
    send: cards(askColleagueCard(talk.speaker, outcome.from)),
    outcome: "askColleague",
  };
}

export async function refer(talk: Talk, action: ActionOf<"refer">): Promise<Reply> {
  const { speaker } = talk;
  const { colleague: words } = speaker.words;
  const { report: key, question: questionId, email, note } = action;
  const outcome = await referQuestion(talk.ports, talk.person, { key, questionId, email, note });
  switch (outcome.kind) {
    case "referred": {
      const name = escapeMarkdown(outcome.colleague.name);
      const isReached = await talk.writeTo(outcome.colleague, (theirs) => referralCard(theirs, outcome.referral));
      const line = isReached ? words.sent(name) : words.notReached(name);
      return { replace: noticeCard(speaker, words.title, [line]), send: [], outcome: `referred.${isReached}` };
    }
    case "alreadyAsked": {
      const message = words.alreadyAsked(escapeMarkdown(outcome.referral.referral.colleague.name));
      const back = { title: words.title, message, field: "text", value: note } as const;
      const replace = note.trim() === "" ? noticeCard(speaker, words.title, [message]) : handedBackCard(speaker, back);
      return { replace, send: [], outcome: "alreadyAsked" };
    }
    case "refused": {
      const options = { error: words[outcome.fault], email, note };
      return {
        replace: askColleagueCard(speaker, outcome.question, options),
        send: [],
        outcome: `refused.${outcome.fault}`,
      };
    }
    case "notOpen":
      return notOpen(speaker, outcome.step, note);
    default:
      return refusal(speaker, outcome, note);
  }
}

/** The colleague sends their reply; the one who asked is told at once. */
export async function reply(talk: Talk, action: ActionOf<"reply">): Promise<Reply> {
  const { speaker } = talk;
  const { report, question, text } = action;
  const outcome = await replyToReferral(talk.ports, talk.person, report, question, text);
  switch (outcome.kind) {
    case "replied":
      await tell(talk, outcome.askedBy, outcome.referral);
      return { replace: referralCard(speaker, outcome.referral), send: [], outcome: "replied" };
    case "duplicate":
      return { replace: referralCard(speaker, outcome.referral), send: [], outcome: "duplicate" };
    case "refused": {
      const { fault, referral } = outcome;
      const { words } = speaker;
      const error =
        fault.kind === "tooLong"
          ? words.question.tooLong(words.characters(fault.length), words.characters(fault.limit))
          : words.colleague.empty;
      return {
        replace: referralCard(speaker, referral, { error, typed: text }),
        send: [],
        outcome: `refused.${fault.kind}`,
      };
    }
    case "notOpen":
      return { replace: closed(talk, text), send: [], outcome: "notOpen" };
    case "notYours":
      return refusal(speaker, outcome, text);
  }
}

async function tell(talk: Talk, askedBy: Person | undefined, referral: ReferralView): Promise<void> {
  const isTold = askedBy && (await talk.writeTo(askedBy, (speaker) => colleagueReplyCard(speaker, referral)));
  if (!isTold) talk.ports.journal.note("reply.failed", { person: askedBy?.id });
}

function closed({ speaker }: Talk, value: string): Card {
  const { trouble, colleague } = speaker.words;
  return handedBackCard(speaker, { title: trouble.title, message: colleague.closed, field: "text", value });
}

/** The one who asked takes the reply as the answer, or into a draft to edit. */
export async function takeReply(talk: Talk, action: ActionOf<"useReply" | "editReply">): Promise<Reply> {
  const { report: key, question: questionId, colleague: colleagueId, reply: replyRevision, revision: basedOn } = action;
  const chosen = { key, questionId, colleagueId, replyRevision, basedOn };
  if (action.verb === "useReply") {
    const outcome = await saveReply(talk.ports, talk.person, chosen);
    return outcome.kind === "newerReply" ? newer(talk, outcome) : answerSaved(talk, outcome, "");
  }
  const outcome = await draftReply(talk.ports, talk.person, chosen);
  if (outcome.kind === "newerReply") return newer(talk, outcome);
  if (outcome.kind !== "drafted") return refusal(talk.speaker, outcome);
  const asked = await askQuestion(talk.ports, talk.person, key, questionId);
  const send = asked.kind === "step" ? cards(stepCard(talk.speaker, asked.step)) : [];
  return { send, notice: talk.speaker.words.notice.seeBelow, outcome: "reply.drafted" };
}

function newer({ speaker }: Talk, { referral }: NewerReply): Reply {
  const replace = colleagueReplyCard(speaker, referral, speaker.words.colleague.newer);
  return { replace, send: [], outcome: "newerReply" };
}

/** What colleagues have asked this person and waits for a reply. */
export async function waitingForReply(talk: Talk): Promise<readonly Message[]> {
  const waiting = await waitingReferrals(talk.ports, talk.person);
  return cards(...waiting.map((referral) => referralCard(talk.speaker, referral)));
}
