// Which edition of a report a document is: a numbered submission, a draft that nobody has submitted, or a form to fill in.
import type { Day } from "../domain/day.ts";

export type Edition =
  | { readonly kind: "submission"; readonly version: number; readonly day: Day }
  | { readonly kind: "draft"; readonly day: Day }
  | { readonly kind: "form"; readonly day: Day };
