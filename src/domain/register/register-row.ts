// What a row of the register's table says of an organisation and of one of its contact persons.
import type { Day } from "../day.ts";
import type { DutyRole } from "../person.ts";

export interface RowPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly phone?: string | undefined;
  readonly role?: DutyRole | undefined;
}

/** What the row does not say is absent, and stays as it is. */
export interface RegisterRow {
  readonly number: number;
  readonly id?: string | undefined;
  readonly organisation: string;
  readonly type?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly diarienummer?: string | undefined;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  /** Names or ids. */
  readonly predecessors?: readonly string[] | undefined;
  /** A link that Teams gave. */
  readonly channel?: string | undefined;
  readonly person?: RowPerson | undefined;
}

export const rowFaults = [
  "organisationMissing",
  "nameMissing",
  "emailMissing",
  "emailMalformed",
  "unknownRole",
  "validFromUnreadable",
  "validToUnreadable",
  "validityReversed",
  "channelUnreadable",
  "channelElsewhere",
  "typeMissing",
  "unknownType",
  "noQuestionnaire",
  "unknownId",
  "nameTaken",
  "ambiguousName",
  "unknownPredecessor",
  "ownPredecessor",
  "contradicts",
  "twoNames",
  "twoPhones",
  "twoRoles",
  "formulaError",
  "tooLong",
] as const;
export type RowFault = (typeof rowFaults)[number];

/** A row of which nothing is taken, and why. */
export interface RejectedRow {
  readonly number: number;
  /** As far as the row names it. */
  readonly organisation: string;
  readonly fault: RowFault;
  /** What was wrong, as it was written; may be empty. */
  readonly about: string;
}

export type RowNoteKind = "phoneRepaired" | "phoneLost" | "formula";

/** Something that was read otherwise than it stands. */
export interface RowNote {
  readonly number: number;
  readonly kind: RowNoteKind;
  readonly about: string;
}

/** What a file says, as far as it can be read without knowing the register. */
export interface RegisterReading {
  readonly rows: readonly RegisterRow[];
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly RowNote[];
  /** Columns with titles that mean nothing here. */
  readonly ignored: readonly string[];
}
