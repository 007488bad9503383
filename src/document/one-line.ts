// Names, headings and other short texts as they stand on one line of a document.
import { cleanText } from "../domain/text.ts";

/** The text without line breaks, repeated blanks or anything that a document can't hold. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
