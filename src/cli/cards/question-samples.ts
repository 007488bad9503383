// Samples of the cards about one question.
import { type Answer, writtenIn } from "../../domain/answer.ts";
import { moment } from "../../domain/moment.ts";
import { conflictCard, questionCard, receiptCard } from "../../teams/cards/question-cards.ts";
import type { QuestionView } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { longText, sampleAnswers } from "./sample-answers.ts";
import { colleague, type SampleReport } from "./sample-desk.ts";
import { sampleQuestion, started } from "./sample-question.ts";

const limit = 20_000;
export const questionSamples: MakeSamples = (speaker, deployment) => {
  const { words } = speaker;
  const view = (questionId: string, sample?: SampleReport) => sampleQuestion(deployment, questionId, sample);
  const drafted = (questionId: string, text: string, sample: SampleReport = {}) =>
    view(questionId, { ...sample, drafts: { [questionId]: text } });
  const tooLong = words.question.tooLong(words.characters(20_412), words.characters(limit));
  return {
    question: () => questionCard(speaker, view("local-cooperation")),
    "question.answered": () => questionCard(speaker, view("place-cooperation", { answered: 9 })),
    "question.with-draft": () => questionCard(speaker, drafted("business-dialogue", started, { answered: 7 })),
    "question.earlier": () => questionCard(speaker, withEarlier(view("local-cooperation"))),
    "question.earlier-used": () => {
      const text = `Nytt i år.\n\n${firstAnswer}`;
      const used = withEarlier(drafted("local-cooperation", text));
      return questionCard(speaker, used, { note: words.earlier.used(words.period("T2", 2025)) });
    },
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

const firstAnswer = writtenIn(sampleAnswers["local-cooperation"] ?? { kind: "text", text: "" });

/** With the answer of the last period, and that of a board that was merged into this one. */
function withEarlier(view: QuestionView): QuestionView {
  const period = { kind: "T2", year: 2025 } as const;
  const own = { periodId: "2025-T2", organisationId: "ekbacken", organisationName: "Ekbackens stadsdelsnämnd", period };
  const merged = { ...own, organisationId: "granliden", organisationName: "Granlidens stadsdelsnämnd" };
  const reason = "Det fanns ingen företagarförening inom nämndens område.";
  return {
    ...view,
    earlier: [
      { ...own, isOwn: true, content: { kind: "text", text: firstAnswer } },
      { ...merged, isOwn: false, content: { kind: "notApplicable", reason } },
    ],
  };
}

/** The answer as a colleague has changed it in the meantime. */
function changed({ answer }: QuestionView): Answer {
  if (answer === undefined) throw new Error("The sample needs an answer.");
  return { ...answer, revision: 2, by: colleague, at: moment("2026-05-06T07:48:00Z") };
}
