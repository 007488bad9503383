// The data that the register's cards bind; names agree with the templates in cards/.
import type { ActionData, Common } from "./card-parts.ts";

interface Line {
  readonly text: string;
}

export interface RegisterCardData {
  readonly "register-import": Common & {
    readonly import: number;
    readonly title: string;
    readonly counts: readonly Line[];
    readonly parts: readonly ImportPart[];
    readonly absentExplain: string;
    readonly removeAbsent: string;
    readonly absentLabel: string;
    readonly hint: string;
    readonly canApply: boolean;
    readonly apply: string;
    readonly actions: readonly ActionData[];
  };
}

export interface ImportPart {
  readonly title: string;
  /** What must not be overlooked stands in a box of its own. */
  readonly style: "default" | "warning";
  readonly lines: readonly Line[];
}
