// The words of a rich text without their formatting, how long they are, and a short view of them.
import { placedParagraphs } from "./placed-paragraph.ts";
import type { RichText } from "./rich-text.ts";
import { excerptOf } from "./text.ts";

/** Its paragraphs and list items, one on each line. */
export function wordsOf(text: RichText): string {
  return placedParagraphs(text)
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .join("\n");
}

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** In characters as a person counts them: an emoji is one, formatting is none. */
export function lengthOf(text: RichText): number {
  const words = wordsOf(text);
  // Each of these is one character by itself, which spares most texts the counting.
  return /^[\n\x20-\x7EåäöÅÄÖ]*$/.test(words) ? words.length : Array.from(graphemes.segment(words)).length;
}

/** The first words on one line, at most so many characters. */
export function excerptOfRichText(text: RichText, limit?: number): string {
  return excerptOf(wordsOf(text), limit);
}
