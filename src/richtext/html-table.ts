// A table of HTML as it is being read, and the lines of text that it becomes.
import type { PlacedParagraph } from "../domain/placed-paragraph.ts";
import type { Run } from "../domain/rich-text.ts";

export interface TableInProgress {
  /** Rows of cells of paragraphs. */
  readonly rows: PlacedParagraph[][][];
}

/** Where the next paragraph in the table belongs. */
export function openCell({ rows }: TableInProgress): PlacedParagraph[] {
  const row = rows.at(-1) ?? [];
  if (rows.length === 0) rows.push(row);
  const cell = row.at(-1) ?? [];
  if (row.length === 0) row.push(cell);
  return cell;
}

export function isGrid({ rows }: TableInProgress): boolean {
  return rows.some((row) => row.filter((cell) => cell.length > 0).length > 1);
}

/** A line for each row, " · " between its cells; a table for looks only, with one column, is what stands in it. */
export function finishTable(table: TableInProgress): readonly PlacedParagraph[] {
  if (!isGrid(table)) return table.rows.flat(2);
  const lines = table.rows.map(rowRuns).filter((runs) => runs.length > 0);
  return [{ level: 0, runs: lines.flatMap((runs, index) => (index > 0 ? [{ text: "\n" }, ...runs] : runs)) }];
}

function rowRuns(row: readonly (readonly PlacedParagraph[])[]): readonly Run[] {
  const cells = row.map(cellRuns).filter((runs) => runs.some(({ text }) => text.trim() !== ""));
  return cells.flatMap((runs, index) => (index > 0 ? [{ text: " · " }, ...runs] : runs));
}

function cellRuns(cell: readonly PlacedParagraph[]): readonly Run[] {
  return cell.flatMap(({ runs, marker }, index) => [
    { text: `${index > 0 ? " " : ""}${marker?.ordered ? `${marker.number}. ` : ""}` },
    ...runs.map((run) => ({ ...run, text: run.text.replaceAll("\n", " ") })),
  ]);
}
