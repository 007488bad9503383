// The library's Swedish holidays, held against a table of our own.
import assert from "node:assert/strict";
import { addDays, day, weekdayOf } from "../../src/domain/day.ts";
import { businessCalendars } from "../../src/store/holidays.ts";

/** Days from Monday to Friday on which the city does not work, from the almanac; nationaldagen and the fixed ones too. */
const free: Readonly<Record<number, string>> = {
  2024: "01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31",
  2025: "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31",
  2026: "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
  2027: "01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31",
  2028: "01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26",
  2029: "01-01 03-30 04-02 05-01 05-10 06-06 06-22 12-24 12-25 12-26 12-31",
  2030: "01-01 04-19 04-22 05-01 05-30 06-06 06-21 12-24 12-25 12-26 12-31",
};

const swedish = { country: "SE", holidays: ["public", "bank"] } as const;

describe("the holidays of Sweden", () => {
  for (const [year, expected] of Object.entries(free)) {
    it(`are those of the almanac in ${year}`, async () => {
      const { daysOff } = await businessCalendars(swedish)(day(`${year}-01-01`), day(`${year}-12-31`));
      const days = Array.from({ length: 366 }, (_, count) => addDays(day(`${year}-01-01`), count));
      const found = days.filter((each) => each.startsWith(year) && weekdayOf(each) <= 5 && daysOff.has(each));
      assert.equal(found.map((each) => each.slice(5)).join(" "), expected);
    });
  }

  it("have the eves only where the calendar asks for them", async () => {
    const { daysOff } = await businessCalendars({ country: "SE", holidays: ["public"] })(
      day("2026-06-01"),
      day("2026-12-31"),
    );
    assert.deepEqual(
      ["2026-06-19", "2026-12-24", "2026-12-31", "2026-12-25"].map((each) => daysOff.has(day(each))),
      [false, false, false, true],
    );
  });

  it("are joined by the city's own days and pauses", async () => {
    const pauses = [{ from: day("2026-07-06"), to: day("2026-08-02") }];
    const calendar = await businessCalendars({ ...swedish, daysOff: [day("2026-05-15")], pauses })(
      day("2025-12-01"),
      day("2026-06-01"),
    );
    assert.ok(calendar.daysOff.has(day("2026-05-15")) && calendar.daysOff.has(day("2025-12-24")));
    assert.deepEqual(calendar.pauses, pauses);
  });

  it("are none without a calendar, and those of a part of a country where one is named", async () => {
    assert.deepEqual(await businessCalendars(undefined)(day("2026-01-01"), day("2026-12-31")), {
      daysOff: new Set(),
      pauses: [],
    });
    const bavaria = await businessCalendars({ country: "DE", state: "BY", holidays: ["public"] })(
      day("2026-01-01"),
      day("2026-12-31"),
    );
    assert.ok(bavaria.daysOff.has(day("2026-01-06")));
  });

  it("are asked for in vain for a country that the library does not know", async () => {
    await assert.rejects(
      businessCalendars({ ...swedish, country: "AQ" })(day("2026-01-01"), day("2026-12-31")),
      /no holidays are known for AQ/,
    );
    await assert.rejects(
      businessCalendars({ ...swedish, country: "AQ", state: "X" })(day("2026-01-01"), day("2026-12-31")),
      /AQ, X/,
    );
  });
});
