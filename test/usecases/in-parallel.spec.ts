// Work that is done side by side, and no more of it at once than is allowed.
import assert from "node:assert/strict";
import { inParallel } from "../../src/usecases/in-parallel.ts";

describe("work in parallel", () => {
  it("keeps the order of its results and never does more at once than it may", async () => {
    let busy = 0;
    let most = 0;
    const results = await inParallel([5, 1, 4, 2, 3], 2, async (number) => {
      busy += 1;
      most = Math.max(most, busy);
      for (let turn = 0; turn < number; turn++) await Promise.resolve();
      busy -= 1;
      return number * 10;
    });
    assert.deepEqual(results, [50, 10, 40, 20, 30]);
    assert.equal(most, 2);
    assert.deepEqual(await inParallel([], 2, async () => 1), []);
  });
});
