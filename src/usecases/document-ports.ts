// What the use cases need of documents: reports as Word files, and Word forms out and in.
import type { Day } from "../domain/day.ts";
import type { FormReading } from "../domain/found-form.ts";
import type { OrganisationStatus } from "../domain/period-status.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import type { Register } from "../domain/register/register-change.ts";
import type { TableReading } from "../domain/register/table.ts";
import type { ReportContent, Submission } from "../domain/submission.ts";

export interface CompiledDocument {
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Makes the Word document; the same submission gives the same bytes. */
export interface Compiler {
  submission(submission: Submission): Promise<CompiledDocument>;
  draft(content: ReportContent, day: Day): Promise<CompiledDocument>;
}

/** Tables that people send as Excel or CSV files. */
export interface Spreadsheets {
  read(bytes: Uint8Array): Promise<TableReading>;
  /** The register as a workbook to change and send back; organisations are of one of the types. */
  register(register: Register, types: readonly string[]): Promise<Uint8Array>;
  /** How far a period has come, as a workbook. */
  status(periodId: string, organisations: readonly OrganisationStatus[]): Promise<Uint8Array>;
}

/** The questionnaire as a Word form, out and in. */
export interface Forms {
  make(content: ReportContent, day: Day): Promise<Uint8Array>;
  read(bytes: Uint8Array, questionnaire: Questionnaire, year: number): Promise<FormReading>;
}
