// The data of an earlier answer on a question card; names agree with the template in cards/.
import type { RichTextBlockElement } from "./rich-text-blocks.ts";

export interface EarlierAnswerData {
  readonly id: string;
  readonly title: string;
  readonly show: string;
  readonly blocks: readonly RichTextBlockElement[];
  readonly cut: string;
  /** Empty where the question has an answer already. */
  readonly use: string;
  readonly from: string;
  readonly report: string;
  readonly question: string;
  readonly revision: number;
  readonly draft: number;
}
