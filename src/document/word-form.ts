// Makes the questionnaire as a Word form: a box for each question, filled with what is answered so far.
import type { Day } from "../domain/day.ts";
import { moment } from "../domain/moment.ts";
import type { ReportContent } from "../domain/submission.ts";
import { stablePackage } from "./stable-package.ts";

/** The bytes of a report's form as it stands on a day; the same content gives the same bytes. */
export async function wordForm(content: ReportContent, day: Day): Promise<Uint8Array> {
  // Loaded with the first document: most turns need none.
  const [{ Packer }, { reportDocument }] = await Promise.all([import("docx"), import("./report-document.ts")]);
  const packed = await Packer.toBuffer(reportDocument(content, { kind: "form", day }));
  return stablePackage(packed, moment(`${day}T12:00:00Z`));
}
