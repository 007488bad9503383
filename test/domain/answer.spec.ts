// Two answers are the same when they are of one kind and say the same.
import assert from "node:assert/strict";
import { sameContent, writtenIn } from "../../src/domain/answer.ts";
import { notApplicable, text } from "./invented-report.ts";

describe("an answer's content", () => {
  it("is the same only with the same kind and the same words", () => {
    assert.equal(sameContent(text("a"), text("a")), true);
    assert.equal(sameContent(text("a"), text("b")), false);
    assert.equal(sameContent(notApplicable("a"), notApplicable("a")), true);
    assert.equal(sameContent(text("a"), notApplicable("a")), false);
  });

  it("holds the words that its author wrote", () => {
    assert.equal(writtenIn(text("svar")), "svar");
    assert.equal(writtenIn(notApplicable("skäl")), "skäl");
  });
});
