// The data of the card that shows a filled-in form question by question.
import type { Common } from "./card-parts.ts";
import type { RichTextBlockElement } from "./rich-text-blocks.ts";

export interface FormCardData {
  readonly "sent-form": Common & {
    readonly report: string;
    readonly form: number;
    readonly title: string;
    readonly heading: string;
    readonly found: string;
    readonly error: string;
    readonly notes: readonly { readonly text: string }[];
    readonly rows: readonly FormRowData[];
    readonly save: string;
    readonly cancel: string;
    readonly canSave: boolean;
  };
}

export interface FormRowData {
  readonly text: string;
  readonly state: string;
  /** The first lines of what the form says. */
  readonly blocks: readonly RichTextBlockElement[];
  readonly saved: string;
  readonly note: string;
  /** The name of the box to tick; empty where there is nothing to save. */
  readonly take: string;
  readonly place: string;
  readonly takeTitle: string;
  readonly isTaken: string;
}
