// Nudges in the store: one for each person and day, found by the days, and the periods' pauses.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Nudge } from "../../src/domain/nudge.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";

const nudge = (on: string, personId: string): Nudge => ({
  personId,
  day: day(on),
  items: [{ periodId: "2026-T1", organisationId: "ek", reason: -5, as: "contact" }],
  claimedAt: moment("2026-05-06T07:00:00Z"),
  attempts: 1,
  isUsed: false,
});

describe("stored nudges", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ kind: "sqlite", file: ":memory:" });
  });
  afterEach(() => store.close());

  it("can be claimed once for each person and day", async () => {
    const { nudges } = store;
    const etag = await nudges.save({ value: nudge("2026-05-06", "p/1") });
    assert.ok(etag);
    assert.equal(await nudges.save({ value: nudge("2026-05-06", "p/1") }), undefined);
    assert.ok(await nudges.save({ value: nudge("2026-05-07", "p/1") }));
    assert.ok(await nudges.save({ value: nudge("2026-05-06", "p/2") }));
    const settled = { ...nudge("2026-05-06", "p/1"), outcome: { kind: "withdrawn" } as const, cardId: "a" };
    assert.ok(await nudges.save({ value: settled, etag }));
    assert.equal(await nudges.save({ value: settled, etag }), undefined);
    assert.deepEqual((await nudges.get({ day: day("2026-05-06"), personId: "p/1" }))?.value, settled);
    assert.equal(await nudges.get({ day: day("2026-05-08"), personId: "p/1" }), undefined);
  });

  it("are found between two days, over months and a new year", async () => {
    const days = ["2025-11-30", "2025-12-01", "2025-12-31", "2026-01-01", "2026-02-05", "2026-02-06"];
    for (const each of days) await store.nudges.save({ value: nudge(each, "p") });
    const found = await store.nudges.between(day("2025-12-01"), day("2026-02-05"));
    assert.deepEqual(
      found.map(({ value }) => value.day),
      days.slice(1, 5),
    );
  });

  it("stand beside the pauses of periods", async () => {
    const { nudges } = store;
    assert.equal(await nudges.pauseOf("2026-T1"), undefined);
    const value = {
      periodId: "2026-T1",
      isPaused: true,
      by: { personId: "eva", name: "Eva" },
      at: moment("2026-05-06T07:00:00Z"),
    };
    assert.equal(await nudges.savePause({ value }), true);
    assert.equal(await nudges.savePause({ value }), false);
    assert.deepEqual((await nudges.pauseOf("2026-T1"))?.value, value);
  });
});
