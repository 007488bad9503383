// The cards of a return: small enough with the longest comments, and people's text stays text.
import assert from "node:assert/strict";
import { sampleDesk } from "../../../src/cli/cards/sample-desk.ts";
import { sampleSpeaker } from "../../../src/cli/cards/samples.ts";
import { day } from "../../../src/domain/day.ts";
import { moment } from "../../../src/domain/moment.ts";
import { questionCard } from "../../../src/teams/cards/question-cards.ts";
import type { Card } from "../../../src/teams/cards/render-card.ts";
import { greetingCard, overviewCard } from "../../../src/teams/cards/report-cards.ts";
import { chooseReturnCard, returnCard, returnedReceipt } from "../../../src/teams/cards/return-cards.ts";
import { returnedCard } from "../../../src/teams/cards/returned-card.ts";
import { overviewOf } from "../../../src/usecases/views.ts";
import { demo } from "./all-samples.ts";
import { renderCard } from "./rendered-card.ts";

const speaker = sampleSpeaker("sv");
const at = moment("2026-05-15T08:20:00Z");

/** A report of nine questions that came back with such comments on the whole and on every one. */
function returnedWith(whole: string, each: string) {
  const desk = sampleDesk(demo, { answered: 9, submitted: true });
  const { value } = desk.report;
  const questions = value.questionIds.map((questionId) => ({ questionId, comment: each, revision: 1 }));
  const by = { personId: "eva", name: whole.slice(0, 60) };
  const returned = { version: 1, by, at, dueOn: day("2026-05-22"), comment: whole, questions };
  const overview = overviewOf({ ...desk, report: { value: { ...value, stage: "returned", returns: [returned] } } });
  const asked = overview.questions.map(({ placed }) => ({ placed, comment: each }));
  const submission = { version: 1, at, by };
  const days = { proposedDueOn: day("2026-05-22"), earliest: day("2026-05-15") };
  const form = { heading: overview.heading, submission, questions: desk.questions, ...days };
  return {
    overview,
    returned,
    form,
    notice: { kind: "returned", heading: overview.heading, questions: asked } as const,
  };
}

function cardsOf(whole: string, each: string): Readonly<Record<string, Card>> {
  const { overview, returned, form, notice } = returnedWith(whole, each);
  const [first] = overview.questions;
  assert.ok(first);
  const told = [{ name: returned.by.name, outcome: { kind: "unreachable", reason: "uninstalled" } } as const];
  return {
    notice: returnedCard(speaker, notice),
    overview: overviewCard(speaker, overview, { mode: "overview" }),
    greeting: greetingCard(speaker, { reports: [overview.heading], withoutQuestions: [] }, "Anna"),
    question: questionCard(speaker, first),
    form: returnCard(speaker, form, { comment: whole, dueOn: "2026-05-22", questions: returned.questions }),
    receipt: returnedReceipt(speaker, overview.heading, returned, told),
  };
}

describe("the cards of a returned report", () => {
  it("stay below 28 KB with the longest comments", () => {
    for (const [name, { content }] of Object.entries(cardsOf("å".repeat(2_000), "ä".repeat(1_000)))) {
      const size = Buffer.byteLength(JSON.stringify(content));
      // The coordinator's own form holds every comment whole: it is the one that is large.
      assert.ok(size < (name === "form" ? 40 : 28) * 1024, `${name}: ${size} bytes`);
    }
    const many = Array.from({ length: 500 }, (_, index) => ({ organisationId: `o-${index}`, name: "Ä".repeat(200) }));
    const choose = JSON.stringify(chooseReturnCard(speaker, "2026-T1", many).content);
    assert.ok(Buffer.byteLength(choose) < 28 * 1024);
    assert.match(choose, /400 till visas inte/);
  });

  for (const written of ["**a** _b_", "[x](javascript:y)", "- a", "<b>a</b>", "{{DATE(2026-05-13T08:00:00Z)}}"]) {
    it(`show "${written}" as it is written`, () => {
      for (const [name, card] of Object.entries(cardsOf(written, written))) {
        const { text, fields, formatted, complaints } = renderCard(card.content);
        assert.deepEqual([formatted, complaints], [[], []], name);
        const shown = text.replace(/\u2060/g, "");
        assert.ok(shown.includes(written) || fields.includes(written), `${name}: ${text}`);
      }
    });
  }
});
