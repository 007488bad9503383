// Moments in UTC with milliseconds, so that text order is time order.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addSeconds, dayIn, millisecondsOf, moment, momentOf, parseMoment, timeIn } from "../../src/domain/moment.ts";

const epochs = fc.integer({ min: 0, max: Date.UTC(2999, 0) });

describe("a moment", () => {
  it("is read from any zone and written in one way", () => {
    assert.equal(parseMoment("2026-05-06T10:00:00+02:00"), "2026-05-06T08:00:00.000Z");
    assert.equal(parseMoment("2026-05-06T08:00:00.1234567Z"), "2026-05-06T08:00:00.123Z");
  });

  it("is none without a zone, or without sense", () => {
    for (const wrong of ["2026-05-06T08:00:00", "2026-05-06", "igår", "", "2026-02-30T08:00:00Z"]) {
      assert.equal(parseMoment(wrong), undefined, wrong);
    }
    assert.throws(() => moment("i morgon"), RangeError);
  });

  it("sorts as text in the order of time", () => {
    fc.assert(
      fc.property(epochs, epochs, (a, b) => {
        assert.equal(momentOf(a) < momentOf(b), a < b);
        assert.equal(millisecondsOf(momentOf(a)), a);
      }),
    );
  });

  it("moves by seconds", () => {
    assert.equal(addSeconds(moment("2026-05-06T08:00:00Z"), 1.5), "2026-05-06T08:00:01.500Z");
    assert.equal(addSeconds(moment("2026-05-06T08:00:00Z"), -1), "2026-05-06T07:59:59.000Z");
  });

  it("falls on the city's day and hour, in summer and in winter", () => {
    const zone = "Europe/Stockholm";
    assert.equal(dayIn(zone, moment("2026-05-13T21:59:59.999Z")), "2026-05-13");
    assert.equal(dayIn(zone, moment("2026-05-13T22:00:00Z")), "2026-05-14");
    assert.equal(dayIn(zone, moment("2026-01-13T22:30:00Z")), "2026-01-13");
    assert.deepEqual(timeIn(zone, moment("2026-05-06T08:05:00Z")), { hour: 10, minute: 5 });
    assert.deepEqual(timeIn(zone, moment("2026-01-06T08:05:00Z")), { hour: 9, minute: 5 });
  });
});
