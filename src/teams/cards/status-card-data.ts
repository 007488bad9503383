// The data of the card that shows how far a period has come; names agree with the template in cards/.
import type { ActionData, Common } from "./card-parts.ts";

export interface StatusRow {
  readonly organisation: string;
  readonly state: string;
  readonly facts: string;
  readonly trouble: string;
}

/** One part of the picture, in words too. */
export interface StatusPart {
  readonly width: string;
  readonly style: "good" | "accent" | "warning" | "emphasis";
  readonly count: string;
}

export interface StatusCardData {
  readonly "period-status": Common & {
    readonly title: string;
    readonly line: string;
    readonly due: string;
    readonly chartTitle: string;
    readonly chart: readonly {
      readonly title: string;
      readonly data: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
    }[];
    readonly bar: readonly StatusPart[];
    readonly hasBar: boolean;
    readonly counts: readonly { readonly title: string; readonly value: string }[];
    readonly late: string;
    readonly page: string;
    readonly rows: readonly StatusRow[];
    readonly filterLabel: string;
    readonly filter: string;
    readonly filters: readonly { readonly title: string; readonly value: string }[];
    readonly actions: readonly ActionData[];
  };
}
