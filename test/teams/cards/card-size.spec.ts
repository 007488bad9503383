// Cards stay small enough for Teams, whatever people write.
import assert from "node:assert/strict";
import { longText } from "../../../src/cli/cards/sample-answers.ts";
import { colleague, sampleDesk } from "../../../src/cli/cards/sample-desk.ts";
import { sampleSpeaker } from "../../../src/cli/cards/samples.ts";
import { languages } from "../../../src/domain/language.ts";
import { moment } from "../../../src/domain/moment.ts";
import { draftCard } from "../../../src/teams/cards/draft-card.ts";
import { sentFormCard } from "../../../src/teams/cards/form-cards.ts";
import { handedBackCard } from "../../../src/teams/cards/plain-cards.ts";
import { conflictCard, questionCard, receiptCard } from "../../../src/teams/cards/question-cards.ts";
import type { Card } from "../../../src/teams/cards/render-card.ts";
import { overviewCard } from "../../../src/teams/cards/report-cards.ts";
import type { FormRow } from "../../../src/usecases/compare-sent-form.ts";
import { type OverviewView, overviewOf, type QuestionView } from "../../../src/usecases/views.ts";
import { allSamples, demo } from "./all-samples.ts";

/** The least that was ever documented, and what is recommended today for a message in UTF-16. */
const mostUtf8 = 28 * 1024;
const mostUtf16 = 80 * 1024;

function assertFits({ content }: Card, name: string): void {
  const json = JSON.stringify(content);
  assert.ok(Buffer.byteLength(json) < mostUtf8, `${name}: ${Buffer.byteLength(json)} bytes in UTF-8`);
  assert.ok(json.length * 2 < mostUtf16, `${name}: ${json.length * 2} bytes in UTF-16`);
}

const text = longText(20_000);
const question = overviewOf(sampleDesk(demo, { answered: 9 })).questions[3] as QuestionView;
const answer = {
  content: { kind: "text", text },
  revision: 3,
  by: colleague,
  at: moment("2026-05-06T07:48:00Z"),
} as const;
const draft = {
  questionId: question.placed.question.id,
  personId: "anna",
  basedOn: 2,
  revision: 4,
  pieces: [{ text, at: answer.at }],
};
const long: QuestionView = { ...question, answer, draft };

describe("the size of a card", () => {
  it("is below the limit in every sample", () => {
    for (const { name, language, card } of allSamples) assertFits(card, `${name} (${language})`);
  });

  for (const language of languages) {
    const speaker = sampleSpeaker(language);

    it(`is below the limit with an answer of 20,000 characters (${language})`, () => {
      const error = speaker.words.question.empty;
      assertFits(questionCard(speaker, long, { error }), "question");
      assertFits(questionCard(speaker, { ...long, draft: undefined }), "question");
      assertFits(receiptCard(speaker, long, "answered"), "receipt");
      assertFits(draftCard(speaker, long, 20_000, { warning: error }), "draft");
    });

    it(`is below the limit when two texts of 20,000 characters meet (${language})`, () => {
      assertFits(conflictCard(speaker, long, answer, { kind: "text", text }), "conflict");
      assertFits(conflictCard(speaker, long, answer, { kind: "notApplicable", reason: text }), "conflict");
    });

    it(`is below the limit when such a text is handed back (${language})`, () => {
      const { title, unexpected: message } = speaker.words.trouble;
      const data = { report: "2026-T1.ekbacken", question: "organised-crime", revision: 3, draft: 4 };
      const again = { title: speaker.words.button.tryAgain, verb: "saveAnswer", data };
      assertFits(
        handedBackCard(speaker, { title, message, field: "text", value: text, reference: "3f9a2c81", again }),
        "handed-back",
      );
    });

    it(`is below the limit in a form of 20 long answers that all differ (${language})`, () => {
      const rows = Array.from({ length: 20 }, (_, index): FormRow => {
        const placed = { ...question.placed, number: index + 1, count: 20 };
        const found = { content: answer.content, saved: answer.content, simplified: ["tables", "pictures"] } as const;
        return { placed, state: "differs", isReasonAssumed: false, revision: 3, length: 0, ...found };
      });
      const contact = { field: "name", inForm: text, inRegister: text } as const;
      const contactDifferences = Array.from({ length: 20 }, () => contact);
      const { heading } = question;
      const view = { heading, number: 1, rows, trackedChanges: true, comments: true, contactDifferences };
      assertFits(sentFormCard(speaker, view, 20_000, speaker.words.form.nothingChosen), "sent-form");
    });

    it(`is below the limit in an overview of 20 long answers with drafts (${language})`, () => {
      const questions = Array.from({ length: 20 }, (_, index): QuestionView => {
        const focusArea = { ...question.placed.focusArea, id: `area-${index}` };
        return { ...long, placed: { ...question.placed, focusArea, number: index + 1, count: 20 } };
      });
      const view: OverviewView = { heading: question.heading, questions, missing: [], left: [], contentRevision: 99 };
      for (const mode of ["overview", "review"] as const) assertFits(overviewCard(speaker, view, { mode }), "overview");
    });
  }
});
