// People are spoken to in their language, in Swedish where a text has no other.
import assert from "node:assert/strict";
import { inLanguage } from "../../src/domain/language.ts";

describe("a text in two languages", () => {
  it("is given in the language that was asked for, else in Swedish", () => {
    assert.equal(inLanguage({ sv: "Hej", en: "Hello" }, "en"), "Hello");
    assert.equal(inLanguage({ sv: "Hej", en: "Hello" }, "sv"), "Hej");
    assert.equal(inLanguage({ sv: "Hej" }, "en"), "Hej");
  });
});
