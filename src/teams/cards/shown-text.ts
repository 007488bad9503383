// What cards show of answers and drafts as they are stored: in a field, in lines, in short, and how long they are.
import type { AnswerContent } from "../../domain/answer.ts";
import { textOf } from "../../domain/draft.ts";
import { tidyRichText } from "../../domain/placed-paragraph.ts";
import type { RichText } from "../../domain/rich-text.ts";
import { plainRichText } from "../../domain/stored-texts.ts";
import { fieldText } from "../../richtext/field-text.ts";
import { readStored } from "../../richtext/stored-text.ts";
import type { QuestionView } from "../../usecases/views.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";

/** A stored text as a field shows it. */
export function inField(stored: string): string {
  return fieldText(readStored(stored));
}

/** What a person wrote, whichever kind of answer it is. */
export function richContent(content: AnswerContent): RichText {
  return content.kind === "text" ? readStored(content.text) : tidyRichText(plainRichText(content.reason));
}

/** What its person sees of a question's text now: their draft, else the saved answer. */
export function textInView({ answer, draft }: QuestionView): RichText {
  if (draft !== undefined) return readStored(textOf(draft));
  return answer === undefined ? [] : richContent(answer.content);
}

const shownLines = 30;
const shownCharacters = 3_000;

/** As much of a long text as a card has room for. */
export function firstLines(text: RichText) {
  return richTextBlocks(text, shownCharacters, shownLines);
}
