// The outbox runs one round at a time, and once more for whatever came meanwhile.
import assert from "node:assert/strict";
import { useFakeTimers } from "sinon";
import { startOutbox } from "../src/outbox.ts";

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
    const outbox = startOutbox(run, 1e8);
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
    const outbox = startOutbox(run, 1e8);
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
    const outbox = startOutbox((_, isAsked) => {
      asked.push(isAsked);
      return run();
    }, 1_000);
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
    const outbox = startOutbox(run, 1e8);
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
    const outbox = startOutbox(run, 1e8);
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

  it("runs again at every interval", async () => {
    const clock = useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { run, endNext, count } = rounds();
      const outbox = startOutbox(run, 30_000);
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
