// The register as a workbook: what is stored, to be changed and sent back.
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { readTables } from "../../../src/document/spreadsheet/read-table.ts";
import { registerTemplate } from "../../../src/document/spreadsheet/register-template.ts";
import { day } from "../../../src/domain/day.ts";
import { planImport } from "../../../src/domain/register/plan-import.ts";
import { readRegister } from "../../../src/domain/register/read-register.ts";
import type { Register } from "../../../src/domain/register/register-change.ts";
import { organisation, register, rules } from "../../domain/register/invented-register.ts";
import { openXmlErrors } from "../open-xml-errors.ts";

const whole: Register = {
  ...register,
  organisations: [
    ...register.organisations,
    organisation("aleparken", "Åleparkens & <Söner> AB", {
      type: "port-authority",
      validFrom: day("2023-07-01"),
      validTo: day("2026-06-30"),
      predecessors: ["parken", "ekbacken", "gone"],
    }),
  ],
};
const types = ["company", "district-board", "port-authority"];

async function readBack(bytes: Uint8Array) {
  const reading = await readTables(bytes);
  assert.ok(reading.kind === "tables");
  const file = readRegister(reading.tables);
  return file.kind === "register" ? file.reading : assert.fail(file.kind);
}

describe("the register's workbook", () => {
  it("changes nothing when it is sent back as it is", async () => {
    const known = { ...whole, organisations: [...whole.organisations, organisation("gone", "Nedlagda nämnden")] };
    const reading = await readBack(await registerTemplate(known, types));
    const plan = planImport(known, reading, { ...rules, types });
    assert.deepEqual([plan.organisations, plan.people, plan.rejected, plan.absent], [[], [], [], []]);
    assert.deepEqual([reading.notes, reading.ignored], [[], []]);
    assert.deepEqual(plan.unchanged, { organisations: 4, people: 2 });
  });

  it("has a row for each contact person, the primary one first, and one for an organisation without", async () => {
    const { rows } = await readBack(await registerTemplate(whole, types));
    assert.deepEqual(
      rows.map((row) => [row.id, row.person?.name, row.person?.role, row.person?.phone]),
      [
        ["ekbacken", "Anna Åström", "primary", "08-465 004 04"],
        ["ekbacken", "Björn Öberg", "deputy", "08-465 004 05"],
        ["parken", "Anna Åström", "deputy", "08-465 004 04"],
        ["aleparken", undefined, undefined, undefined],
      ],
    );
  });

  it("is fine with Excel, and has frozen titles, choices and an explanation", async () => {
    const bytes = await registerTemplate(whole, types);
    assert.deepEqual(await openXmlErrors(bytes, "xlsx"), []);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, /sqref="B2:B\d+"><formula1>"Bolag,Stadsdelsnämnd,port-authority"</);
    assert.match(sheet, /sqref="F2:F\d+"><formula1>"Ordinarie,Ersättare"</);
    assert.ok(!strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array()).includes("dataValidation"));
  }).timeout(10_000);
});
