// A register that a coordinator has sent, kept until they have chosen what becomes of it.
import { type Moment, millisecondsOf } from "../moment.ts";
import type { RegisterReading, RegisterRow } from "./register-row.ts";

export interface PendingImport {
  readonly personId: string;
  /** Counts the coordinator's files, so that an older card never means a newer file. */
  readonly number: number;
  readonly at: Moment;
  /** Empty once it is done or dropped: what it said is nobody's any more. */
  readonly reading: RegisterReading;
  /** The keys of the changes that were shown: no other is made. */
  readonly shown: readonly string[];
  readonly state: "shown" | "begun" | "done" | "dropped";
  /** When it was first asked for; the same in every repetition. */
  readonly begunAt?: Moment | undefined;
}

const lifetime = 7 * 24 * 3600 * 1000;

/** After a week nobody remembers what was in a file. */
export function isOutdated({ at }: Pick<PendingImport, "at">, now: Moment): boolean {
  return millisecondsOf(now) - millisecondsOf(at) > lifetime;
}

/** The rows that name a contact person by that address, which is in lower case. */
export function rowsNaming({ reading }: PendingImport, email: string): readonly RegisterRow[] {
  return reading.rows.filter(({ person }) => email !== "" && person?.email.toLowerCase() === email);
}

/** Whether it says that address anywhere, in rows that were rejected too. */
export function mentions({ reading }: PendingImport, email: string): boolean {
  return email !== "" && JSON.stringify(reading).toLowerCase().includes(email);
}

/** Without what the file said. */
export function emptied(pending: PendingImport, state: "done" | "dropped"): PendingImport {
  return { ...pending, state, shown: [], reading: { rows: [], rejected: [], notes: [], ignored: [] } };
}
