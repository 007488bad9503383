// The last register that a coordinator sent, in the store.
import assert from "node:assert/strict";
import { emptied } from "../../src/domain/register/pending-import.ts";
import { openSqliteDatabase } from "../../src/store/sqlite-database.ts";
import { sqliteDocuments } from "../../src/store/sqlite-documents.ts";
import { storeOn } from "../../src/store/store.ts";
import * as sample from "../contract/stored-samples.ts";

describe("stored registers that were sent", () => {
  it("are kept whole, the last one of each coordinator, and no older version over it", async () => {
    const store = storeOn(sqliteDocuments(openSqliteDatabase({ file: ":memory:" }), ":memory:"));
    assert.equal(await store.pendingImports.of("p-1"), undefined);
    assert.notEqual(await store.pendingImports.save({ value: sample.pendingImport }), undefined);
    const stored = await store.pendingImports.of("p-1");
    assert.deepEqual(stored?.value, sample.pendingImport);
    const next = { ...stored, value: emptied(sample.pendingImport, "done") };
    assert.notEqual(await store.pendingImports.save(next), undefined);
    assert.equal(await store.pendingImports.save(next), undefined);
    assert.deepEqual((await store.pendingImports.of("p-1"))?.value, next.value);
    await store.close();
  });
});
