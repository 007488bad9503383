// Samples of the cards about one question.
import type { Answer } from "../../domain/answer.ts";
import { moment } from "../../domain/moment.ts";
import { draftCard, notFollowedCard } from "../../teams/cards/draft-card.ts";
import { noticeCard } from "../../teams/cards/plain-cards.ts";
import { conflictCard, questionCard, receiptCard } from "../../teams/cards/question-cards.ts";
import { type QuestionView, questionView } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { longText } from "./sample-answers.ts";
import { colleague, type SampleReport, sampleDesk } from "./sample-desk.ts";

const limit = 20_000;
const started =
  "Två dialogmöten har hållits tillsammans med Stockholm Business Region AB, ett med byggbranschen och ett med restauranger.\n\nEtt tredje möte, med vård och omsorg, är planerat till ";

const formatted =
  "**Två dialogmöten** har hållits tillsammans med [Stockholm Business Region AB](https://example.se/sbr):\n\n1. ett med *byggbranschen*\n   - tolv företag\n   - två fastighetsägare\n2. ett med restauranger\n\nEtt tredje möte är planerat till hösten.";

export const questionSamples: MakeSamples = (speaker, deployment) => {
  const { words } = speaker;
  const view = (questionId: string, sample: SampleReport = {}): QuestionView => {
    const desk = sampleDesk(deployment, sample);
    const placed = desk.questions.find(({ question }) => question.id === questionId);
    if (placed === undefined) throw new Error(`The demo's questionnaire has no question ${questionId}.`);
    return questionView(desk, placed);
  };
  const drafted = (questionId: string, text: string, sample: SampleReport = {}) =>
    view(questionId, { ...sample, drafts: { [questionId]: text } });
  const tooLong = words.question.tooLong(words.characters(20_412), words.characters(limit));
  return {
    question: () => questionCard(speaker, view("local-cooperation")),
    "question.answered": () => questionCard(speaker, view("place-cooperation", { answered: 9 })),
    "question.with-draft": () => questionCard(speaker, drafted("business-dialogue", started, { answered: 7 })),
    "question.not-applicable": () => questionCard(speaker, view("business-areas", { answered: 5 })),
    "question.optional": () => questionCard(speaker, view("other-information", { answered: 8 })),
    "question.too-long": () =>
      questionCard(speaker, view("organised-crime", { answered: 2 }), { error: tooLong, typed: longText(1_500) }),
    receipt: () => receiptCard(speaker, view("organised-crime", { answered: 3 }), "answered"),
    "receipt.not-applicable": () => receiptCard(speaker, view("business-areas", { answered: 4 }), "answered"),
    "receipt.left": () => receiptCard(speaker, view("business-dialogue", { answered: 7 }), "left"),
    "receipt.left-with-draft": () => receiptCard(speaker, drafted("business-dialogue", started), "left"),
    "receipt.newer-draft": () =>
      receiptCard(speaker, drafted("business-dialogue", started, { answered: 8 }), "answered"),
    draft: () => draftCard(speaker, drafted("business-dialogue", formatted, { answered: 7 }), limit),
    "draft.simplified": () =>
      draftCard(speaker, drafted("business-dialogue", started, { answered: 7 }), limit, {
        simplified: ["table", "picture", "heading"],
      }),
    "notice.draft-below": () =>
      draftCard(speaker, drafted("business-dialogue", started), limit).newest?.outdated ?? noticeCard(speaker, "", []),
    "notice.message-saved": () => notFollowedCard(speaker, view("organised-crime", { answered: 3 }), "saved"),
    "notice.message-rewritten": () => notFollowedCard(speaker, drafted("organised-crime", started), "rewritten"),
    "draft.over-limit": () => draftCard(speaker, drafted("organised-crime", longText(20_412), { answered: 3 }), limit),
    conflict: () => {
      const question = drafted("place-cooperation", longText(900), { answered: 9 });
      return conflictCard(speaker, question, changed(question), { kind: "text", text: longText(900) });
    },
    "conflict.reason": () => {
      const question = view("business-areas", { answered: 4 });
      const reason = "Nämnden ansvarar inte för något verksamhetsområde.";
      return conflictCard(speaker, question, changed(question), { kind: "notApplicable", reason });
    },
  };
};

/** The answer as a colleague has changed it in the meantime. */
function changed({ answer }: QuestionView): Answer {
  if (answer === undefined) throw new Error("The sample needs an answer.");
  return { ...answer, revision: 2, by: colleague, at: moment("2026-05-06T07:48:00Z") };
}
