// Days in Swedish words.
import assert from "node:assert/strict";
import { dayInWords } from "../../src/document/swedish-dates.ts";
import { day } from "../../src/domain/day.ts";

describe("a day in words", () => {
  it("has no leading zero, the month's name and four digits of year", () => {
    assert.equal(dayInWords(day("2026-05-03")), "3 maj 2026");
    assert.equal(dayInWords(day("2027-01-31")), "31 januari 2027");
    assert.equal(dayInWords(day("2026-12-24")), "24 december 2026");
  });
});
