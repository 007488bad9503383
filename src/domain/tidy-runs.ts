// Brings the runs of a paragraph into the one form in which they are kept and compared.
import { type Run, sameLook } from "./rich-text.ts";
import { safeLink } from "./safe-link.ts";
import { printableText } from "./text.ts";

/** The formatting of a run. */
export type Look = Omit<Run, "text">;

/**
 * The paragraphs that the runs make: a blank line parts them. No blanks at the ends of lines, formatting begins and ends
 * at words, and neighbours of one formatting are one run.
 */
export function tidyRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [];
  let isOpen = false;
  for (const line of linesIn(runs)) {
    const tidied = tidyLine(line);
    const before = isOpen ? paragraphs.at(-1)?.at(-1) : undefined;
    if (tidied[0] === undefined) isOpen = false;
    else if (before === undefined) paragraphs.push([...tidied]);
    else paragraphs.at(-1)?.push(run("\n", sharedLook([before, tidied[0]])), ...tidied);
    isOpen = tidied.length > 0;
  }
  return paragraphs.map(joinRuns);
}

export function run(text: string, { bold, italic, link }: Look): Run {
  return { text, ...(bold && { bold }), ...(italic && { italic }), ...(link !== undefined && { link }) };
}

function linesIn(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const { text, bold, italic, link } of runs) {
    const look = { bold, italic, link: link === undefined ? undefined : safeLink(link) };
    for (const [index, part] of printableText(text).replaceAll("\uFEFF", "").split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push(run(part, look));
    }
  }
  return lines;
}

function tidyLine(runs: readonly Run[]): readonly Run[] {
  const [only, ...others] = runs;
  if (others.length === 0) return only === undefined || only.text.trim() === "" ? [] : [run(only.text.trim(), only)];
  const tidied: Run[] = [];
  let blanks: Run[] = [];
  for (const piece of runs.flatMap((whole) => (whole.text.match(/\s+|\S+/g) ?? []).map((text) => run(text, whole)))) {
    if (piece.text.trim() === "") {
      blanks.push(piece);
      continue;
    }
    const before = tidied.at(-1);
    if (before !== undefined && blanks.length > 0) {
      tidied.push(run(blanks.map(({ text }) => text).join(""), sharedLook([before, ...blanks, piece])));
    }
    blanks = [];
    tidied.push(piece);
  }
  return tidied;
}

/** The formatting that all of them have. */
export function sharedLook(looks: readonly Look[]): Look {
  return looks.reduce(({ bold, italic, link }, other) => ({
    bold: bold && other.bold,
    italic: italic && other.italic,
    link: link === other.link ? link : undefined,
  }));
}

/** Neighbours of one formatting as one run. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const groups: Run[][] = [];
  for (const next of runs) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && sameLook(group[0], next)) group.push(next);
    else groups.push([next]);
  }
  return groups.map((group) => run(printableText(group.map(({ text }) => text).join("")), group[0] ?? {}));
}
