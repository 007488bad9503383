// Documents in SQLite keep the contract, and say what is wrong with a database that can't be used.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { ErrorCode } from "../../src/domain/app-error.ts";
import { openSqliteDatabase } from "../../src/store/sqlite-database.ts";
import { sqliteDocuments } from "../../src/store/sqlite-documents.ts";
import { documentsContract } from "../contract/documents-contract.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const secret = "det här skrev någon";

async function assertFault(work: () => unknown, code: ErrorCode, says: RegExp): Promise<void> {
  await assert.rejects(
    async () => work(),
    (error: Error & { code?: string }) => {
      assert.equal(error.code, code);
      assert.match(error.message, says);
      assert.ok(error.cause instanceof Error);
      assert.ok(!error.message.includes(secret) && !error.cause.message.includes(secret));
      return true;
    },
  );
}

describe("SQLite documents", () => {
  const folder = temporaryFolder();
  const openFile = (file: string, busyTimeoutMs = 20) =>
    sqliteDocuments(openSqliteDatabase({ file, busyTimeoutMs }), file);

  documentsContract({ name: "a SQLite file", open: async () => openFile(folder.path("store.db")) });
  documentsContract({ name: "SQLite's memory", open: async () => openFile(":memory:") });

  it("makes the folder of a new database, and finds everything when it is opened again", async () => {
    const file = folder.path("not/yet/there/store.db");
    const first = openFile(file);
    const etag = await first.create("p", "a", { text: "kept" });
    await first.close();
    const again = openFile(file);
    assert.deepEqual(await again.read("p", "a"), { id: "a", etag, body: { text: "kept" } });
    await again.close();
    await again.close();
  });

  it("has what it saved on the disk before it says so", () => {
    const database = openSqliteDatabase({ file: folder.path("store.db") });
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const full = 2;
    assert.deepEqual([setting("journal_mode"), setting("synchronous")], ["wal", full]);
    database.close();
  });

  it("sees at once what another process saved, and lets only one of the two win", async () => {
    const [one, other] = [openFile(folder.path("store.db")), openFile(folder.path("store.db"))];
    const etag = (await one.create("p", "a", { by: "one" })) ?? "";
    assert.equal(await other.create("p", "a", { by: "other" }), undefined);
    assert.ok(await other.replace("p", "a", { by: "other" }, etag));
    assert.equal(await one.replace("p", "a", { by: "one" }, etag), undefined);
    await Promise.all([one.close(), other.close()]);
  });

  it("still reads a locked database, and says that it is busy when it can't save", async () => {
    const documents = openFile(folder.path("store.db"));
    const etag = (await documents.create("p", "a", { text: "first" })) ?? "";
    const locking = new DatabaseSync(folder.path("store.db"));
    locking.exec("BEGIN EXCLUSIVE");
    await assertFault(() => documents.create("p", "b", { text: secret }), "store.busy", /locked.*Try again/);
    await assertFault(() => documents.replace("p", "a", { text: secret }, etag), "store.busy", /locked/);
    assert.deepEqual((await documents.read("p", "a"))?.body, { text: "first" });
    locking.exec("ROLLBACK");
    assert.ok(await documents.replace("p", "a", { text: "second" }, etag));
    locking.close();
    await documents.close();
  });

  it("says that a read-only database can't be written, and still reads it", async () => {
    const file = folder.path("store.db");
    const writer = openFile(file);
    const etag = (await writer.create("p", "a", { text: "first" })) ?? "";
    const documents = sqliteDocuments(new DatabaseSync(file, { readOnly: true }), file);
    await assertFault(() => documents.create("p", "b", { text: secret }), "store.readOnly", /write access/);
    await assertFault(() => documents.replace("p", "a", { text: secret }, etag), "store.readOnly", /write access/);
    assert.deepEqual((await documents.read("p", "a"))?.body, { text: "first" });
    await Promise.all([documents.close(), writer.close()]);
  });

  it("says that there is no room left, keeps what was there, and goes on when there is room again", async () => {
    const file = folder.path("store.db");
    const database = openSqliteDatabase({ file });
    const documents = sqliteDocuments(database, file);
    const etag = (await documents.create("p", "a", { text: "first" })) ?? "";
    const large = { text: secret.repeat(10_000) };
    database.exec("PRAGMA max_page_count = 20");
    await assertFault(() => documents.create("p", "b", large), "store.full", /Free disk space/);
    await assertFault(() => documents.replace("p", "a", large, etag), "store.full", /no room/);
    assert.deepEqual(await documents.read("p", "a"), { id: "a", etag, body: { text: "first" } });
    database.exec("PRAGMA max_page_count = 10000");
    assert.ok(await documents.replace("p", "a", large, etag));
    await documents.close();
  });

  it("says that a file is not a database", async () => {
    const file = folder.path("store.db");
    writeFileSync(file, "This is not a database, but somebody's notes. ".repeat(50));
    await assertFault(() => openFile(file), "store.corrupt", /is not a database.*backup/);
  });

  it("says that a database is damaged", async () => {
    const file = folder.path("store.db");
    const first = openFile(file);
    for (let index = 0; index < 40; index += 1) {
      await first.create("p", `id-${index}`, { text: secret.repeat(200) });
    }
    await first.close();
    const damaging = new DatabaseSync(file);
    const size = Number(damaging.prepare("PRAGMA page_count").get()?.["page_count"]) * 4096;
    damaging.close();
    writeFileSync(file, Buffer.alloc(size - 4096, 0xa5), { flag: "r+", flush: true });
    await assertFault(() => openFile(file), "store.corrupt", /backup/);
  });

  it("says that a document is damaged, without what stands in it", async () => {
    const file = folder.path("store.db");
    const database = openSqliteDatabase({ file });
    database.exec("DROP INDEX items_by_object_id; DROP INDEX items_by_email; DROP INDEX items_awaiting_post");
    database.prepare("INSERT INTO items VALUES ('p', 'a', 'e', ?)").run(`${secret} {`);
    const documents = sqliteDocuments(database, file);
    await assert.rejects(documents.read("p", "a"), (error: Error & { code?: string }) => {
      assert.equal(error.code, "store.corrupt");
      assert.ok(error.message.includes("document a") && !error.message.includes(secret));
      return true;
    });
    await documents.close();
  });

  it("says that a path can't be a database: a folder, or a file where a folder should be", async () => {
    mkdirSync(folder.path("store.db"));
    await assertFault(() => openFile(folder.path("store.db")), "store.unavailable", /can't be opened/);
    writeFileSync(folder.path("file"), "");
    await assertFault(() => openFile(folder.path("file/store.db")), "store.unavailable", /folder/);
    assert.ok(existsSync(folder.path("file")));
  });

  it("says that it is closed when it is asked after its end", async () => {
    const documents = openFile(folder.path("store.db"));
    await documents.close();
    await assertFault(() => documents.read("p", "a"), "store.unavailable", /closed/);
  });
});
