// Text with the formatting that answers can have: paragraphs, bold, italic, links, and lists in lists.

/** A stretch of text with one formatting; a line break inside a paragraph is "\n". */
export interface Run {
  readonly text: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  /** An http, https or mailto address. */
  readonly link?: string | undefined;
}

interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
  readonly items: readonly RichText[];
}

export type Block = Paragraph | List;
export type RichText = readonly Block[];

/** Whether two texts are the same, formatting included. */
export function sameRichText(a: RichText, b: RichText): boolean {
  return a.length === b.length && a.every((block, index) => sameBlock(block, b[index]));
}

function sameBlock(a: Block, b: Block | undefined): boolean {
  if (a.kind === "paragraph") return b?.kind === "paragraph" && sameRuns(a.runs, b.runs);
  if (b?.kind !== "list" || a.ordered !== b.ordered || (a.ordered && a.start !== b.start)) return false;
  return a.items.length === b.items.length && a.items.every((item, index) => sameRichText(item, b.items[index] ?? []));
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, index) => run.text === b[index]?.text && sameLook(run, b[index]));
}

export function sameLook(a: Omit<Run, "text">, b: Omit<Run, "text">): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** The runs of each line; formatting goes on over line breaks. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}
