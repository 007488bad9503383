// A frozen, numbered version of a report: all that its document is made from.
import type { Answer } from "./answer.ts";
import type { Author } from "./author.ts";
import type { Completion } from "./completion.ts";
import type { Moment } from "./moment.ts";
import type { Period, PeriodDays } from "./period.ts";
import type { DutyRole } from "./person.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { ReportKey } from "./report.ts";

/** A contact person as the document prints them. */
export interface PrintedContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly role: DutyRole;
}

/** What a document shows, submitted or not. */
export interface ReportContent extends ReportKey {
  readonly organisation: { readonly name: string; readonly type: string; readonly diarienummer?: string | undefined };
  readonly contacts: readonly PrintedContact[];
  readonly period: PeriodDays;
  readonly questionnaire: Questionnaire;
  readonly questionIds: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** For the questions whose answer says the same as in an earlier period: that period. */
  readonly unchangedSince?: Readonly<Record<string, Pick<Period, "kind" | "year">>> | undefined;
}

export interface Submission extends ReportContent {
  readonly version: number;
  readonly at: Moment;
  readonly by: Author;
  /** What it changed of the version before; the first one completes none. */
  readonly completion?: Completion | undefined;
}

/** The exact bytes that are handed out for a submission, with the hash by which they are known again. */
export interface ReportFile extends ReportKey {
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly at: Moment;
}
