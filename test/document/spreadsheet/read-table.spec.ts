// Spreadsheets as people send them: what their cells show, and what is no spreadsheet.
import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { readTables } from "../../../src/document/spreadsheet/read-table.ts";
import type { TableFault, TableRow } from "../../../src/domain/register/table.ts";
import { madeDocx, paragraph, run } from "../made-docx.ts";
import { type MadeWorkbook, madeXlsx, textRow } from "./made-xlsx.ts";

async function tablesIn(bytes: Uint8Array): Promise<readonly (readonly TableRow[])[]> {
  const reading = await readTables(bytes);
  return reading.kind === "tables" ? reading.tables : assert.fail(reading.kind);
}

const textsOf = (table: readonly TableRow[] = []) => table.map(({ cells }) => cells.map(({ text }) => text));
const sheet = async (made: MadeWorkbook) => (await tablesIn(madeXlsx(made)))[0] ?? [];
const csv = async (...bytes: readonly (string | Uint8Array)[]) =>
  textsOf((await tablesIn(Buffer.concat(bytes.map((part) => Buffer.from(part)))))[0]);

describe("a workbook", () => {
  it("shows texts, numbers, dates and truths", async () => {
    const cells = [
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Åsa</t></is></c><c r="C1"><v>8.46500401E8</v></c>',
      '<c r="D1" s="1"><v>46155</v></c><c r="E1" s="2"><v>46155.5</v></c><c r="F1" s="3"><v>46155</v></c>',
      '<c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#REF!</v></c><c r="I1" t="d"><v>2026-05-13T00:00:00</v></c><c r="J1"/>',
      '<c r="K1"><v>0.5</v></c><c r="L1" t="b"><v>0</v></c><c r="M1" t="s"><v>9</v></c>',
    ];
    const shared = ['<r><t>Anna</t></r><r><t xml:space="preserve"> </t></r><r><t>Åström</t></r><rPh><t>x</t></rPh>'];
    const [row] = await sheet({
      sheets: [`<row r="1">${cells.join("")}</row>`],
      shared,
      formats: [14, "yyyy\\-mm\\-dd", "&quot;år&quot; 0"],
    });
    assert.deepEqual(
      row?.cells.map(({ text }) => text),
      [
        "Anna Åström",
        "Åsa",
        "846500401",
        "2026-05-13",
        "2026-05-13",
        "46155",
        "TRUE",
        "#REF!",
        "2026-05-13",
        "",
        "0.5",
        "FALSE",
        "",
      ],
    );
    assert.deepEqual([row?.cells[1]?.isNumber, row?.cells[2]?.isNumber], [undefined, true]);
  });

  it("gives the value that a formula last had, and says so", async () => {
    const [row] = await sheet({
      sheets: ['<row r="1"><c r="A1" t="str"><f>B1</f><v>Ek</v></c><c r="B1" t="str"><v>Ek</v></c></row>'],
    });
    assert.deepEqual(
      row?.cells.map(({ text, isFormula }) => [text, isFormula]),
      [
        ["Ek", true],
        ["Ek", undefined],
      ],
    );
  });

  it("fills merged cells downwards, and keeps the rows' own numbers", async () => {
    const data = [textRow(2, "Ekbacken", "Anna"), textRow(3, "", "Björn"), textRow(7, "", "Cecilia")];
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B9:C9"/><mergeCell ref="oops"/></mergeCells>';
    const rows = await sheet({ sheets: [data.join("")], after });
    assert.deepEqual(textsOf(rows), [
      ["Ekbacken", "Anna"],
      ["Ekbacken", "Björn"],
      ["", "Cecilia"],
    ]);
    assert.deepEqual(
      rows.map(({ number }) => number),
      [2, 3, 7],
    );
  });

  it("counts from 1904 where its maker did, and rows and cells where they have no numbers", async () => {
    const rows = await sheet({
      sheets: ['<row><c s="1"><v>44693</v></c></row><row><c><v>2</v></c></row>'],
      formats: [14],
      date1904: true,
    });
    assert.deepEqual(
      rows.map(({ number, cells }) => [number, cells[0]?.text]),
      [
        [1, "2026-05-13"],
        [2, "2"],
      ],
    );
  });

  it("has sheets in order, without the hidden ones", async () => {
    const tables = await tablesIn(madeXlsx({ sheets: [textRow(1, "a"), textRow(1, "b"), textRow(1, "c")], hidden: 1 }));
    assert.deepEqual(tables.map(textsOf), [[["a"]], [["c"]]]);
  });
});

describe("a CSV file", () => {
  const expected = [
    ["Organisation", "Namn"],
    ["Ekbackens stadsdelsnämnd", "Åsa Öberg"],
  ];
  const text = "Organisation;Namn\r\nEkbackens stadsdelsnämnd;Åsa Öberg\r\n";

  it("is read as Excel writes it: with semicolons, in UTF-8 with a mark or Windows-1252", async () => {
    assert.deepEqual(await csv("\ufeff", text), expected);
    assert.deepEqual(await csv(Buffer.from(text, "latin1")), expected);
    assert.deepEqual(await csv("\ufeffsep=,\r\n", text.replaceAll(";", ",")), expected);
  });

  it("is read with commas, tabs, quotes, in UTF-16, and with blank lines", async () => {
    assert.deepEqual(await csv(text.replaceAll(";", ",")), expected);
    assert.deepEqual(
      await csv(Uint8Array.of(0xff, 0xfe), Buffer.from(text.replaceAll(";", "\t"), "utf16le")),
      expected,
    );
    assert.deepEqual(await csv('a;b\n\n"x; ""y""\nz";2\n'), [
      ["a", "b"],
      ['x; "y"\nz', "2"],
    ]);
  });

  it("keeps the numbers of its lines", async () => {
    const [rows = []] = await tablesIn(strToU8("a;b\n\n\nc;d\n"));
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1, 4],
    );
  });
});

describe("a file that is no spreadsheet", () => {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
  const compound = (name: string) =>
    bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.from(name, "utf16le").toString("latin1"));
  const typed = (type: string) => madeXlsx({ sheets: [textRow(1, "a")], type });
  const good = madeXlsx({ sheets: [textRow(1, "a")] });
  const files: Readonly<Record<string, readonly [() => Uint8Array, TableFault]>> = {
    "nothing at all": [() => new Uint8Array(), "empty"],
    blanks: [() => bytes(" \r\n"), "empty"],
    "50 MB": [() => new Uint8Array(50 << 20), "tooLarge"],
    "an .xls of old Excel": [() => compound("Workbook"), "oldExcel"],
    "a workbook with a password": [() => compound("EncryptedPackage"), "encrypted"],
    "a workbook with macros": [() => typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"],
    "Excel's binary format": [() => typed("application/vnd.ms-excel.sheet.binary.main"), "otherKind"],
    "a PDF with a workbook's name": [() => bytes("%PDF-1.7\n…"), "pdf"],
    "a picture": [() => bytes([0x89], "PNG\r\n\x1a\n"), "picture"],
    "a Word document": [() => madeDocx({ body: paragraph(run("x")) }), "wordDocument"],
    "an .ods": [() => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }), "openDocument"],
    "an archive": [() => zipSync({ "a.jpg": new Uint8Array(9) }), "otherKind"],
    "a program": [() => bytes([77, 90, 0, 3, 0, 0]), "otherKind"],
    "a workbook cut off in the middle": [() => good.subarray(0, good.length / 2), "damaged"],
    "a CSV row that never ends": [() => bytes('a;"', "x".repeat(50_000)), "damaged"],
    "20,001 rows": [() => bytes("a;b\n".repeat(20_001)), "tooMuchInside"],
    "20,001 rows in a workbook": [() => madeXlsx({ sheets: ["<row/>".repeat(20_001)] }), "tooMuchInside"],
    "a bomb": [() => madeXlsx({ sheets: [`${textRow(1, "a")}${" ".repeat(4 << 20)}`] }), "tooMuchInside"],
  };
  for (const [title, [make, kind]] of Object.entries(files)) {
    it(`is told apart: ${title}`, async () => {
      assert.deepEqual(await readTables(make()), { kind });
    }).timeout(10_000);
  }
});
