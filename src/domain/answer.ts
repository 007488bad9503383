// What was answered to a question: text, or not applicable with a reason; by whom, when, and which revision it is.

import type { Author } from "./author.ts";
import type { Moment } from "./moment.ts";

export type AnswerContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "notApplicable"; readonly reason: string };

export interface Answer {
  readonly content: AnswerContent;
  /** 1 for the first answer, one more each time it changes. */
  readonly revision: number;
  readonly by: Author;
  readonly at: Moment;
}

export function sameContent(a: AnswerContent, b: AnswerContent): boolean {
  return writtenIn(a) === writtenIn(b) && a.kind === b.kind;
}

/** The words that a person wrote, whichever kind of answer they are. */
export function writtenIn(content: AnswerContent): string {
  return content.kind === "text" ? content.text : content.reason;
}
