// What stands under a question: the answer's paragraphs, or in words that there is none.
import { Paragraph } from "docx";
import type { Answer } from "../domain/answer.ts";
import { cleanText } from "../domain/text.ts";
import { readStored } from "../richtext/stored-text.ts";
import { type NextList, richTextParagraphs } from "./rich-text-paragraphs.ts";
import { textParagraphs } from "./text-paragraphs.ts";

const styles = { text: "Answer", list: "AnswerList" } as const;

/** The paragraphs of an answer; at least one, also when nothing was answered. */
export function answerParagraphs(
  answer: Answer | undefined,
  required: boolean,
  nextList: NextList,
): readonly Paragraph[] {
  if (answer?.content.kind === "notApplicable") return notApplicable(answer.content.reason);
  return textAnswer(answer?.content.text ?? "", required, nextList);
}

/** The paragraphs of an answer's text; in words that there is none when nothing of it can be shown. */
export function textAnswer(text: string, required: boolean, nextList: NextList): readonly Paragraph[] {
  const paragraphs = richTextParagraphs(readStored(text), styles, nextList);
  return paragraphs.length > 0 ? paragraphs : [noAnswer(required)];
}

function notApplicable(reason: string): readonly Paragraph[] {
  const words = cleanText(reason).trimStart();
  return textParagraphs(words === "" ? "Ej aktuellt." : `Ej aktuellt: ${words}`, "Answer");
}

function noAnswer(required: boolean): Paragraph {
  return new Paragraph({ style: "NoAnswer", text: required ? "Inte besvarad." : "Inget svar lämnat." });
}
