// The data of the coordinator's cards about periods: what there is and would be, and the form for days.
import type { ActionData, Common } from "./card-parts.ts";

interface Line {
  readonly text: string;
}

export interface SectionData {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly hasButtons: boolean;
  readonly buttons: readonly (ActionData & { readonly tooltip: string })[];
}

export interface ChoiceData {
  readonly id: string;
  readonly label: string;
  readonly needed: string;
  readonly value: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
}

export interface DateData {
  readonly id: string;
  readonly label: string;
  readonly needed: string;
  readonly value: string;
  /** What was wrong with it; empty where nothing was. */
  readonly error: string;
}

export interface PeriodCardData {
  readonly sections: Common & {
    readonly title: string;
    readonly lines: readonly Line[];
    /** What is asked before it is done; the title is empty where nothing is. */
    readonly doubtsTitle: string;
    readonly doubts: readonly Line[];
    readonly sections: readonly SectionData[];
    readonly actions: readonly (ActionData & { readonly style: "positive" | "default" })[];
  };
  readonly "dates-form": Common & {
    readonly title: string;
    readonly lines: readonly Line[];
    readonly error: string;
    readonly choices: readonly ChoiceData[];
    readonly dates: readonly DateData[];
    readonly next: ActionData;
    readonly cancel: string;
  };
}
