// Makes an answer's rich text of the lines that it stands in: real lists, bold and links; what an answer can't hold, as text.
import type { Simplification } from "../domain/found-form.ts";
import { type PlacedParagraph, richTextOf } from "../domain/placed-paragraph.ts";
import type { RichText, Run } from "../domain/rich-text.ts";
import type { ReadLine } from "./form-lines.ts";
import type { ListItem } from "./form-numbering.ts";
import { joinedRuns, withoutStart } from "./form-run-text.ts";
import { typedItem } from "./form-typed-lists.ts";

/** A paragraph or an item of a list. */
interface Piece {
  readonly runs: readonly Run[];
  readonly item?: ListItem | undefined;
  /** How deep in lists it stands; 0 outside. */
  readonly level: number;
}

/** An item that a paragraph without a bullet may still belong to. */
interface OpenItem {
  readonly level: number;
  readonly indent: number;
}

export interface WrittenAnswer {
  readonly text: RichText;
  readonly simplified: readonly Simplification[];
}

/** The answer that stands in these lines; without blocks when they say nothing. */
export function answerIn(lines: readonly ReadLine[]): WrittenAnswer {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const rows = rowsOfText(written);
  const simplified = new Set<Simplification>(lines.flatMap((line) => line.simplified));
  if (rows.size > 0) simplified.add("tables");
  if (written.some(({ heading }) => heading)) simplified.add("headings");
  return { text: richTextOf(piecesOf(written, rows).map(placed)), simplified: [...simplified] };
}

/** Table rows with something in more than one of their cells: those are read across. */
function rowsOfText(lines: readonly ReadLine[]): ReadonlySet<string> {
  const cells = new Set(lines.flatMap(({ cell }) => cell ?? []));
  const counts = Map.groupBy(cells, rowOf);
  return new Set([...counts].filter(([, { length }]) => length > 1).map(([row]) => row));
}

function rowOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf("."));
}

function piecesOf(lines: readonly ReadLine[], rows: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: OpenItem[] = [];
  let typed: ListItem | undefined;
  for (const paragraph of paragraphsOf(lines, rows)) {
    const [first] = paragraph;
    if (first?.cell !== undefined && rows.has(rowOf(first.cell))) {
      pieces.push({ runs: tableRow(paragraph), level: 0 });
    } else if (first?.item !== undefined) {
      const level = first.item.level + 1;
      closeItems(open, (item) => item.level >= level);
      open.push({ level, indent: first.indent ?? 0 });
      pieces.push({ runs: joinedRuns(paragraph.map(runsOf), "\n"), item: first.item, level });
    } else {
      closeItems(open, ({ indent }) => indent === 0 || indent > (first?.indent ?? 0) + indentTolerance);
      for (const piece of piecesOfParagraph(paragraph, typed, open.at(-1)?.level ?? 0)) {
        pieces.push(piece);
        typed = piece.item;
      }
    }
  }
  return pieces;
}

/** A paragraph goes on with the item before it when it stands as far in, give or take a millimetre. */
const indentTolerance = 60;

function closeItems(open: OpenItem[], isClosed: (item: OpenItem) => boolean): void {
  for (let last = open.at(-1); last !== undefined && isClosed(last); last = open.at(-1)) open.pop();
}

/** Lines of one paragraph, or of one row of a table that is read across. */
function paragraphsOf(lines: readonly ReadLine[], rows: ReadonlySet<string>): Iterable<readonly ReadLine[]> {
  return Map.groupBy(lines, ({ cell, paragraph }) =>
    cell !== undefined && rows.has(rowOf(cell)) ? `row ${rowOf(cell)}` : `paragraph ${paragraph}`,
  ).values();
}

function tableRow(lines: readonly ReadLine[]): readonly Run[] {
  const cells = [...Map.groupBy(lines, ({ cell }) => cell).values()];
  return joinedRuns(
    cells.map((cell) => joinedRuns(cell.map(runsOf), " ")),
    " | ",
  );
}

/** A heading stands out in bold, since answers have no headings of their own. */
function runsOf({ runs, heading }: ReadLine): readonly Run[] {
  return heading ? runs.map((run) => ({ ...run, bold: true as const })) : runs;
}

/** Lines that begin with a typed bullet or number are items; the others of the paragraph stay together. */
function piecesOfParagraph(lines: readonly ReadLine[], before: ListItem | undefined, within: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = before;
  for (const [index, line] of lines.entries()) {
    const typed = typedItem(line.text, last);
    last = typed?.item;
    const runs = typed === undefined ? runsOf(line) : withoutStart(runsOf(line), typed.markLength);
    const previous = pieces.at(-1);
    if (typed === undefined && index > 0 && previous !== undefined && previous.item === undefined) {
      pieces[pieces.length - 1] = { ...previous, runs: joinedRuns([previous.runs, runs], "\n") };
    } else
      pieces.push(
        typed === undefined ? { runs, level: within } : { runs, item: typed.item, level: typed.item.level + 1 },
      );
  }
  return pieces;
}

function placed({ runs, item, level }: Piece): PlacedParagraph {
  return { runs, level, ...(item === undefined ? {} : { marker: item }) };
}
