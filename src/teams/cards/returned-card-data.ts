// The data of the cards about returning a report; names agree with the templates in cards/.
import type { Common } from "./card-parts.ts";

interface ReturnRow {
  readonly text: string;
  readonly take: string;
  readonly place: string;
  readonly takeTitle: string;
  readonly isTaken: string;
  readonly say: string;
  readonly sayLabel: string;
  readonly said: string;
}

export interface ReturnedCardData {
  readonly "choose-return": Common & {
    readonly title: string;
    readonly line: string;
    readonly period: string;
    readonly label: string;
    readonly needed: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly choose: string;
  };
  readonly "return-report": Common & {
    readonly report: string;
    readonly version: number;
    readonly title: string;
    readonly heading: string;
    readonly line: string;
    readonly explain: string;
    readonly error: string;
    readonly rows: readonly ReturnRow[];
    readonly commentLabel: string;
    readonly comment: string;
    readonly dueOnLabel: string;
    readonly dueOnNeeded: string;
    readonly dueOn: string;
    readonly earliest: string;
    readonly send: string;
  };
  readonly returned: Common & {
    readonly report: string;
    readonly title: string;
    readonly heading: string;
    readonly line: string;
    readonly comment: string;
    readonly rows: readonly { readonly text: string; readonly comment: string }[];
    readonly rest: string;
    readonly continue: string;
    readonly overview: string;
  };
}
