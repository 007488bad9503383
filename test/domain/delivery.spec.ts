// When a delivery is tried, tried again, or over.
import assert from "node:assert/strict";
import { type Delivery, type DeliveryOutcome, planSending, postDeliveryId } from "../../src/domain/delivery.ts";
import { addSeconds, type Moment, moment } from "../../src/domain/moment.ts";

const start = moment("2026-05-13T10:00:00Z");
const target = { kind: "channel", channelId: "19:channel" } as const;
const report = { periodId: "2026-T1", organisationId: "ekbacken" };

function attempt(number: number, outcome: DeliveryOutcome | undefined, at: Moment = start): Delivery {
  const id = postDeliveryId(1, target, number);
  return { id, report, version: 1, target, claimedAt: at, outcome, settledAt: outcome && at };
}

const planAt = (seconds: number, ...known: readonly Delivery[]) =>
  planSending(known, (number) => postDeliveryId(1, target, number), addSeconds(start, seconds));
const notArrived: readonly DeliveryOutcome[] = [{ kind: "throttled" }, { kind: "failed", reason: "notSent" }];

describe("a delivery", () => {
  it("is sent when nobody has tried, whatever else has been delivered", () => {
    const person = { kind: "person", personId: "anna" } as const;
    const other = { ...attempt(0, { kind: "sent" }), id: postDeliveryId(1, person, 0), target: person };
    const earlier = { ...attempt(0, { kind: "sent" }), id: postDeliveryId(2, target, 0), version: 2 };
    assert.deepEqual(planAt(0), { kind: "send", attempt: 0 });
    assert.deepEqual(planAt(0, other, earlier), { kind: "send", attempt: 0 });
  });

  it("has an id of its own for each version, place and attempt", () => {
    const person = { kind: "person", personId: "anna" } as const;
    const ids = [1, 2].flatMap((version) =>
      [target, person].flatMap((place) => [0, 1].map((number) => postDeliveryId(version, place, number))),
    );
    assert.equal(new Set(ids).size, 8);
  });

  it("waits while someone may be sending it, and is given up after two minutes", () => {
    const claimed = attempt(0, undefined);
    assert.deepEqual(planAt(0, claimed), { kind: "wait" });
    assert.deepEqual(planAt(120, claimed), { kind: "wait" });
    assert.deepEqual(planAt(120.001, claimed), { kind: "abandoned", delivery: claimed });
  });

  const settled: readonly DeliveryOutcome[] = [
    { kind: "sent" },
    { kind: "unknown", reason: "http500" },
    { kind: "unreachable", reason: "http403" },
    { kind: "failed", reason: "http400" },
  ];
  for (const outcome of settled) {
    it(`is over once it is ${outcome.kind}`, () => {
      assert.deepEqual(planAt(1e6, attempt(0, outcome)), { kind: "done", outcome });
    });
  }

  for (const outcome of notArrived) {
    it(`is tried again when it is ${outcome.kind} and surely did not arrive, later each time`, () => {
      assert.deepEqual(planAt(29.999, attempt(0, outcome)), { kind: "wait" });
      assert.deepEqual(planAt(30, attempt(0, outcome)), { kind: "send", attempt: 1 });
      const second = [attempt(0, outcome), attempt(1, outcome)];
      assert.deepEqual(planAt(59, ...second), { kind: "wait" });
      assert.deepEqual(planAt(60, ...second), { kind: "send", attempt: 2 });
      const seventh = Array.from({ length: 7 }, (_, number) => attempt(number, outcome));
      assert.deepEqual(planAt(30 * 2 ** 6 - 1, ...seventh), { kind: "wait" });
      assert.deepEqual(planAt(30 * 2 ** 6, ...seventh), { kind: "send", attempt: 7 });
    });

    it(`is over after eight attempts that were ${outcome.kind}`, () => {
      const eight = Array.from({ length: 8 }, (_, number) => attempt(number, outcome));
      assert.deepEqual(planAt(1e6, ...eight), { kind: "done", outcome });
    });
  }

  it("is judged by its latest attempt, in whichever order they are listed", () => {
    const known = [attempt(1, { kind: "sent" }), attempt(0, { kind: "throttled" })];
    assert.deepEqual(planAt(1e6, ...known), { kind: "done", outcome: { kind: "sent" } });
  });
});
