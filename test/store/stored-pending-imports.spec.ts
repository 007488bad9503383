// The last register that a coordinator sent, in the store.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { emptied, type PendingImport } from "../../src/domain/register/pending-import.ts";
import { openSqliteDatabase } from "../../src/store/sqlite-database.ts";
import { sqliteDocuments } from "../../src/store/sqlite-documents.ts";
import { storeOn } from "../../src/store/store.ts";

const pendingImport: PendingImport = {
  personId: "p-1",
  number: 1,
  at: moment("2026-05-06T08:00:00.000Z"),
  reading: {
    rows: [
      {
        number: 2,
        id: "ekbacken",
        organisation: "Ekbackens stadsdelsnämnd",
        type: "district-board",
        tags: ["mark"],
        diarienummer: "EKB 1",
        validFrom: day("2023-07-01"),
        validTo: day("2026-06-30"),
        predecessors: ["Norr"],
        channel: "https://teams.microsoft.com/l/channel/x",
        person: { name: "Åsa", email: "asa@example.se", phone: "08-1", role: "deputy" },
      },
      { number: 3, organisation: "Parknämnden" },
    ],
    rejected: [{ number: 4, organisation: "", fault: "organisationMissing", about: "" }],
    notes: [{ number: 2, kind: "phoneRepaired", about: "081" }],
    ignored: ["Anm."],
  },
  shown: ["[]"],
  state: "begun",
  begunAt: moment("2026-05-06T08:01:00.000Z"),
};

describe("stored registers that were sent", () => {
  it("are kept whole, the last one of each coordinator, and no older version over it", async () => {
    const store = storeOn(sqliteDocuments(openSqliteDatabase({ file: ":memory:" }), ":memory:"));
    assert.equal(await store.pendingImports.of("p-1"), undefined);
    assert.notEqual(await store.pendingImports.save({ value: pendingImport }), undefined);
    const stored = await store.pendingImports.of("p-1");
    assert.deepEqual(stored?.value, pendingImport);
    const next = { ...stored, value: emptied(pendingImport, "done") };
    assert.notEqual(await store.pendingImports.save(next), undefined);
    assert.equal(await store.pendingImports.save(next), undefined);
    assert.deepEqual((await store.pendingImports.of("p-1"))?.value, next.value);
    await store.close();
  });
});
