// A coordinator's pause of the reminders is stored and recorded, whoever else does the same at that moment.
import assert from "node:assert/strict";
import { pauseNudges } from "../../src/usecases/coordinate-nudges.ts";
import { type Coordinating, openCoordinating } from "./coordinator-for-tests.ts";
import { period } from "./desk-for-tests.ts";

describe("the pause of a period's reminders", () => {
  let at: Coordinating;
  beforeEach(async () => {
    at = await openCoordinating();
  });
  const pause = (isPaused: boolean) => pauseNudges(at.ports, at.cecilia, period.id, isPaused);
  const isPaused = async () => (await at.ports.nudges.pauseOf(period.id))?.value.isPaused;
  const recorded = async () => (await at.ports.coordinatorActions.of(2026)).map(({ kind }) => kind);

  it("holds though another coordinator lets them go on in the same moment", async () => {
    await pause(true);
    await pause(false);
    at.meddler.before(/^nudge-pauses/, async () => {
      const stored = await at.ports.nudges.pauseOf(period.id);
      assert.ok(stored);
      await at.ports.nudges.savePause(stored);
    });
    assert.deepEqual(await pause(true), { kind: "done" });
    assert.equal(await isPaused(), true);
  });

  it("is not said to be done when it can't be stored, and not recorded", async () => {
    const ports = { ...at.ports, nudges: { ...at.ports.nudges, savePause: async () => false } };
    await assert.rejects(pauseNudges(ports, at.cecilia, period.id, true), { code: "store.busy" });
    assert.deepEqual([await isPaused(), await recorded()], [undefined, []]);
  });

  it("is stored of no period that does not exist", async () => {
    assert.deepEqual(await pauseNudges(at.ports, at.cecilia, "nonsense", true), { kind: "unknown" });
    assert.equal(await at.ports.nudges.pauseOf("nonsense"), undefined);
    assert.deepEqual(await recorded(), []);
  });
});
