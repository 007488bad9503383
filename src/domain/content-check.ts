// What an answer must be before it can be saved.
import type { AnswerContent } from "./answer.ts";
import type { Question } from "./questionnaire.ts";

export type ContentFault =
  | { readonly kind: "empty" }
  | { readonly kind: "reasonMissing" }
  | { readonly kind: "mustBeAnswered" }
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number };

/** The first thing that is wrong with an answer to a question; undefined when it can be saved. Length in characters. */
export function faultIn(
  { kind }: AnswerContent,
  question: Question,
  { length, limit }: { readonly length: number; readonly limit: number },
): ContentFault | undefined {
  if (kind === "notApplicable" && !question.allowNotApplicable) return { kind: "mustBeAnswered" };
  if (length === 0) return { kind: kind === "text" ? "empty" : "reasonMissing" };
  return length > limit ? { kind: "tooLong", length, limit } : undefined;
}
