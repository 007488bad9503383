// A filled-in form that a person has sent, kept until they have chosen what to save of it.
import type { FoundForm, Simplification } from "./found-form.ts";
import { type Moment, millisecondsOf } from "./moment.ts";

export type SentAnswer =
  /** As answers are stored. */
  | { readonly kind: "text"; readonly text: string; readonly simplified: readonly Simplification[] }
  | { readonly kind: "notApplicable"; readonly reason: string }
  | { readonly kind: "unanswered"; readonly simplified: readonly Simplification[] }
  /** Longer than an answer can be, in characters; the text stands in the file only. */
  | { readonly kind: "tooLong"; readonly length: number };

export interface SentForm extends Omit<FoundForm, "answers"> {
  readonly personId: string;
  /** Counts the person's forms, so that an older card never means a newer form. */
  readonly number: number;
  readonly at: Moment;
  /** By question id. */
  readonly answers: Readonly<Record<string, SentAnswer>>;
}

/** Of the person's next form; the first one, also after the last was removed, counts from the clock, in seconds since 1970. */
export function nextNumber(last: SentForm | undefined, now: Moment): number {
  return last === undefined ? Math.floor(millisecondsOf(now) / 1000) : last.number + 1;
}

const lifetime = 7 * 24 * 3600 * 1000;

/** After a week nobody remembers what was in a form. */
export function isForgotten({ at }: SentForm, now: Moment): boolean {
  return millisecondsOf(now) - millisecondsOf(at) > lifetime;
}
