// The days that are proposed for a period, and which period comes next.
import assert from "node:assert/strict";
import { type BusinessCalendar, isBusinessDay } from "../../src/domain/business-days.ts";
import { day } from "../../src/domain/day.ts";
import { type Period, periodId, periodKinds } from "../../src/domain/period.ts";
import { nextPeriod, proposeDates } from "../../src/domain/period-proposal.ts";
import { businessCalendars } from "../../src/store/holidays.ts";
import { period, spring } from "./invented-nudges.ts";

const calendarOf = businessCalendars({ country: "SE", holidays: ["public", "bank"] });

describe("the days proposed for a period", () => {
  it("are three weeks of writing, and ten working days for those who are late", () => {
    assert.deepEqual(proposeDates({ kind: "T1", year: 2026 }, [], spring), {
      opensOn: "2026-04-21",
      dueOn: "2026-05-13",
      closesOn: "2026-05-29",
    });
  });

  it("are a year's later than those of the year before, on the same weekdays", () => {
    const before: Period = {
      ...period,
      id: "2025-T1",
      year: 2025,
      dueOn: day("2025-05-07"),
      closesOn: day("2025-05-23"),
    };
    const older: Period = { ...before, id: "2024-T1", year: 2024, dueOn: day("2024-01-01") };
    const other: Period = { ...period, id: "2025-VB", kind: "VB", year: 2025 };
    const { dueOn, closesOn } = proposeDates({ kind: "T1", year: 2026 }, [older, before, other], spring);
    assert.deepEqual([dueOn, closesOn], ["2026-05-06", "2026-05-22"]);
  });

  it("are working days in Sweden in every year, in order, and those of the annual report in the next year", async () => {
    for (let year = 2024; year < 2040; year++) {
      const calendar: BusinessCalendar = await calendarOf(day(`${year - 1}-12-01`), day(`${year + 1}-12-31`));
      for (const kind of periodKinds) {
        const { opensOn, dueOn, closesOn } = proposeDates({ kind, year }, [], calendar);
        assert.ok(
          [opensOn, dueOn, closesOn].every((each) => isBusinessDay(calendar, each)),
          `${kind} ${year}`,
        );
        assert.ok(opensOn < dueOn && dueOn < closesOn);
        assert.equal(Number(dueOn.slice(0, 4)), kind === "VB" ? year + 1 : year);
      }
    }
  });
});

describe("the period that comes next", () => {
  const known = (...ids: readonly (readonly [number, Period["kind"]])[]) =>
    ids.map(([year, kind]): Period => ({ ...period, id: periodId(year, kind), kind, year }));

  it("is the first one that is due and not there yet", () => {
    assert.deepEqual(nextPeriod([], day("2026-01-10")), { kind: "VB", year: 2025 });
    assert.deepEqual(nextPeriod([], day("2026-02-10")), { kind: "T1", year: 2026 });
    assert.deepEqual(nextPeriod(known([2026, "T1"]), day("2026-05-01")), { kind: "T2", year: 2026 });
    assert.deepEqual(nextPeriod(known([2026, "T1"], [2026, "T2"]), day("2026-05-01")), { kind: "VB", year: 2026 });
  });

  it("is next year's first where all are there", () => {
    const all = [2025, 2026, 2027, 2028].flatMap((year) => periodKinds.map((kind) => [year, kind] as const));
    assert.deepEqual(nextPeriod(known(...all), day("2026-05-01")), { kind: "T1", year: 2027 });
  });
});
