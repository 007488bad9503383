// The pace of sending keeps within the channel's limits.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createPace, usualPace } from "../../src/teams/send-pace.ts";

/** When requests leave that come in at these times, by a clock that the waiting moves. */
async function leave(
  arrivals: readonly { readonly at: number; readonly thread: string }[],
  perSecond: number,
): Promise<readonly number[]> {
  let now = 0;
  const left: number[] = [];
  let waited = 0;
  const pace = createPace({
    perSecond,
    betweenInThread: 500,
    now: () => now,
    wait: async (milliseconds) => {
      waited = milliseconds;
    },
  });
  for (const { at, thread } of arrivals) {
    now = at;
    waited = 0;
    await pace(thread);
    left.push(at + waited);
  }
  return left;
}

describe("the pace of sending", () => {
  it("is even: a burst goes out one after the other", async () => {
    const burst = ["a", "b", "c", "d"].map((thread) => ({ at: 0, thread }));
    assert.deepEqual(await leave(burst, 50), [0, 20, 40, 60]);
  });

  it("leaves half a second between two requests in a thread", async () => {
    assert.deepEqual(
      await leave(
        [
          { at: 0, thread: "a" },
          { at: 0, thread: "a" },
          { at: 5, thread: "b" },
        ],
        50,
      ),
      [0, 500, 40],
    );
    assert.deepEqual(
      await leave(
        [
          { at: 0, thread: "a" },
          { at: 900, thread: "a" },
        ],
        50,
      ),
      [0, 900],
    );
  });

  it("never lets more than the limit out in any second", async () => {
    const arrival = fc.record({
      at: fc.integer({ min: 0, max: 3_000 }),
      thread: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 120 }), async (arrivals) => {
        const sorted = arrivals.toSorted((x, y) => x.at - y.at);
        const times = (await leave(sorted, usualPace.perSecond)).toSorted((x, y) => x - y);
        for (const start of times) {
          const inSecond = times.filter((time) => start <= time && time < start + 1000).length;
          // Waits in a thread can bring a few together; the channel takes twice as many.
          assert.ok(inSecond <= 50, `${inSecond} in a second`);
        }
      }),
    );
  });

  it("waits in real time", async () => {
    const pace = createPace({ perSecond: 100, betweenInThread: 0 });
    const started = performance.now();
    for (let count = 0; count < 4; count++) await pace("a");
    assert.ok(performance.now() - started >= 20);
  });
});
