// Whether the process can answer people: seldom asked of the store however often it is asked here.
import assert from "node:assert/strict";
import { watchReadiness } from "../src/readiness.ts";
import { recordingJournal } from "./journey/recording-journal.ts";

const limits = { remembered: 1e8, patience: 1e8 };

describe("readiness", () => {
  it("is one look at the store for all who ask, and for those who ask soon after", async () => {
    let looks = 0;
    const { isReady } = watchReadiness(async () => (looks += 1), limits, recordingJournal());
    assert.deepEqual(await Promise.all([isReady(), isReady()]), [true, true]);
    assert.equal(await isReady(), true);
    assert.equal(looks, 1);
  });

  it("is lost while the store is in trouble, and comes back with it", async () => {
    const journal = recordingJournal();
    let trouble: Error | undefined = Object.assign(new Error("Hemligt"), { code: "store.unavailable" });
    const look = async () => {
      if (trouble !== undefined) throw trouble;
    };
    const { isReady } = watchReadiness(look, { ...limits, remembered: 0 }, journal);
    assert.equal(await isReady(), false);
    trouble = new Error("Hemligt");
    assert.equal(await isReady(), false);
    assert.deepEqual(journal.of("ready.failed"), [{ code: "store.unavailable" }, { code: "unexpected" }]);
    trouble = undefined;
    assert.equal(await isReady(), true);
  });

  it("is lost when the store does not answer at all, and for good when the process ends", async () => {
    const journal = recordingJournal();
    const never = watchReadiness(() => new Promise(() => {}), { ...limits, patience: 1 }, journal);
    assert.equal(await never.isReady(), false);
    assert.deepEqual(journal.of("ready.failed"), [{ code: "late" }]);
    const ending = watchReadiness(async () => {}, limits, journal);
    ending.end();
    assert.equal(await ending.isReady(), false);
  });
});
