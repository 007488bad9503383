// What the use cases need of documents: reports as Word files, and Word forms out and in.
import type { Day } from "../domain/day.ts";
import type { FormReading } from "../domain/found-form.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
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

/** The questionnaire as a Word form, out and in. */
export interface Forms {
  make(content: ReportContent, day: Day): Promise<Uint8Array>;
  read(bytes: Uint8Array, questionnaire: Questionnaire, year: number): Promise<FormReading>;
}
