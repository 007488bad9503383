// What is remembered is read anew at every interval, also after a store that did not answer.
import assert from "node:assert/strict";
import { useFakeTimers } from "sinon";
import { AppError } from "../src/domain/app-error.ts";
import { startRefreshing } from "../src/refreshing.ts";

describe("what is remembered of the store", () => {
  it("is refreshed at every interval until it is stopped, and a failure is noted", async () => {
    const timers = useFakeTimers();
    try {
      const noted: unknown[] = [];
      let calls = 0;
      const refresh = async () => {
        calls += 1;
        if (calls === 1) throw new AppError("store.unavailable", "no answer");
        if (calls === 2) throw new RangeError("no code");
      };
      const stop = startRefreshing(refresh, 1_000, { note: (event, ids) => noted.push([event, ids]) });
      await timers.tickAsync(3_000);
      stop();
      await timers.tickAsync(3_000);
      assert.equal(calls, 3);
      assert.deepEqual(noted, [
        ["refresh.failed", { code: "store.unavailable" }],
        ["refresh.failed", { code: "unexpected" }],
      ]);
    } finally {
      timers.restore();
    }
  });
});
