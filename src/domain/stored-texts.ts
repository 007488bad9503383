// What the rules ask about texts as they are stored; in which form they are is known outside the domain.
import type { AnswerContent } from "./answer.ts";
import type { RichText } from "./rich-text.ts";
import { lengthOf } from "./rich-text-words.ts";

export interface StoredTexts {
  read(stored: string): RichText;
  write(text: RichText): string;
  /** A stored text after its person edited it in a field of plain text; formatting stays where the words stayed. */
  merge(stored: string, field: string): string;
}

/** How long an answer is, in characters as a person counts them. */
export function contentLength(content: AnswerContent, texts: StoredTexts): number {
  return lengthOf(content.kind === "text" ? texts.read(content.text) : plainRichText(content.reason));
}

/** Text without any formatting, such as a reason, as one paragraph. */
export function plainRichText(text: string): RichText {
  return text === "" ? [] : [{ kind: "paragraph", runs: [{ text }] }];
}
