// The sweep inside the server: once a day, again when it failed, and finished before the store is closed.
import assert from "node:assert/strict";
import { type SinonFakeTimers, useFakeTimers } from "sinon";
import { startSweeping } from "../src/sweeping.ts";
import { openSurroundings, type Surroundings } from "./usecases/desk-for-tests.ts";

const hour = 3_600_000;

describe("the sweep of the server", () => {
  let at: Surroundings;
  let timers: SinonFakeTimers;
  beforeEach(async () => {
    at = await openSurroundings();
    timers = useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });
  afterEach(() => timers.restore());
  const swept = () => at.noted.filter(({ event }) => event === "swept").length;

  it("is made once a day, and not at the very start", async () => {
    const sweeping = startSweeping(at.ports, hour);
    assert.equal(swept(), 0);
    for (const day of [1, 2]) {
      for (let hours = 0; hours < 3; hours += 1) {
        await timers.tickAsync(hour);
        await settled();
      }
      assert.equal(swept(), day);
      at.clock.passPeriod();
    }
    await sweeping.stop();
    await timers.tickAsync(hour);
    assert.equal(swept(), 2);
  });

  it("is noted and made at the next look when it failed", async () => {
    const code = "store.unavailable";
    let faults: readonly Error[] = [Object.assign(new Error("x"), { code }), new Error("y")];
    const all = () => {
      const [fault, ...left] = faults;
      faults = left;
      return fault === undefined ? at.ports.people.all() : Promise.reject(fault);
    };
    const ports = { ...at.ports, people: { ...at.ports.people, all } };
    const sweeping = startSweeping(ports, hour);
    for (let hours = 0; hours < 3; hours += 1) {
      await timers.tickAsync(hour);
      await settled();
    }
    await sweeping.stop();
    const failed = at.noted.filter(({ event }) => event === "sweep.failed").map(({ ids }) => ids["code"]);
    assert.deepEqual(failed, [code, "unexpected"]);
    assert.equal(swept(), 1);
  });

  it("is finished before the server goes on stopping", async () => {
    const sweeping = startSweeping(at.ports, hour);
    timers.tick(hour);
    await sweeping.stop();
    assert.equal(swept(), 1);
  });
});

/** The store in memory answers within a turn of the event loop each time that it is asked. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
