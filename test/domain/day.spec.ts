// Days of the calendar, and nothing else.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, day, parseDay, weekdayOf } from "../../src/domain/day.ts";

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("a day", () => {
  it("is read when the calendar has it", () => {
    assert.equal(parseDay("2024-02-29"), "2024-02-29");
    for (const wrong of ["2025-02-29", "2026-13-01", "2026-00-10", "2026-5-6", "20260506", "", "2026-05-06T08:00"]) {
      assert.equal(parseDay(wrong), undefined, wrong);
    }
  });

  it("is refused loudly in our own code", () => {
    assert.throws(() => day("2026-02-30"), RangeError);
  });

  it("moves on and back by days", () => {
    assert.equal(addDays(day("2026-02-28"), 1), "2026-03-01");
    assert.equal(addDays(day("2026-01-01"), -1), "2025-12-31");
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (start, count) => {
        const moved = addDays(start, count);
        assert.equal(addDays(moved, -count), start);
        assert.equal(Math.sign(count), moved > start ? 1 : moved < start ? -1 : 0);
      }),
    );
  });

  it("knows its weekday, Monday first", () => {
    assert.equal(weekdayOf(day("2026-05-11")), 1);
    assert.equal(weekdayOf(day("2026-05-17")), 7);
  });
});
