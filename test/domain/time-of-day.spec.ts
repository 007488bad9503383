// Times of the day, and the moments that they are in a city with summer time.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { momentAt, parseTimeOfDay, timeOfDay, timeOfDayIn } from "../../src/domain/time-of-day.ts";

describe("a time of the day", () => {
  it("is read with point or colon, on the 24-hour clock", () => {
    assert.deepEqual(["9.00", "09.00", "08:30", "23.59"].map(parseTimeOfDay), ["09:00", "09:00", "08:30", "23:59"]);
    assert.deepEqual(["24.00", "9.60", "9", "nio", "", "09.00.00"].map(parseTimeOfDay), Array(6).fill(undefined));
    assert.throws(() => timeOfDay("nio"), /nio is not a time/);
  });

  it("is the same on the wall in winter, in summer and on the days of the change", () => {
    const nine = (date: string) => momentAt("Europe/Stockholm", day(date), timeOfDay("09.00"));
    assert.equal(nine("2026-03-27"), "2026-03-27T08:00:00.000Z");
    assert.equal(nine("2026-03-29"), "2026-03-29T07:00:00.000Z");
    assert.equal(nine("2026-10-25"), "2026-10-25T08:00:00.000Z");
    assert.equal(timeOfDayIn("Europe/Stockholm", moment("2026-07-01T07:00:59Z")), "09:00");
  });

  it("is an hour later where summer time skips it", () => {
    const skipped = momentAt("Europe/Stockholm", day("2026-03-29"), timeOfDay("02.30"));
    assert.equal(timeOfDayIn("Europe/Stockholm", skipped), "03:30");
  });
});
