// What is wrong with the days chosen for a period, and what people are asked about.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Period } from "../../src/domain/period.ts";
import { type ChosenDates, checkDates } from "../../src/domain/period-check.ts";
import { period, spring } from "./invented-nudges.ts";

const today = day("2026-04-15");

function check(some: Partial<Record<"opensOn" | "dueOn" | "closesOn", string>>, more: Partial<ChosenDates> = {}) {
  const days = Object.fromEntries(Object.entries(some).map(([field, value]) => [field, day(value)]));
  return checkDates({ period: { ...period, ...days }, others: [], today, calendar: spring, ...more });
}

const mistakes = (...given: Parameters<typeof check>) =>
  check(...given).mistakes.map(({ field, why }) => `${field} ${why}`);

describe("the days chosen for a period", () => {
  it("are right when they are in order, to come, and working days", () => {
    assert.deepEqual(check({}), { mistakes: [], doubts: [] });
  });

  it("are refused where they have been, are years away, or are in the wrong order", () => {
    assert.deepEqual(mistakes({ opensOn: "2026-04-14" }), ["opensOn past"]);
    assert.deepEqual(mistakes({ dueOn: "2026-04-14", closesOn: "2026-04-13" }), ["dueOn past", "closesOn past"]);
    assert.deepEqual(mistakes({ closesOn: "2028-05-29" }), ["closesOn tooFar"]);
    assert.deepEqual(mistakes({ dueOn: "2026-04-17" }), ["dueOn beforeOpening"]);
    assert.deepEqual(mistakes({ closesOn: "2026-05-12" }), ["closesOn beforeDue"]);
  });

  it("can have been where they are not changed", () => {
    const late = day("2026-05-18");
    assert.deepEqual(mistakes({ closesOn: "2026-06-05" }, { before: period, today: late }), []);
    assert.deepEqual(mistakes({ dueOn: "2026-05-12" }, { before: period, today: late }), ["dueOn past"]);
  });

  it("are asked about when nobody works on the due day: weekend, holiday, squeeze day, the summer's pause", () => {
    for (const [due, next] of [
      ["2026-05-16", "2026-05-18"],
      ["2026-05-14", "2026-05-18"],
      ["2026-05-01", "2026-05-04"],
      ["2026-05-15", "2026-05-18"],
    ] as const) {
      assert.deepEqual(check({ dueOn: due }).doubts, [{ kind: "dayOff", day: due, next }]);
    }
    const calendar = { daysOff: new Set<never>(), pauses: [{ from: day("2026-05-11"), to: day("2026-05-24") }] };
    assert.deepEqual(check({}, { calendar }).doubts, [{ kind: "dayOff", day: "2026-05-13", next: "2026-05-25" }]);
    assert.deepEqual(check({}, { calendar, before: period }).doubts, [], "nobody chose it now");
  });

  it("are asked about when another period runs at the same time, for as long as it takes anything", () => {
    const other: Period = {
      ...period,
      id: "2025-VB",
      kind: "VB",
      year: 2025,
      opensOn: day("2026-01-10"),
      closesOn: day("2026-04-20"),
    };
    assert.deepEqual(check({}, { others: [other, period] }).doubts, [{ kind: "overlap", periods: [other] }]);
    const before = { ...other, closesOn: day("2026-04-17") };
    assert.deepEqual(check({}, { others: [before] }).doubts, []);
    const at = moment("2026-04-10T08:00:00Z");
    const extensions = [{ organisationId: "ek", dueOn: day("2026-04-22"), closesOn: day("2026-04-23"), at }];
    assert.equal(check({}, { others: [{ ...before, extensions }] }).doubts.length, 1);
    assert.deepEqual(check({}, { others: [{ ...other, closedOn: day("2026-04-20") }] }).doubts, []);
  });

  it("are asked about in a year that is not the period's, or the year after for the annual report", () => {
    const next = { opensOn: "2027-04-20", dueOn: "2027-05-12", closesOn: "2027-05-28" };
    assert.deepEqual(check(next).doubts, [{ kind: "otherYear", day: "2027-05-12" }]);
    assert.deepEqual(
      check(next, { period: { ...period, kind: "VB", dueOn: day("2027-01-20"), closesOn: day("2027-02-05") } }).doubts,
      [],
    );
  });
});
