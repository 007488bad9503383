// Returning a submitted report, taking that back, and what the next version changes.
import assert from "node:assert/strict";
import { isCompleted, leftIn } from "../../src/domain/completeness.ts";
import { completionOf } from "../../src/domain/completion.ts";
import { day } from "../../src/domain/day.ts";
import { nextStep } from "../../src/domain/next-step.ts";
import { type Report, submit } from "../../src/domain/report.ts";
import { currentReturn } from "../../src/domain/report-return.ts";
import { type NewReturn, returnReport, takeReturnBack } from "../../src/domain/return-report.ts";
import { anna, at, bjorn, empty, ids, period, questions, text, withAnswers } from "./invented-report.ts";

const answered = withAnswers(empty, ...ids.map((id) => [id, text(`Svar på ${id}`)] as const));
const submitted = submit(answered, anna, at);
const given: NewReturn = {
  ...{ version: 1, comment: "Bra!", dueOn: day("2026-05-20"), by: bjorn, at },
  questions: [
    { questionId: "second", comment: "Skriv mer." },
    { questionId: "fourth", comment: "" },
    { questionId: "nowhere", comment: "Finns inte" },
  ],
};

function returned(report: Report = submitted, change: Partial<NewReturn> = {}): Report {
  const decided = returnReport(report, { ...given, ...change });
  return decided.kind === "returned" ? decided.report : assert.fail(decided.kind);
}

const complete = (report: Report, ...changed: readonly string[]) =>
  withAnswers(report, ...changed.map((id) => [id, text(`Nytt svar på ${id}`)] as const));
const left = (report: Report) => leftIn(report, questions).map(({ question }) => question.id);

describe("returning a report", () => {
  it("opens the questions that are its own, and notes where their answers were", () => {
    const back = returned();
    assert.deepEqual([back.stage, back.awaitsNotice, back.submissions.length], ["returned", true, 1]);
    assert.deepEqual(currentReturn(back)?.questions, [
      { questionId: "second", comment: "Skriv mer.", revision: 1 },
      { questionId: "fourth", comment: "", revision: 1 },
    ]);
    assert.equal(back.answers, submitted.answers);
  });

  it("is for what is submitted, in the version that was seen, and once", () => {
    assert.equal(returnReport(answered, given).kind, "notSubmitted");
    assert.equal(returnReport({ ...submitted, submissions: [] }, given).kind, "notSubmitted");
    assert.equal(returnReport(returned(), given).kind, "alreadyReturned");
    assert.equal(returnReport(submit(returned(), anna, at), given).kind, "newerVersion");
  });

  it("leaves to do what is not answered anew, and nothing else", () => {
    const back = returned();
    assert.deepEqual(left(back), ["second", "fourth"]);
    assert.deepEqual(left(complete(back, "fourth")), ["second"]);
    assert.deepEqual(left(complete(back, "fourth", "second")), []);
    assert.deepEqual([isCompleted(complete(back, "second"), "second"), isCompleted(back, "first")], [true, false]);
    assert.deepEqual(left(withAnswers(empty, ["first", text("Svar")])), ["second", "fourth"]);
  });

  it("asks for what is left, one after the other, then for the review", () => {
    const step = (report: Report, today: string, after?: string) => {
      const next = nextStep(questions, report, period, day(today), after);
      return next.kind === "ask" ? next.placed.question.id : next.kind;
    };
    const back = returned();
    assert.deepEqual([step(back, "2026-05-14"), step(back, "2026-05-14", "second")], ["second", "fourth"]);
    assert.equal(step(back, "2026-05-14", "fourth"), "review");
    assert.equal(step(complete(back, "second", "fourth"), "2026-05-14"), "review");
    const late = returned(submitted, { dueOn: day("2026-07-01") });
    assert.deepEqual([step(late, "2026-07-01"), step(late, "2026-07-02")], ["second", "closed"]);
  });

  it("becomes the next version when it is submitted, and can be returned again", () => {
    const second = submit(complete(returned(), "second"), anna, at);
    assert.equal(second.submissions.at(-1)?.version, 2);
    const again = returned(second, { version: 2 });
    assert.deepEqual(
      again.returns?.map(({ version }) => version),
      [1, 2],
    );
  });
});

describe("taking a return back", () => {
  it("makes the report what it was, and keeps that it was returned", () => {
    const decided = takeReturnBack(returned(), anna, at);
    assert.ok(decided.kind === "takenBack");
    const { returns, awaitsNotice, ...rest } = decided.report;
    assert.deepEqual(rest, submitted);
    assert.deepEqual([returns?.length, returns?.[0]?.takenBack, awaitsNotice], [1, { by: anna, at }, true]);
    assert.equal(returnReport(decided.report, given).kind, "returned");
  });

  it("is too late when an answer has been completed, and means nothing to others", () => {
    assert.equal(takeReturnBack(complete(returned(), "second"), anna, at).kind, "begun");
    assert.equal(takeReturnBack(submitted, anna, at).kind, "notReturned");
  });
});

describe("what a version changes of the one before", () => {
  const before = { version: 1, at, answers: answered.answers };
  const changesOf = (report: Report) => completionOf(before, report).changes.map(({ questionId }) => questionId);

  it("are the answers that are new or say something else, in the questions' order", () => {
    const after = complete(answered, "fourth", "second");
    assert.deepEqual(completionOf(before, after), {
      ...{ of: 1, at },
      changes: [
        { questionId: "second", by: anna, at },
        { questionId: "fourth", by: anna, at },
      ],
    });
    const { second: _, ...others } = answered.answers;
    assert.deepEqual(completionOf({ ...before, answers: others }, answered).changes.length, 1);
    assert.deepEqual(changesOf({ ...answered, answers: others }), []);
  });

  it("is not an answer that was changed and changed back", () => {
    const back = withAnswers(complete(answered, "second"), ["second", text("Svar på second")]);
    assert.deepEqual(changesOf(back), []);
  });
});
