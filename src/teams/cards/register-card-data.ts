// The data that the register's cards bind; names agree with the templates in cards/.
import type { Words } from "../words/sv.ts";
import type { ActionData, Common } from "./card-parts.ts";

export const registerCardNames = ["register-import", "register", "register-organisation", "register-contact"] as const;

interface Line {
  readonly text: string;
}

export interface RegisterCardData extends RegisterTaskCardData {
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

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The fields for a contact person. */
interface ContactFields {
  readonly labels: Words["coordinator"]["register"]["task"]["fields"];
  readonly needed: Words["coordinator"]["register"]["task"]["needed"];
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly role: string;
  readonly roles: readonly Choice[];
}

interface RegisterTaskCardData {
  readonly register: Common & {
    readonly title: string;
    readonly found: string;
    readonly rows: readonly RegisterRowData[];
    readonly searchLabel: string;
    readonly search: string;
    readonly find: string;
    readonly actions: readonly ActionData[];
  };
  readonly "register-organisation": Common &
    ContactFields & {
      readonly organisation: string;
      readonly mark: string;
      readonly title: string;
      readonly facts: string;
      readonly notice: string;
      readonly noticeStyle: "good" | "attention";
      readonly contacts: readonly (RegisterContactData & { readonly organisation: string })[];
      readonly none: string;
      readonly ends: string;
      readonly organisationName: string;
      readonly diarienummer: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly predecessors: string;
      readonly changeTitle: string;
      readonly addTitle: string;
      readonly save: string;
      readonly actions: readonly ActionData[];
    };
  readonly "register-contact": Common &
    ContactFields & {
      readonly organisation: string;
      readonly person: string;
      readonly mark: string;
      readonly title: string;
      readonly error: string;
      readonly replaces: string;
      readonly save: string;
      readonly replace: string;
      readonly end: string;
      readonly back: string;
    };
}

interface RegisterRowData {
  readonly organisation: string;
  readonly name: string;
  readonly facts: string;
  readonly contacts: readonly Line[];
  readonly open: string;
  readonly tooltip: string;
}

interface RegisterContactData {
  readonly person: string;
  readonly text: string;
  readonly change: string;
  readonly tooltip: string;
}

export interface ImportPart {
  readonly title: string;
  /** What must not be overlooked stands in a box of its own. */
  readonly style: "default" | "warning";
  readonly lines: readonly Line[];
}
