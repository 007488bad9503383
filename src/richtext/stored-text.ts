// How a rich text is stored in an answer, and read again: the one place that knows.
import type { RichText } from "../domain/rich-text.ts";
import { fieldText } from "./field-text.ts";
import { readField } from "./read-field.ts";

export function storedText(text: RichText): string {
  return fieldText(text);
}

export function readStored(text: string): RichText {
  return readField(text);
}
