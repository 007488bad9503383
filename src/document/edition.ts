// Which edition of a report a document is: a numbered submission, a draft that nobody has submitted, or a form to fill in.
import type { Day } from "../domain/day.ts";

/** What a later version changed, with days. */
export interface EditionOfCompletion {
  readonly of: number;
  readonly day: Day;
  readonly changes: readonly { readonly questionId: string; readonly by: string; readonly day: Day }[];
}

export type Edition =
  | {
      readonly kind: "submission";
      readonly version: number;
      readonly day: Day;
      readonly completion?: EditionOfCompletion | undefined;
    }
  | { readonly kind: "draft"; readonly day: Day }
  | { readonly kind: "form"; readonly day: Day };
