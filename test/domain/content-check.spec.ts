// An answer is refused for one reason at a time, the first that its author can do something about.
import assert from "node:assert/strict";
import { faultIn } from "../../src/domain/content-check.ts";
import { notApplicable, question, text } from "./invented-report.ts";

describe("the check of an answer", () => {
  const asked = question("q");

  it("lets text and reasons through up to the very limit", () => {
    assert.equal(faultIn(text("12345"), asked, 5), undefined);
    assert.equal(faultIn(notApplicable("12345"), asked, 5), undefined);
  });

  it("says how long a text is that is too long", () => {
    assert.deepEqual(faultIn(text("123456"), asked, 5), { kind: "tooLong", length: 6, limit: 5 });
    assert.deepEqual(faultIn(notApplicable("123456"), asked, 5), { kind: "tooLong", length: 6, limit: 5 });
  });

  it("tells an empty text from a missing reason", () => {
    assert.deepEqual(faultIn(text(""), asked, 5), { kind: "empty" });
    assert.deepEqual(faultIn(notApplicable(""), asked, 5), { kind: "reasonMissing" });
  });

  it("does not ask for a reason where not applicable is no answer", () => {
    const must = question("q", { allowNotApplicable: false });
    assert.deepEqual(faultIn(notApplicable(""), must, 5), { kind: "mustBeAnswered" });
    assert.deepEqual(faultIn(notApplicable("skäl"), must, 5), { kind: "mustBeAnswered" });
    assert.equal(faultIn(text("svar"), must, 5), undefined);
  });
});
