// The scheduler inside the server: one run at a time, on request too, and a fault does not end it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { startNudging } from "../src/nudging.ts";
import { type Reminding, startReminding } from "./usecases/nudges-for-tests.ts";

describe("the scheduler of reminders", () => {
  let world: Reminding;
  beforeEach(async () => {
    world = await startReminding();
  });
  afterEach(() => world.close());

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await pause(2);
  }

  it("looks at every interval, and sends each reminder once", async () => {
    const nudging = startNudging(world.ports, 5);
    await until(() => world.messages.length === 3);
    await pause(20);
    await nudging.stop();
    assert.equal(world.messages.length, 3);
  });

  it("sends at once what a coordinator asks for, and not once it is stopped", async () => {
    const nudging = startNudging(world.ports, 1e8);
    nudging.sendTo(["parknamnden"]);
    await until(() => world.messages.length === 1);
    assert.equal(world.messages[0]?.own[0]?.item.reason, "requested");
    const stopped = nudging.stop();
    nudging.sendTo(["ekbacken"]);
    await stopped;
    await pause(10);
    assert.equal(world.messages.length, 1);
  });

  it("notes a run that fails, and looks again", async () => {
    let calls = 0;
    const all = () => {
      calls += 1;
      return calls === 1
        ? Promise.reject(Object.assign(new Error("x"), { code: "store.unavailable" }))
        : world.ports.periods.all();
    };
    const nudging = startNudging({ ...world.ports, periods: { ...world.ports.periods, all } }, 5);
    await until(() => world.messages.length === 3);
    await nudging.stop();
    assert.equal(world.noted[0], "nudges.failed store.unavailable");
  });
});
