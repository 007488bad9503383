// When a period takes reports, and how people write its name.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays } from "../../src/domain/day.ts";
import {
  newestPeriodFirst,
  parsePeriodId,
  periodId,
  periodKinds,
  phaseOf,
  takesReports,
} from "../../src/domain/period.ts";
import { period } from "./invented-report.ts";

const years = fc.integer({ min: 2000, max: 2099 });
const kinds = fc.constantFrom(...periodKinds);

describe("a period", () => {
  it("is upcoming, open, late and closed, each from the right day on", () => {
    assert.equal(phaseOf(period, addDays(period.opensOn, -1)), "upcoming");
    assert.equal(phaseOf(period, period.opensOn), "open");
    assert.equal(phaseOf(period, period.dueOn), "open");
    assert.equal(phaseOf(period, addDays(period.dueOn, 1)), "late");
    assert.equal(phaseOf(period, period.closesOn), "late");
    assert.equal(phaseOf(period, addDays(period.closesOn, 1)), "closed");
  });

  it("takes reports while it is open or late", () => {
    assert.equal(takesReports(period, addDays(period.opensOn, -1)), false);
    assert.equal(takesReports(period, period.opensOn), true);
    assert.equal(takesReports(period, period.closesOn), true);
    assert.equal(takesReports(period, addDays(period.closesOn, 1)), false);
  });

  it("is read however people write it", () => {
    const said = ["2026-T1", "2026 t1", "2026t1", "T1 2026", "t1/2026", "  2026/T1 ", "T1-2026", "T12026"];
    for (const text of said) assert.deepEqual(parsePeriodId(text), { year: 2026, kind: "T1" }, text);
    assert.deepEqual(parsePeriodId("vb 2027"), { year: 2027, kind: "VB" });
  });

  it("is none when a part is missing, doubled or unknown", () => {
    const wrong = ["", "2026", "T1", "2026-T3", "1999-T1", "26-T1", "2026-T1-T2", "T1 2026 T1", "2026-T1x", "20266-T1"];
    for (const text of wrong) assert.equal(parsePeriodId(text), undefined, text);
  });

  it("comes back from its own id", () => {
    fc.assert(
      fc.property(years, kinds, (year, kind) => assert.deepEqual(parsePeriodId(periodId(year, kind)), { year, kind })),
    );
  });

  it("stands in order of time, the newest first", () => {
    const at = (year: number, kind: (typeof periodKinds)[number]) => ({
      ...period,
      id: periodId(year, kind),
      year,
      kind,
    });
    const shuffled = [at(2026, "T2"), at(2025, "VB"), at(2026, "VB"), at(2026, "T1"), at(2025, "T1")];
    assert.deepEqual(
      shuffled.sort(newestPeriodFirst).map(({ id }) => id),
      ["2026-VB", "2026-T2", "2026-T1", "2025-VB", "2025-T1"],
    );
  });
});
