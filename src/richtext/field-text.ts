// What a plain text field shows of a rich text, so that it can be edited without markup.
import { type Marker, type PlacedParagraph, placedParagraphs } from "../domain/placed-paragraph.ts";
import type { RichText, Run } from "../domain/rich-text.ts";

/** A piece of what is shown, and the run that it stands for; an address in brackets stands for none. */
export interface ShownPiece {
  readonly text: string;
  readonly run?: Run | undefined;
}

/** Lists as "- " and "1. " lines, two blanks more for each level; a link as its text and its address. */
export function fieldText(text: RichText): string {
  const shown = placedParagraphs(text);
  return shown.map((paragraph, index) => `${gapBefore(shown[index - 1], paragraph)}${fieldLines(paragraph)}`).join("");
}

function gapBefore(before: PlacedParagraph | undefined, { level, marker }: PlacedParagraph): string {
  if (before === undefined) return "";
  const goesOn = marker !== undefined && (marker.opens !== true || (level > 1 && before.level < level));
  return goesOn ? "\n" : "\n\n";
}

/** The lines that show one paragraph, without the blank line before it. */
export function fieldLines({ runs, level, marker }: PlacedParagraph): string {
  const indent = "  ".repeat(level);
  const words = shownPieces(runs)
    .map(({ text }) => text)
    .join("")
    .replaceAll("\n", `\n${indent}`);
  return marker === undefined ? `${indent}${words}` : `${indent.slice(2)}${signOf(marker)} ${words}`;
}

function signOf({ ordered, number }: Marker): string {
  return ordered ? `${number}.` : "-";
}

/** The pieces of a paragraph's words as they are shown. */
export function shownPieces(runs: readonly Run[]): readonly ShownPiece[] {
  return runs.flatMap((run, index) => {
    const { text, link } = run;
    const ends = link !== undefined && runs[index + 1]?.link !== link;
    return ends && !showsAddress(runs, index, link) ? [{ text, run }, { text: ` (${bare(link)})` }] : [{ text, run }];
  });
}

function showsAddress(runs: readonly Run[], last: number, link: string): boolean {
  let first = last;
  while (runs[first - 1]?.link === link) first--;
  const shown = runs.slice(first, last + 1).map(({ text }) => text);
  return bare(shown.join("")) === bare(link);
}

function bare(address: string): string {
  return address.replace(/^mailto:/i, "");
}
