// What the cells of an Excel sheet show.
import { dayOfSerial } from "../../domain/register/sheet-day.ts";
import type { TableCell } from "../../domain/register/table.ts";
import { child, childrenNamed, descend, elementsIn, textIn, type XmlElement } from "../form-xml.ts";

export interface CellReader {
  readonly shared: readonly string[];
  /** Whether a cell's style shows numbers as dates. */
  readonly isDate: (style: string) => boolean;
  /** The workbook counts days from 1904, as Excel on old Macs did. */
  readonly is1904: boolean;
}

/** Texts that cells share, by their place in the list. */
export function sharedTextsIn(part: XmlElement | undefined): readonly string[] {
  return childrenNamed(part, "si").map(shownText);
}

/** The text of its runs, without the reading aids that Japanese has. */
function shownText(element: XmlElement): string {
  return elementsIn(element)
    .map((one) => (one.name === "t" ? textIn(one) : one.name === "r" ? textIn(child(one, "t")) : ""))
    .join("");
}

const days1904 = 1462;

export function cellText(cell: XmlElement, reader: CellReader): TableCell {
  const isFormula = child(cell, "f") === undefined ? undefined : (true as const);
  const value = textIn(child(cell, "v"));
  switch (cell.attributes["t"]) {
    case "s":
      return { text: reader.shared[Number(value)] ?? "", isFormula };
    case "inlineStr":
      return { text: shownText(child(cell, "is") ?? cell), isFormula };
    case "str":
    case "e":
      return { text: value, isFormula };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE", isFormula };
    case "d":
      return { text: value.slice(0, 10), isFormula };
    default:
      return { ...numberText(value, reader, cell.attributes["s"] ?? "0"), isFormula };
  }
}

/** The last day that Excel knows is 31 December 9999. */
const lastSerial = 2_958_465;

function numberText(value: string, { isDate, is1904 }: CellReader, style: string): TableCell {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return { text: value };
  const serial = number + (is1904 ? days1904 : 0);
  if (isDate(style) && serial >= 0 && serial <= lastSerial) return { text: dayOfSerial(serial) };
  // Excel stores 846500401 as 8.46500401E8, with all its digits.
  return { text: Number.isSafeInteger(number) ? String(number) : value, isNumber: true };
}

/** "B12" → row 12, column 1. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (row === "") return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

/** Of all merged ranges together. */
const mostMerged = 50_000;

/** For each cell of a merged range the one that has its value, as "row/column". */
export function mergedCells(sheet: XmlElement): ReadonlyMap<string, string> {
  const merged = new Map<string, string>();
  for (const { attributes } of elementsIn(descend(sheet, "mergeCells"))) {
    const [from, to] = (attributes["ref"] ?? "").split(":").map(placeOf);
    if (from === undefined || to === undefined) continue;
    // Only downwards: a heading that spans columns belongs to the first one.
    for (let row = from.row; row <= to.row && merged.size < mostMerged; row++) {
      merged.set(`${row}/${from.column}`, `${from.row}/${from.column}`);
    }
  }
  return merged;
}
