// What is answered, not applicable, missing or optional in a report.
import assert from "node:assert/strict";
import { missingIn, progressOf, stateOf } from "../../src/domain/completeness.ts";
import { empty, notApplicable, placed, questions, text, withAnswers } from "./invented-report.ts";

describe("the completeness of a report", () => {
  const report = withAnswers(empty, ["first", text("svar")], ["second", notApplicable("ej här")]);

  it("says of each question whether it is answered, not applicable, missing or optional", () => {
    assert.deepEqual(
      questions.map((one) => stateOf(report, one)),
      ["answered", "notApplicable", "optional", "missing"],
    );
  });

  it("counts not applicable as answered", () => {
    assert.deepEqual(progressOf(report), { answered: 2, count: 4 });
    assert.deepEqual(progressOf(empty), { answered: 0, count: 4 });
  });

  it("counts only the questions that the report was opened with", () => {
    assert.deepEqual(progressOf({ ...report, questionIds: ["first", "fourth"] }), { answered: 1, count: 2 });
  });

  it("misses required questions only", () => {
    const missing = missingIn(empty, questions).map(({ question }) => question.id);
    assert.deepEqual(missing, ["first", "second", "fourth"]);
    assert.deepEqual(missingIn(report, questions), [placed("fourth")]);
  });
});
