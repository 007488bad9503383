// Counted documents know what a saved answer costs.
import assert from "node:assert/strict";
import { countedDocuments } from "../../src/store/counted-documents.ts";
import { openDocuments } from "../../src/store/open-store.ts";
import { storeOn } from "../../src/store/store.ts";
import { key, person, report } from "../contract/stored-samples.ts";

describe("counted documents", () => {
  it("count reads and writes, and start over when they have been asked", async () => {
    const documents = countedDocuments(await openDocuments({ kind: "sqlite", file: ":memory:" }));
    const store = storeOn(documents);
    const etag = await store.reports.save({ value: report });
    await store.people.save({ value: person });
    assert.deepEqual(documents.takeCounts(), { reads: 0, writes: 2 });
    await store.people.withEmail("asa.oberg@ekbacken.example");
    await store.reports.get(key);
    await store.reports.save({ value: report, etag });
    assert.deepEqual(documents.takeCounts(), { reads: 2, writes: 1 });
    assert.deepEqual(documents.takeCounts(), { reads: 0, writes: 0 });
    await store.close();
  });
});
