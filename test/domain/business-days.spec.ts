// The city's working days.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDayFrom,
  businessDayUntil,
  isBusinessDay,
} from "../../src/domain/business-days.ts";
import { addDays, day } from "../../src/domain/day.ts";
import { spring } from "./invented-nudges.ts";

const summer: BusinessCalendar = {
  daysOff: new Set([day("2026-06-19")]),
  pauses: [{ from: day("2026-07-06"), to: day("2026-08-02") }],
};

describe("business days", () => {
  it("are Monday to Friday without days off and pauses", () => {
    const isWorked = (date: string) => isBusinessDay(summer, day(date));
    assert.deepEqual(
      [
        "2026-06-18",
        "2026-06-19",
        "2026-06-20",
        "2026-06-21",
        "2026-07-03",
        "2026-07-06",
        "2026-08-02",
        "2026-08-03",
      ].map(isWorked),
      [true, false, false, false, true, false, false, true],
    );
  });

  it("are counted over weekends, holidays and pauses, forward and back", () => {
    assert.equal(addBusinessDays(spring, day("2026-05-13"), 1), "2026-05-18");
    assert.equal(addBusinessDays(spring, day("2026-05-13"), -10), "2026-04-28");
    assert.equal(addBusinessDays(spring, day("2026-05-13"), 0), "2026-05-13");
    assert.equal(addBusinessDays(summer, day("2026-07-03"), 1), "2026-08-03");
  });

  it("can be found from a day on, and until a day", () => {
    assert.equal(businessDayFrom(spring, day("2026-05-14")), "2026-05-18");
    assert.equal(businessDayUntil(spring, day("2026-05-17")), "2026-05-13");
    assert.equal(businessDayFrom(spring, day("2026-05-13")), "2026-05-13");
  });

  it("lead back to where they came from", () => {
    const days = fc
      .integer({ min: 0, max: 300 })
      .map((count) => businessDayFrom(spring, addDays(day("2026-01-01"), count)));
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (start, count) => {
        const there = addBusinessDays(spring, start, count);
        assert.ok(isBusinessDay(spring, there));
        assert.equal(addBusinessDays(spring, there, -count), start);
      }),
    );
  });
});
