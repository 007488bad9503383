// The outbox runs one round at a time, and once more for whatever came meanwhile.
import assert from "node:assert/strict";
import { useFakeTimers } from "sinon";
import { startOutbox } from "../src/outbox.ts";

const noted: unknown[] = [];
const journal = { note: (event: string, ids: object) => void noted.push([event, ids]) };

/** Rounds that end when the test says so. */
function rounds() {
  const ends: (() => void)[] = [];
  const run = () => new Promise<void>((resolve) => void ends.push(resolve));
  const endNext = async () => {
    ends.at(-1)?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { run, endNext, count: () => ends.length };
}

describe("the outbox", () => {
  it("runs at the start", async () => {
    const { run, endNext, count } = rounds();
    const outbox = startOutbox(run, 1e8, journal);
    assert.equal(count(), 1);
    await endNext();
    await outbox.stop();
  });

  it("is told to end a run that goes on for long after it was stopped", async () => {
    const clock = useFakeTimers();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    let isEnding = false;
    const run = (ending: AbortSignal) => {
      ending.addEventListener("abort", () => {
        isEnding = true;
        resolve();
      });
      return ended;
    };
    const outbox = startOutbox(run, 1e8, journal);
    const stopped = outbox.stop();
    clock.tick(9_999);
    assert.equal(isEnding, false);
    clock.tick(1);
    clock.restore();
    await stopped;
    assert.equal(isEnding, true);
  });

  it("says whether somebody woke it, also while it was running, and not when it only was time", async () => {
    const clock = useFakeTimers();
    const asked: boolean[] = [];
    const { run, endNext } = rounds();
    const outbox = startOutbox(
      (_, isAsked) => {
        asked.push(isAsked);
        return run();
      },
      1_000,
      journal,
    );
    clock.restore();
    outbox.wake();
    await endNext();
    await endNext();
    clock.tick(1_000);
    await endNext();
    assert.deepEqual(asked, [false, true, false]);
    await outbox.stop();
  });

  it("runs once more, however often it is woken during a round", async () => {
    const { run, endNext, count } = rounds();
    const outbox = startOutbox(run, 1e8, journal);
    for (let call = 0; call < 3; call++) outbox.wake();
    assert.equal(count(), 1);
    await endNext();
    assert.equal(count(), 2);
    await endNext();
    assert.equal(count(), 2);
    outbox.wake();
    assert.equal(count(), 3);
    await endNext();
    await outbox.stop();
  });

  it("waits for the round that is going on when it is stopped, and runs no more", async () => {
    const { run, endNext, count } = rounds();
    const outbox = startOutbox(run, 1e8, journal);
    outbox.wake();
    let isStopped = false;
    const stopping = outbox.stop().then(() => {
      isStopped = true;
    });
    await Promise.resolve();
    assert.equal(isStopped, false);
    await endNext();
    await stopping;
    outbox.wake();
    assert.equal(count(), 1);
  });

  it("notes a round that fails, and runs again when it is woken", async () => {
    noted.length = 0;
    const faults = [
      Object.assign(new Error("out of reach"), { code: "store.unavailable" }),
      new TypeError("unforeseen"),
    ];
    let runs = 0;
    const run = async () => {
      runs += 1;
      const fault = faults.shift();
      if (fault !== undefined) throw fault;
    };
    const outbox = startOutbox(run, 1e8, journal);
    outbox.wake();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    outbox.wake();
    await outbox.stop();
    assert.equal(runs, 3);
    assert.deepEqual(noted, [
      ["outbox.failed", { code: "store.unavailable" }],
      ["outbox.failed", { code: "unexpected" }],
    ]);
  });

  it("runs again at every interval", async () => {
    const clock = useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { run, endNext, count } = rounds();
      const outbox = startOutbox(run, 30_000, journal);
      await endNext();
      clock.tick(29_999);
      assert.equal(count(), 1);
      clock.tick(1);
      assert.equal(count(), 2);
      await endNext();
      await outbox.stop();
      clock.tick(60_000);
      assert.equal(count(), 2);
    } finally {
      clock.restore();
    }
  });
});
