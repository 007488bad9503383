// Documents in Cosmos keep the contract, by the real SDK, and say in bounded time what is wrong when Cosmos fails.
import assert from "node:assert/strict";
import type { ErrorCode } from "../../src/domain/app-error.ts";
import { cosmosDocuments } from "../../src/store/cosmos-documents.ts";
import type { Documents } from "../../src/store/documents.ts";
import { cosmosForTests } from "../contract/cosmos-for-tests.ts";
import type { CosmosFailure } from "../contract/cosmos-front.ts";
import { documentsContract } from "../contract/documents-contract.ts";

const secret = "det här skrev någon";
/** For what never answers; what answers gets the usual patience, so that a busy machine changes no outcome. */
const impatience = { requestMs: 100, totalMs: 400 };
/** Well before Teams gives up on a turn. */
const latestMs = 12_000;

describe("Cosmos documents", () => {
  const cosmos = cosmosForTests();
  documentsContract({ name: "Cosmos", open: async () => cosmosDocuments(await cosmos.newContainer()) });

  it("reads a long list page by page", async () => {
    const documents = await cosmosDocuments(await cosmos.newContainer());
    const ids = Array.from({ length: 205 }, (_, index) => `n${1000 + index}`);
    await Promise.all(ids.map((id) => documents.create("p", id, {})));
    const before = cosmos.front().requests();
    assert.deepEqual(
      (await documents.list("p")).map(({ id }) => id),
      ids,
    );
    assert.equal(cosmos.front().requests() - before, 3);
    await documents.close();
  });

  describe("that fail", () => {
    let documents: Documents;
    let impatient: Documents;
    let etag: string;
    beforeEach(async () => {
      const container = await cosmos.newContainer();
      documents = await cosmosDocuments(container);
      impatient = await cosmosDocuments({ ...container, patience: impatience });
      etag = (await documents.create("p", "a", { text: "first" })) ?? "";
    });
    afterEach(async () => {
      await documents.close();
      await impatient.close();
    });

    const calls: Readonly<Record<string, (on: Documents) => Promise<unknown>>> = {
      "a read": (on) => on.read("p", "a"),
      "a list": (on) => on.list("p", { where: { field: "email", equals: secret } }),
      "a create": (on) => on.create("p", "b", { text: secret }),
      "a replace": (on) => on.replace("p", "a", { text: secret }, etag),
    };

    async function assertFails(call: () => Promise<unknown>, code: ErrorCode, says: RegExp): Promise<void> {
      const began = performance.now();
      await assert.rejects(call, (error: Error & { code?: string }) => {
        assert.equal(error.code, code);
        assert.match(error.message, says);
        assert.ok(error.cause instanceof Error);
        assert.ok(!error.message.includes(secret));
        return true;
      });
      assert.ok(performance.now() - began < latestMs, "the answer came too late");
    }

    const failures: readonly [string, CosmosFailure, ErrorCode, RegExp][] = [
      ["too many requests", { kind: "status", status: 429, retryAfterMs: 10 }, "store.throttled", /throughput/],
      ["a long wait", { kind: "status", status: 429, retryAfterMs: 60_000 }, "store.throttled", /Try again/],
      ["an outage", { kind: "status", status: 503 }, "store.unavailable", /answered 503/],
      ["a silent Cosmos", { kind: "hang" }, "store.unavailable", /does not answer/],
      ["a cut connection", { kind: "cut" }, "store.unavailable", /does not answer/],
      ["a connection that is cut before the answer", { kind: "cutAfterwards" }, "store.unavailable", /not answer/],
      ["a wrong key", { kind: "status", status: 401 }, "store.unavailable", /Correct the key/],
      ["a missing role", { kind: "status", status: 403 }, "store.unavailable", /give the identity the role/],
      ["a full partition", { kind: "status", status: 403, substatus: 1014 }, "store.full", /no room/],
      ["a document that Cosmos finds too large", { kind: "status", status: 413 }, "store.tooLarge", /Shorten/],
      ["a missing container", { kind: "status", status: 404, substatus: 1003 }, "store.unavailable", /container/],
    ];
    for (const [what, failure, code, says] of failures) {
      for (const [name, call] of Object.entries(calls)) {
        it(`answers ${name} with ${code} on ${what}`, async () => {
          cosmos.front().fail(failure);
          await assertFails(() => call(failure.kind === "status" ? documents : impatient), code, says);
        });
      }
    }

    it("takes no notice of a Cosmos that is throttled for a moment", async () => {
      cosmos.front().fail({ kind: "status", status: 429, retryAfterMs: 5 }, 2);
      assert.ok(await documents.replace("p", "a", { text: "second" }, etag));
      assert.deepEqual((await documents.read("p", "a"))?.body, { text: "second" });
    });

    it("gives up a request that is not answered before the whole call is over", async () => {
      const options = await cosmos.newContainer();
      const patient = await cosmosDocuments({ ...options, patience: { requestMs: 50, totalMs: 60_000 } });
      cosmos.front().fail({ kind: "hang" });
      await assertFails(() => patient.read("p", "a"), "store.unavailable", /does not answer/);
      await patient.close();
    });

    it("writes nothing more once it has said that it failed", async () => {
      cosmos.front().fail({ kind: "hang" });
      await assertFails(() => impatient.replace("p", "a", { text: "late" }, etag), "store.unavailable", /not answer/);
      // What had left before that has arrived when this is answered.
      await fetch(cosmos.front().endpoint, { headers: { "x-ms-cosmos-is-query-plan-request": "true" } });
      const before = cosmos.front().requests();
      cosmos.front().heal();
      assert.deepEqual(await documents.read("p", "a"), { id: "a", etag, body: { text: "first" } });
      assert.equal(cosmos.front().requests() - before, 1);
    });

    it("has saved or not when the connection is cut before the answer, and the tag tells which", async () => {
      cosmos.front().fail({ kind: "cutAfterwards" }, 1);
      await assertFails(() => documents.replace("p", "a", { text: "second" }, etag), "store.unavailable", /not answer/);
      assert.deepEqual((await documents.read("p", "a"))?.body, { text: "second" });
      assert.equal(await documents.replace("p", "a", { text: "third" }, etag), undefined);
    });

    it("says that nothing answers at the address", async () => {
      const elsewhere = await cosmosDocuments({
        endpoint: "http://127.0.0.1:9",
        key: "a2V5",
        databaseId: "d",
        containerId: "c",
        patience: impatience,
      });
      await assertFails(() => elsewhere.read("p", "a"), "store.unavailable", /127\.0\.0\.1:9 does not answer/);
      await elsewhere.close();
    });

    it("says that the container is missing instead of finding nothing in it", async () => {
      const options = await cosmos.newContainer();
      const elsewhere = await cosmosDocuments({ ...options, containerId: "missing" });
      await assertFails(() => elsewhere.list("p"), "store.unavailable", /no such database or container/);
      await assertFails(() => elsewhere.create("p", "a", {}), "store.unavailable", /no such database or container/);
      await elsewhere.close();
    });
  });
});
