// The days of a period for one organisation: with more time, closed early, opened again.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { lastDayOf, type Period, periodFor, phaseOf, takesAnyReport, takesReports } from "../../src/domain/period.ts";
import { period } from "./invented-nudges.ts";

const at = moment("2026-05-12T09:00:00Z");
const more = { organisationId: "ek", dueOn: day("2026-06-03"), closesOn: day("2026-06-10"), at };
const extended: Period = { ...period, extensions: [more] };

describe("a period for one organisation", () => {
  it("is everybody's, without other organisations' extensions in it", () => {
    assert.deepEqual(periodFor(extended, "park"), period);
    assert.equal(periodFor(extended, "ek").extensions, undefined);
  });

  it("has its own due and closing day where it was given more time, and that is news to it", () => {
    const own = periodFor(extended, "ek");
    assert.deepEqual([own.dueOn, own.closesOn], [more.dueOn, more.closesOn]);
    assert.deepEqual(own.news, { what: "extended", at });
    const changed = { what: "datesChanged", at: moment("2026-05-13T09:00:00Z") } as const;
    assert.deepEqual(periodFor({ ...extended, news: changed }, "ek").news, changed);
    const before = { ...changed, at: moment("2026-05-01T09:00:00Z") };
    assert.equal(periodFor({ ...extended, news: before }, "ek").news?.what, "extended");
  });

  it("never has less time than everybody", () => {
    const moved = periodFor({ ...extended, dueOn: day("2026-06-08"), closesOn: day("2026-06-20") }, "ek");
    assert.deepEqual([moved.dueOn, moved.closesOn], ["2026-06-08", "2026-06-20"]);
  });

  it("takes reports only of those with more time after everybody's last day, and none after the last of theirs", () => {
    const after = day("2026-06-05");
    assert.equal(lastDayOf(extended), "2026-06-10");
    assert.equal(takesReports(extended, after), false);
    assert.equal(takesReports(periodFor(extended, "ek"), after), true);
    assert.equal(takesAnyReport(extended, after), true);
    assert.equal(takesAnyReport(extended, day("2026-06-10")), true);
    assert.equal(takesAnyReport(extended, day("2026-06-11")), false);
  });

  it("is closed from the day on which a coordinator closes it, extended or not", () => {
    const closed = { ...extended, closedOn: day("2026-05-12") };
    assert.equal(phaseOf(closed, day("2026-05-11")), "open");
    assert.equal(phaseOf(closed, day("2026-05-12")), "closed");
    assert.equal(takesAnyReport(closed, day("2026-05-12")), false);
    assert.equal(takesReports(periodFor(closed, "ek"), day("2026-05-12")), false);
  });
});
