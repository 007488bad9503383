// Sending to the channel: again only what it refused to take, and a name for every outcome.
import assert from "node:assert/strict";
import { inBackground, inTurn, outcomeOf, type SendOptions, sendCarefully } from "../../src/teams/careful-send.ts";

const quick: SendOptions = { retries: 2, longestWait: 100, pause: 1, patience: 50 };

function refusing(times: number, statusCode: number, retryAfter?: string) {
  const headers = { get: () => retryAfter };
  let tries = 0;
  const send = async () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error("refused"), { statusCode, response: { headers } });
    return "sent";
  };
  return { send, tries: () => tries };
}

describe("careful sending", () => {
  for (const status of [429, 412]) {
    it(`tries again what was refused with ${status}`, async () => {
      const { send, tries } = refusing(2, status);
      assert.equal(await sendCarefully(send, quick), "sent");
      assert.equal(tries(), 3);
    });
  }

  it("gives up after its last try", async () => {
    const { send, tries } = refusing(9, 429);
    await assert.rejects(sendCarefully(send, quick), { statusCode: 429 });
    assert.equal(tries(), 3);
  });

  it("waits as long as the channel asks", async () => {
    const { send } = refusing(1, 429, "0.05");
    const began = performance.now();
    await sendCarefully(send, quick);
    assert.ok(performance.now() - began >= 45);
  });

  it("gives up at once where the channel asks for a longer wait than there is time for", async () => {
    const { send, tries } = refusing(1, 429, "60");
    const began = performance.now();
    await assert.rejects(sendCarefully(send, quick));
    assert.ok(performance.now() - began < 10_000);
    assert.equal(tries(), 1);
  });

  for (const status of [400, 403, 404, 500, 502, 503]) {
    it(`never sends again after ${status}, nor waits`, async () => {
      const { send, tries } = refusing(1, status, "30");
      const began = performance.now();
      await assert.rejects(sendCarefully(send, quick), { statusCode: status });
      assert.ok(performance.now() - began < 10_000);
      assert.equal(tries(), 1);
    });
  }

  it("gives a silent channel up, once", async () => {
    let tries = 0;
    const silent = () => {
      tries += 1;
      return new Promise<void>(() => {});
    };
    const error = await sendCarefully(silent, quick).catch((reason: unknown) => reason);
    assert.deepEqual(outcomeOf(error), { kind: "unknown", reason: "noAnswer" });
    assert.equal(tries, 1);
  });

  it("has less time in a turn than the channel waits, and in the background than a claim lives", () => {
    assert.ok(inTurn.patience < 15_000 && inTurn.longestWait < 15_000);
    const { retries, longestWait, patience } = inBackground;
    assert.ok((retries + 1) * patience + retries * longestWait < 120_000);
  });

  const outcomes: readonly (readonly [string, object, object])[] = [
    ["429", { statusCode: 429 }, { kind: "throttled" }],
    ["412", { statusCode: 412 }, { kind: "throttled" }],
    ["403", { statusCode: 403, details: { error: { code: "Blocked" } } }, { kind: "unreachable", reason: "Blocked" }],
    ["404", { statusCode: 404 }, { kind: "unreachable", reason: "http404" }],
    ["400", { statusCode: 400 }, { kind: "failed", reason: "http400" }],
    ["413", { statusCode: 413 }, { kind: "failed", reason: "http413" }],
    ["500", { statusCode: 500 }, { kind: "unknown", reason: "http500" }],
    ["a refused connection", { code: "ECONNREFUSED" }, { kind: "failed", reason: "notSent" }],
    ["a name that is not found", { cause: { code: "ENOTFOUND" } }, { kind: "failed", reason: "notSent" }],
    ["a reset connection", { code: "ECONNRESET" }, { kind: "unknown", reason: "ECONNRESET" }],
    ["an expired secret", { errorCode: "invalid_client", status: 401 }, { kind: "failed", reason: "notSent" }],
    ["a missing identity", { name: "AuthenticationError", statusCode: 400 }, { kind: "failed", reason: "notSent" }],
    ["nothing", {}, { kind: "unknown", reason: "noAnswer" }],
  ];
  for (const [what, error, outcome] of outcomes) {
    it(`knows what ${what} means for the message`, () => {
      assert.deepEqual(outcomeOf(Object.assign(new Error("x"), error)), outcome);
    });
  }
});
