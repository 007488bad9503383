// Makes sure that a submitted report's frozen content and its exact file are stored; safe to repeat after a crash.
import { AppError } from "../domain/app-error.ts";
import { completionOf } from "../domain/completion.ts";
import { fileNameOf } from "../domain/file-name.ts";
import { latestSubmission, type Report, writeReportKey } from "../domain/report.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import type { Ports } from "./ports.ts";
import { contentOf } from "./report-content.ts";

/** Stores the latest submission of a report, which nobody can change any more, unless it is stored. */
export async function freezeSubmission(ports: Ports, report: Report): Promise<Submission> {
  const note = latestSubmission(report);
  if (note === undefined) throw new AppError("store.corrupt", `${writeReportKey(report)} has never been submitted.`);
  const stored = await ports.submissions.get(report, note.version);
  if (stored !== undefined) return stored;
  const [organisation, period] = await Promise.all([
    ports.organisations.newest(report.organisationId),
    ports.periods.newest(report.periodId),
  ]);
  if (organisation === undefined || period === undefined) {
    throw new AppError("store.corrupt", `${writeReportKey(report)} has no organisation or no period.`);
  }
  const content = await contentOf(ports, report, organisation.value, period.value);
  const before = note.version > 1 ? await ports.submissions.get(report, note.version - 1) : undefined;
  const completion = before && completionOf(before, content);
  const submission = { ...content, ...note, ...(completion && { completion }) };
  if (await ports.submissions.add(submission)) return submission;
  return (await ports.submissions.get(report, note.version)) ?? submission;
}

/** The file of a submission: as it was stored, or made and stored now. */
export async function fileOf(ports: Ports, submission: Submission): Promise<ReportFile> {
  const stored = await ports.files.get(submission, submission.version);
  if (stored !== undefined) return stored;
  const { bytes, sha256 } = await ports.compiler.submission(submission);
  const { periodId, organisationId, version, organisation, period } = submission;
  const name = fileNameOf(organisation.name, period, version);
  const file = { periodId, organisationId, version, name, bytes, sha256, at: ports.clock.now() };
  if (await ports.files.add(file)) return file;
  return (await ports.files.get(submission, version)) ?? file;
}
