// The data of the card of what a person has written in the chat; names agree with the template in cards/.
import type { Words } from "../words/sv.ts";
import type { Common } from "./card-parts.ts";
import type { RichTextBlockElement } from "./rich-text-blocks.ts";

export interface DraftCardData {
  readonly draft: Common & {
    readonly report: string;
    readonly question: string;
    readonly title: string;
    readonly place: string;
    readonly text: string;
    /** The first lines of the draft. */
    readonly blocks: readonly RichTextBlockElement[];
    readonly cut: string;
    readonly note: string;
    readonly simplified: string;
    readonly warning: string;
    readonly draft: number;
    readonly addMore: string;
    readonly startOver: string;
    readonly button: Words["button"];
  };
}
