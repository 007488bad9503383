// What a change makes of a period, and what is news about it.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { changePeriod, checkChange, daysInShort, isOver, type PeriodChange } from "../../src/domain/period-change.ts";
import { period, spring } from "./invented-nudges.ts";

const today = day("2026-05-06");
const now = moment("2026-05-06T08:00:00Z");
const { opensOn, dueOn, closesOn } = period;
const changed = (change: PeriodChange, of = period, on = today) => changePeriod(of, change, now, on);
const extension = {
  kind: "extension",
  organisationId: "ek",
  dueOn: day("2026-05-20"),
  closesOn: day("2026-06-05"),
} as const;

describe("a change of a period's days", () => {
  it("is news when the due day moves, or the closing day of those who are late", () => {
    const later = day("2026-05-20");
    const moved = changed({ kind: "dates", dueOn: later, closesOn });
    assert.deepEqual(moved, { ...period, dueOn: later, news: { what: "datesChanged", at: now } });
    const longer = { kind: "dates", opensOn, dueOn, closesOn: day("2026-06-05") } as const;
    assert.equal(changed(longer).news, undefined, "nobody has been told of the closing day yet");
    assert.equal(changed(longer, period, day("2026-05-18")).news?.what, "datesChanged");
  });

  it("is no news before the opening, of which people are told anyway", () => {
    const before = day("2026-04-01");
    const earlier = changed({ kind: "dates", opensOn: day("2026-04-13"), dueOn, closesOn }, period, before);
    assert.deepEqual(earlier, { ...period, opensOn: "2026-04-13", openedAt: now });
  });

  it("is nothing where they are so already", () => {
    assert.equal(changed({ kind: "dates", opensOn, dueOn, closesOn }), period);
  });
});

describe("more time for an organisation", () => {
  it("is kept beside the others', and replaces what it had", () => {
    const once = changed(extension);
    assert.deepEqual(once.extensions, [{ organisationId: "ek", dueOn: "2026-05-20", closesOn: "2026-06-05", at: now }]);
    assert.equal(changed(extension, once), once);
    const other = changed({ ...extension, organisationId: "park" }, once);
    const again = changed({ ...extension, dueOn: day("2026-05-27") }, other);
    assert.deepEqual(
      again.extensions?.map(({ organisationId, dueOn: due }) => `${organisationId} ${due}`),
      ["park 2026-05-20", "ek 2026-05-27"],
    );
  });

  it("is more than everybody has, and a working day", () => {
    const chosen = { others: [], today, calendar: spring };
    assert.deepEqual(checkChange(period, extension, chosen), { mistakes: [], doubts: [] });
    const notMore = checkChange(period, { ...extension, dueOn }, chosen).mistakes;
    assert.deepEqual(notMore, [{ field: "dueOn", why: "notMore" }]);
    const saturday = checkChange(period, { ...extension, dueOn: day("2026-05-23") }, chosen).doubts;
    assert.deepEqual(saturday, [{ kind: "dayOff", day: "2026-05-23", next: "2026-05-25" }]);
    const closesBefore = checkChange(period, { ...extension, closesOn: day("2026-05-19") }, chosen).mistakes;
    assert.deepEqual(closesBefore, [{ field: "closesOn", why: "beforeDue" }]);
  });
});

describe("closing and opening again", () => {
  const closed = changed({ kind: "close" });

  it("closes once, from today on", () => {
    assert.equal(closed.closedOn, "2026-05-06");
    assert.equal(changed({ kind: "close" }, closed), closed);
    assert.equal(isOver(closed, today), true);
    assert.deepEqual(checkChange(period, { kind: "close" }, { others: [], today, calendar: spring }).mistakes, []);
  });

  it("opens with a new last day, and that is news", () => {
    const reopen = { kind: "reopen", closesOn: day("2026-06-05") } as const;
    const open = changed(reopen, closed);
    assert.equal(isOver(open, today), false);
    assert.deepEqual([open.closesOn, open.news], ["2026-06-05", { what: "reopened", at: now }]);
    assert.equal(changed(reopen, open), open);
    const chosen = { others: [], today: day("2026-06-10"), calendar: spring };
    assert.deepEqual(checkChange(closed, reopen, chosen).mistakes, [{ field: "closesOn", why: "past" }]);
    assert.deepEqual(checkChange(closed, reopen, { ...chosen, today }).mistakes, []);
  });

  it("shows in the days by which a period is known again", () => {
    const seen = [period, closed, changed(extension), changed({ ...extension, organisationId: "park" })].map(
      daysInShort,
    );
    assert.equal(new Set(seen).size, 4);
    const both = ["ek", "park"].map((organisationId) => ({ ...extension, organisationId }));
    const [one, other] = [both, both.toReversed()].map((order) =>
      order.reduce((of, each) => changed(each, of), period),
    );
    assert.ok(one && other);
    assert.equal(daysInShort(one), daysInShort(other));
  });
});
