// How far a period has come as a workbook: one of Excel's tables, with real dates and numbers.
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { readTables } from "../../../src/document/spreadsheet/read-table.ts";
import { statusWorkbook } from "../../../src/document/spreadsheet/status-workbook.ts";
import { day } from "../../../src/domain/day.ts";
import type { OrganisationStatus } from "../../../src/domain/period-status.ts";
import { openXmlErrors } from "../open-xml-errors.ts";

const status: OrganisationStatus = {
  organisationId: "ekbacken",
  name: "Ekbackens stadsdelsnämnd & <Söner>",
  state: "submitted",
  isLate: false,
  answered: 9,
  count: 9,
  lastActive: day("2026-05-11"),
  dueOn: day("2026-05-13"),
  extendedTo: day("2026-05-13"),
  submitted: { version: 2, on: day("2026-05-11") },
  contacts: ["Anna Åström", "Björn Öberg"],
  unreachable: [{ name: "Björn Öberg", reason: "uninstalled" }],
};
const begun: OrganisationStatus = {
  ...status,
  ...{ name: "=SUMMA(A1:A9)", state: "inProgress", isLate: true, answered: 3, lastActive: undefined },
  ...{ extendedTo: undefined, submitted: undefined, contacts: [], unreachable: [] },
};

function part(bytes: Uint8Array, name: string): string {
  const file = unzipSync(bytes)[name];
  return file === undefined ? "" : strFromU8(file);
}

describe("the workbook of a period's status", () => {
  it("is without fault to Excel, with organisations and without", async () => {
    assert.deepEqual(await openXmlErrors(await statusWorkbook("2026-T1", [status, begun]), "xlsx"), []);
    assert.deepEqual(await openXmlErrors(await statusWorkbook("2026-T1", []), "xlsx"), []);
  }).timeout(60_000);

  it("is a table with filters, a row for each organisation, and a header row that stays", async () => {
    const bytes = await statusWorkbook("2026-T1", [status, begun]);
    assert.match(part(bytes, "xl/tables/table1.xml"), /ref="A1:L3".*<autoFilter ref="A1:L3"\/>.*name="Organisation"/s);
    const sheet = part(bytes, "xl/worksheets/sheet1.xml");
    assert.match(sheet, /<pane ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, /<col min="1" max="1" width="42"/);
    assert.match(part(bytes, "xl/workbook.xml"), /Läget 2026-T1/);
    assert.match(part(await statusWorkbook("2026-T1", []), "xl/tables/table1.xml"), /ref="A1:L2"/);
  });

  it("holds days as dates and figures as numbers, and a name as text whatever it looks like", async () => {
    const bytes = await statusWorkbook("2026-T1", [status, begun]);
    const sheet = part(bytes, "xl/worksheets/sheet1.xml");
    assert.match(part(bytes, "xl/styles.xml"), /formatCode="yyyy-mm-dd"/);
    // 11 May 2026 as Excel counts days.
    assert.match(sheet, /<c r="F2" s="\d+"><v>46153<\/v><\/c>/);
    assert.match(sheet, /<c r="D3" s="\d+"><v>3<\/v><\/c>/);
    assert.doesNotMatch(sheet, /<f>/);
    const reading = await readTables(bytes);
    assert.ok(reading.kind === "tables");
    const text = JSON.stringify(reading.tables);
    for (const value of ["=SUMMA(A1:A9)", status.name, "Anna Åström, Björn Öberg", "Påbörjad", "Ja", "2026-05-11"]) {
      assert.ok(text.includes(JSON.stringify(value).slice(1, -1)), value);
    }
  });
});
