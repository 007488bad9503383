// How a rich text is stored in an answer, and read again: the one place that knows.
import type { RichText } from "../domain/rich-text.ts";
import type { StoredTexts } from "../domain/stored-texts.ts";
import { mergeField } from "./merge-field.ts";
import { readMarkdown } from "./read-markdown.ts";
import { writeMarkdown } from "./write-markdown.ts";

export function storedText(text: RichText): string {
  return writeMarkdown(text);
}

export function readStored(text: string): RichText {
  return text === "" ? [] : readMarkdown(text).text;
}

export const storedTexts: StoredTexts = {
  read: readStored,
  write: storedText,
  merge(stored, field) {
    const before = readStored(stored);
    const after = mergeField(before, field);
    return after === before ? stored : storedText(after);
  },
};
