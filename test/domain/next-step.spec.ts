// The next step follows from what is answered, from nothing else, and leads to the review.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays } from "../../src/domain/day.ts";
import { nextStep, questionBefore } from "../../src/domain/next-step.ts";
import { placeQuestions } from "../../src/domain/questionnaire.ts";
import { openReport, type Report, submit } from "../../src/domain/report.ts";
import {
  anna,
  at,
  empty,
  ids,
  notApplicable,
  openDay,
  organisation,
  period,
  question,
  questionnaireOf,
  questions,
  text,
  withAnswers,
} from "./invented-report.ts";

const step = (report: Report, after?: string) => nextStep(questions, report, period, openDay, after);
const askedIn = (report: Report, after?: string) => {
  const next = step(report, after);
  return next.kind === "ask" ? next.placed.question.id : next.kind;
};

/** Questionnaires of any size, each question required or not, with a report on them. */
const anyReport = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }).map((required) => {
  const questionnaire = questionnaireOf(...required.map((is, index) => question(`q${index}`, { required: is })));
  const report = openReport(organisation, period, questionnaire);
  return { report, placed: placeQuestions(questionnaire, report.questionIds) };
});

describe("the next step", () => {
  it("goes to the first required question when someone comes back", () => {
    assert.equal(askedIn(empty), "first");
    assert.equal(askedIn(withAnswers(empty, ["first", text("a")], ["second", notApplicable("b")])), "fourth");
  });

  it("goes on to the next question after one, required or not", () => {
    assert.equal(askedIn(empty, "second"), "third");
    assert.equal(askedIn(withAnswers(empty, ["third", text("a")]), "second"), "fourth");
  });

  it("is the review after the last question, which names what was skipped", () => {
    const next = step(withAnswers(empty, ["fourth", text("a")]), "fourth");
    assert.deepEqual(next.kind === "review" && next.missing.map((one) => one.question.id), ["first", "second"]);
  });

  it("starts over after a question that the report does not have", () => {
    for (const forged of ["__proto__", "constructor", "toString", ""]) assert.equal(askedIn(empty, forged), "first");
  });

  it("is closed before the period opens and after it has closed", () => {
    const on = (today: typeof openDay) => nextStep(questions, empty, period, today).kind;
    assert.equal(on(addDays(period.opensOn, -1)), "closed");
    assert.equal(on(period.opensOn), "ask");
    assert.equal(on(period.closesOn), "ask");
    assert.equal(on(addDays(period.closesOn, 1)), "closed");
  });

  it("is the submission once the report is submitted, also when the period has closed", () => {
    const submitted = submit(empty, anna, at);
    const note = { version: 1, at, by: anna };
    assert.deepEqual(step(submitted), { kind: "submitted", submission: note });
    assert.deepEqual(nextStep(questions, submitted, period, addDays(period.closesOn, 9), "first"), {
      kind: "submitted",
      submission: note,
    });
  });

  it("is a question again when a submitted report has been opened for completion", () => {
    assert.equal(askedIn({ ...submit(empty, anna, at), stage: "answering" }), "first");
  });

  it("never names a question that is answered", () => {
    const answered = fc.uniqueArray(fc.constantFrom(...ids));
    fc.assert(
      fc.property(answered, fc.option(fc.constantFrom(...ids), { nil: undefined }), (given, after) => {
        const report = withAnswers(empty, ...given.map((id) => [id, text(id)] as const));
        assert.ok(!given.some((id) => id === askedIn(report, after)));
      }),
    );
  });

  it("follows from the answers, in whatever order they were given", () => {
    const orders = fc.uniqueArray(fc.constantFrom(...ids)).chain((given) =>
      fc.record({
        given: fc.constant(given),
        shuffled: fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      }),
    );
    fc.assert(
      fc.property(orders, ({ given, shuffled }) => {
        const inOrder = (order: readonly string[]) => withAnswers(empty, ...order.map((id) => [id, text(id)] as const));
        for (const after of [undefined, ...ids])
          assert.deepEqual(step(inOrder(given), after), step(inOrder(shuffled), after));
      }),
    );
  });

  it("leads whoever answers all that they are asked to a review with nothing missing", () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), ({ report, placed }, goesOn) => {
        let current = report;
        let asked: string | undefined;
        for (let turn = 0; turn <= placed.length; turn++) {
          const next = nextStep(placed, current, period, openDay, goesOn ? asked : undefined);
          if (next.kind === "review") return assert.deepEqual(next.missing, []);
          if (next.kind !== "ask") return assert.fail(next.kind);
          asked = next.placed.question.id;
          current = withAnswers(current, [asked, text("svar")]);
        }
        return assert.fail("more steps than questions");
      }),
    );
  });

  it("leads whoever skips every question to a review that names all the required ones", () => {
    fc.assert(
      fc.property(anyReport, ({ report, placed }) => {
        let next = nextStep(placed, report, period, openDay, "");
        for (let turn = 0; next.kind === "ask"; turn++) {
          assert.ok(turn < placed.length);
          next = nextStep(placed, report, period, openDay, next.placed.question.id);
        }
        const required = placed.filter((one) => one.question.required);
        assert.deepEqual(next.kind === "review" && next.missing, required);
      }),
    );
  });
});

describe("the question before a question", () => {
  it("is the one above it, answered or not; the first has none", () => {
    assert.equal(questionBefore(questions, "third")?.question.id, "second");
    assert.equal(questionBefore(questions, "first"), undefined);
    assert.equal(questionBefore(questions, "__proto__"), undefined);
  });
});
