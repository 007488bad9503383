// The store keeps its contract on SQLite and on Cosmos, and knows when a stored document is not what it can read.
import assert from "node:assert/strict";
import type { JsonObject } from "../../src/store/documents.ts";
import { openDocuments, openStore } from "../../src/store/open-store.ts";
import { storeOn } from "../../src/store/store.ts";
import { cityContract } from "../contract/city-contract.ts";
import { cosmosForTests } from "../contract/cosmos-for-tests.ts";
import { portsContract } from "../contract/ports-contract.ts";
import { key, person, report } from "../contract/stored-samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("the store", () => {
  const folder = temporaryFolder();
  const cosmos = cosmosForTests();
  portsContract({ name: "a SQLite file", open: () => openStore({ kind: "sqlite", file: folder.path("s.db") }) });
  cityContract({ name: "a SQLite file", open: () => openStore({ kind: "sqlite", file: folder.path("s.db") }) });
  portsContract({ name: "SQLite's memory", open: () => openStore({ kind: "sqlite", file: ":memory:" }) });
  cityContract({ name: "SQLite's memory", open: () => openStore({ kind: "sqlite", file: ":memory:" }) });
  portsContract({
    name: "Cosmos",
    open: async () => openStore({ kind: "cosmos", ...(await cosmos.newContainer()) }),
  });
  cityContract({
    name: "Cosmos",
    open: async () => openStore({ kind: "cosmos", ...(await cosmos.newContainer()) }),
  });

  it("does not say that it answers when Cosmos has no such container", async () => {
    const store = await openStore({ kind: "cosmos", ...(await cosmos.newContainer()), containerId: "missing" });
    await assert.rejects(store.check(), { name: "AppError", code: "store.unavailable" });
    await store.close();
  });

  describe("with documents that it did not write like this", () => {
    async function storeWith(body: JsonObject) {
      const documents = await openDocuments({ kind: "sqlite", file: ":memory:" });
      await documents.create("reports.2026-T1", "ekbacken", body);
      return storeOn(documents);
    }
    const corrupt = (says: RegExp) => (error: Error & { code?: string }) => {
      assert.equal(error.code, "store.corrupt");
      assert.match(error.message, says);
      return true;
    };

    it("says that a newer version wrote a document, and what to do", async () => {
      const store = await storeWith({ schema: 99, value: report });
      await assert.rejects(store.reports.get(key), corrupt(/report ekbacken has schema 99.*Install the newer version/));
      await store.close();
    });

    it("says that a document has no schema number", async () => {
      const store = await storeWith({ value: report });
      await assert.rejects(store.reports.get(key), corrupt(/report ekbacken has no schema number/));
      await store.close();
    });

    it("names the fields that are wrong, and never what stands in them", async () => {
      const answers = { q1: { ...report.answers["q1"], at: "någon gång" } };
      const store = await storeWith({ schema: 1, value: { ...report, answers, hemligt: "någon" } });
      await assert.rejects(store.reports.get(key), (error: Error) => {
        assert.match(error.message, /report ekbacken can't be read \(answers\.q1\.at, the whole\).*backup/);
        assert.ok(error.cause instanceof Error);
        return !`${error.message}${error.cause.message}`.includes("någon");
      });
      await store.close();
    });
  });

  it("keeps what is stored rather than write what could not be read again", async () => {
    const store = storeOn(await openDocuments({ kind: "sqlite", file: ":memory:" }));
    const etag = await store.people.save({ value: person });
    const nameless = { value: { ...person, name: JSON.parse("null") }, etag };
    await assert.rejects(async () => store.people.save(nameless), /person is not stored.*\(name\)/);
    assert.deepEqual(await store.people.all(), [{ value: person, etag }]);
    await store.close();
  });

  it("writes every document with its schema number, and what it is found by beside the value", async () => {
    const documents = await openDocuments({ kind: "sqlite", file: ":memory:" });
    await storeOn(documents).people.save({ value: person });
    assert.deepEqual((await documents.read("people", "p-1"))?.body, {
      schema: 1,
      aadObjectId: person.aadObjectId,
      email: "asa.oberg@ekbacken.example",
      organisationIds: ["ekbacken", "hamnen"],
      value: person,
    });
    await documents.close();
  });
});
