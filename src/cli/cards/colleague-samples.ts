// Samples of the cards of a question that is passed on to a colleague.
import { writtenIn } from "../../domain/answer.ts";
import { moment } from "../../domain/moment.ts";
import type { Referral } from "../../domain/referral.ts";
import { askColleagueCard, colleagueReplyCard, referralCard } from "../../teams/cards/colleague-cards.ts";
import { type ReferralView, viewReferral } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { sampleAnswers } from "./sample-answers.ts";
import { author, colleague, sampleDesk } from "./sample-desk.ts";

const questionId = "organised-crime";
const asked: Referral = {
  questionId,
  colleague,
  askedBy: author,
  askedAt: moment("2026-05-05T08:20:00Z"),
  note: "Hej! Ni var med vid båda tillsynsinsatserna. Kan du skriva några rader?",
};
const content = sampleAnswers[questionId];
const reply = { text: content ? writtenIn(content) : "", at: moment("2026-05-05T12:31:00Z"), revision: 1 };

export const colleagueSamples: MakeSamples = (speaker, deployment) => {
  const view = (referral: Referral, answered: number): ReferralView => {
    const desk = sampleDesk(deployment, { answered });
    const placed = desk.questions.find(({ question }) => question.id === questionId);
    if (placed === undefined) throw new Error(`The demo's questionnaire has no question ${questionId}.`);
    return viewReferral(desk, placed, referral);
  };
  const { colleague: words } = speaker.words;
  return {
    "ask-colleague": () => askColleagueCard(speaker, view(asked, 2)),
    "ask-colleague.no-address": () =>
      askColleagueCard(speaker, view(asked, 2), { error: words.noEmail, email: "Björn", note: asked.note }),
    referral: () => referralCard(speaker, view(asked, 2)),
    "referral.replied": () => referralCard(speaker, view({ ...asked, reply }, 2)),
    "colleague-reply": () => colleagueReplyCard(speaker, view({ ...asked, reply }, 2)),
    "colleague-reply.replaces": () => colleagueReplyCard(speaker, view({ ...asked, reply }, 3), words.newer),
  };
};
