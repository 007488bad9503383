// Reads the sheets of an Excel workbook, within limits: values as they are shown, merged cells filled, formulas marked.
import type { TableReading, TableRow } from "../../domain/register/table.ts";
import type { FormPackage } from "../form-package.ts";
import { FormRefused } from "../form-refused.ts";
import { child, childrenNamed, descend, elementsIn, type XmlElement } from "../form-xml.ts";
import { mainPart, relationshipsOf } from "../package-parts.ts";
import { type CellReader, cellText, mergedCells, placeOf, sharedTextsIn } from "./workbook-cells.ts";
import { dateStylesIn } from "./workbook-dates.ts";

const mostSheets = 20;
const mostRows = 20_000;
const mostColumns = 60;

export async function workbookTables(from: FormPackage): Promise<TableReading> {
  const { name, type } = await mainPart(from);
  if (name === undefined) {
    const isOpenDocument = from.names.has("mimetype") && from.names.has("content.xml");
    return { kind: isOpenDocument ? "openDocument" : "otherKind" };
  }
  if (/wordprocessingml|ms-word/.test(type)) return { kind: "wordDocument" };
  if (/macroEnabled/i.test(type)) return { kind: "macros" };
  // .xlsb is Excel's binary format, which holds no XML to read.
  if (!/spreadsheetml/.test(type)) return { kind: "otherKind" };
  const related = await relationshipsOf(from, name);
  const partOf = async (kind: string) => {
    const target = related.find((one) => one.type === kind)?.target;
    return target === undefined ? undefined : from.part(target);
  };
  const workbook = await from.part(name);
  const is1904 = /^(1|true)$/.test(child(workbook, "workbookPr")?.attributes["date1904"] ?? "");
  const reader: CellReader = {
    shared: sharedTextsIn(await partOf("sharedStrings")),
    isDate: dateStylesIn(await partOf("styles")),
    is1904,
  };
  const tables: (readonly TableRow[])[] = [];
  for (const sheet of shownSheets(workbook).slice(0, mostSheets)) {
    const target = related.find(({ id }) => id === sheet.attributes["r:id"])?.target;
    const part = target === undefined ? undefined : await from.part(target);
    // A sheet may be a chart.
    if (part?.name === "worksheet") tables.push(rowsOf(part, reader));
  }
  return { kind: "tables", tables };
}

function shownSheets(workbook: XmlElement | undefined): readonly XmlElement[] {
  return elementsIn(child(workbook, "sheets")).filter(
    ({ attributes }) => (attributes["state"] ?? "visible") === "visible",
  );
}

function rowsOf(sheet: XmlElement, reader: CellReader): readonly TableRow[] {
  const merged = mergedCells(sheet);
  const texts = new Map<string, ReturnType<typeof cellText>>();
  const rows = new Map<number, number>();
  let next = 1;
  for (const row of elementsIn(descend(sheet, "sheetData"))) {
    const number = Number(row.attributes["r"] ?? next);
    next = number + 1;
    let column = 0;
    for (const cell of childrenNamed(row, "c")) {
      column = placeOf(cell.attributes["r"] ?? "")?.column ?? column;
      if (column < mostColumns) texts.set(`${number}/${column}`, cellText(cell, reader));
      column += 1;
    }
    rows.set(number, Math.min(column, mostColumns));
    if (rows.size > mostRows) throw new FormRefused({ kind: "tooMuchInside" });
  }
  const shown = (number: number, column: number) => {
    const at = `${number}/${column}`;
    return texts.get(merged.get(at) ?? at) ?? { text: "" };
  };
  return [...rows].map(([number, width]) => ({
    number,
    cells: Array.from({ length: width }, (_, column) => shown(number, column)),
  }));
}
