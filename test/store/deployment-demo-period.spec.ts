// The demo's period: one is always open, whatever the day is.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, day, weekdayOf } from "../../src/domain/day.ts";
import { phaseOf } from "../../src/domain/period.ts";
import { demoPeriod, keepDemoOpen, periodToOpen } from "../../src/store/deployment-demo-period.ts";
import { storeInMemory } from "./deployment-memory.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("2024-01-01"), days));

describe("The demo's period", () => {
  it("is the one that people would be writing that part of the year", () => {
    const ids = ["2026-01-01", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-12-31"];
    assert.deepEqual(
      ids.map((today) => demoPeriod(day(today)).id),
      ["2025-VB", "2025-VB", "2026-T1", "2026-T1", "2026-T2", "2026-T2"],
    );
  });

  it("opened ten days ago, is due in two weeks and closes a month later", () => {
    assert.deepEqual(demoPeriod(day("2026-05-06")), {
      id: "2026-T1",
      kind: "T1",
      year: 2026,
      opensOn: "2026-04-26",
      dueOn: "2026-05-20",
      closesOn: "2026-06-19",
    });
  });

  it("is due on the Monday after when two weeks later is a weekend", () => {
    assert.equal(demoPeriod(day("2026-05-09")).dueOn, "2026-05-25");
    assert.equal(demoPeriod(day("2026-05-10")).dueOn, "2026-05-25");
  });

  it("is open, and due on a weekday, on any day of any year", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const period = demoPeriod(today);
        return phaseOf(period, today) === "open" && weekdayOf(period.dueOn) <= 5;
      }),
    );
  });

  it("is extended, and keeps the day that it opened, when it has closed", () => {
    const stored = demoPeriod(day("2026-05-01"));
    const extended = periodToOpen([stored], day("2026-08-20"));
    assert.deepEqual(extended, { ...demoPeriod(day("2026-08-20")), opensOn: stored.opensOn });
  });

  it("is left alone while reports are taken, and followed by another when it has closed", async () => {
    const { ports, values } = storeInMemory();
    const spring = await keepDemoOpen(ports.periods, day("2026-05-06"));
    assert.deepEqual(await keepDemoOpen(ports.periods, day("2026-06-19")), spring);
    const summer = await keepDemoOpen(ports.periods, day("2026-06-20"));
    assert.deepEqual([summer.id, summer.dueOn], ["2026-T1", "2026-07-06"]);
    const autumn = await keepDemoOpen(ports.periods, day("2026-10-01"));
    assert.deepEqual(values("periods"), [summer, autumn]);
  });

  it("says so when someone else changes it at the same time", async () => {
    const { ports } = storeInMemory();
    const beaten = { ...ports.periods, save: async () => false };
    await assert.rejects(keepDemoOpen(beaten, day("2026-05-06")), { code: "store.busy" });
  });
});
