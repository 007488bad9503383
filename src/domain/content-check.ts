// What an answer must be before it can be saved.
import { type AnswerContent, writtenIn } from "./answer.ts";
import type { Question } from "./questionnaire.ts";

export type ContentFault =
  | { readonly kind: "empty" }
  | { readonly kind: "reasonMissing" }
  | { readonly kind: "mustBeAnswered" }
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number };

/** The first thing that is wrong with an answer to a question; undefined when it can be saved. Limit in characters. */
export function faultIn(content: AnswerContent, question: Question, limit: number): ContentFault | undefined {
  const { length } = writtenIn(content);
  if (content.kind === "notApplicable" && !question.allowNotApplicable) return { kind: "mustBeAnswered" };
  if (length === 0) return { kind: content.kind === "text" ? "empty" : "reasonMissing" };
  return length > limit ? { kind: "tooLong", length, limit } : undefined;
}
