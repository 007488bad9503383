// An answer is refused for one reason at a time, the first that its author can do something about.
import assert from "node:assert/strict";
import { type AnswerContent, writtenIn } from "../../src/domain/answer.ts";
import { faultIn } from "../../src/domain/content-check.ts";
import type { Question } from "../../src/domain/questionnaire.ts";
import { notApplicable, question, text } from "./invented-report.ts";

describe("the check of an answer", () => {
  const asked = question("q");
  const fault = (content: AnswerContent, of: Question) =>
    faultIn(content, of, { length: writtenIn(content).length, limit: 5 });

  it("lets text and reasons through up to the very limit", () => {
    assert.equal(fault(text("12345"), asked), undefined);
    assert.equal(fault(notApplicable("12345"), asked), undefined);
  });

  it("says how long a text is that is too long", () => {
    assert.deepEqual(fault(text("123456"), asked), { kind: "tooLong", length: 6, limit: 5 });
    assert.deepEqual(fault(notApplicable("123456"), asked), { kind: "tooLong", length: 6, limit: 5 });
  });

  it("tells an empty text from a missing reason", () => {
    assert.deepEqual(fault(text(""), asked), { kind: "empty" });
    assert.deepEqual(fault(notApplicable(""), asked), { kind: "reasonMissing" });
  });

  it("does not ask for a reason where not applicable is no answer", () => {
    const must = question("q", { allowNotApplicable: false });
    assert.deepEqual(fault(notApplicable(""), must), { kind: "mustBeAnswered" });
    assert.deepEqual(fault(notApplicable("skäl"), must), { kind: "mustBeAnswered" });
    assert.equal(fault(text("svar"), must), undefined);
  });
});
