// How texts of a form are compared: by their words, whatever their numbering, quotes, dashes, case and line breaks.
import { composed } from "./text.ts";

const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const numbering = /^\s*(?:fråga\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[a-zåäö][.)]|[•·▪–-])\s+/iu;
const leastLetters = 8;

/** The words of a text in lower case, one blank between them; nothing else. */
export function formWords(text: string): string {
  return composed(text)
    .replace(invisible, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same, without a number or letter before it, such as "1.1 ", "a)" or "Fråga 3: ". */
export function unnumberedWords(text: string): string {
  return formWords(text.replace(invisible, "").replace(numbering, ""));
}

/** Whether a text has a number such as "4." before it. */
export function isNumbered(text: string): boolean {
  return /^\s*\d{1,2}(\.\d{1,2})*[.)]?\s+\p{L}/u.test(text);
}

/** The runs of three letters in words, with how often each occurs. */
export type Trigrams = ReadonlyMap<string, number>;

export function trigramsOf(words: string): Trigrams {
  const padded = ` ${words} `;
  const counts = new Map<string, number>();
  for (let start = 0; start + 3 <= padded.length; start++) {
    const gram = padded.slice(start, start + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** How much of two texts is the same: 0 for nothing, 1 for all of it (Dice's coefficient of their trigrams). */
export function similarity(a: Trigrams, b: Trigrams): number {
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total < leastLetters ? 0 : (2 * shared) / total;
}

function sizeOf(grams: Trigrams): number {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
}
