// The table of facts: its first row and its first column are headers, and no cells are merged.
import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Fact } from "./facts.ts";
import { colours, page, type StyleId } from "./styles.ts";

const labelWidth = 2900;
const valueWidth = page.width - page.margin.left - page.margin.right - labelWidth;
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
/** Thin lines around every cell. */
export const tableBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** The facts as a table with one row each; the first fact heads it. */
export function factsTable(facts: readonly Fact[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: labelWidth + valueWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, valueWidth],
    margins: { top: 60, bottom: 60, left: 115, right: 115 },
    borders: tableBorders,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: facts.map(row),
  });
}

function row({ label, value }: Fact, index: number): TableRow {
  const heads = index === 0;
  return new TableRow({
    tableHeader: heads,
    cantSplit: true,
    children: [
      tableCell(label, labelWidth, heads ? "TableHeading" : "FactLabel", heads ? colours.heading : colours.label),
      tableCell(value, valueWidth, heads ? "TableHeading" : "FactValue", heads ? colours.heading : undefined),
    ],
  });
}

/** A cell with one line of text; without a fill it is white. */
export function tableCell(text: string, width: number, style: StyleId, fill: string | undefined): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [new Paragraph({ style, text })],
  });
}
