// What has been submitted of one report, in the export's format: no draft, no reply, nothing that was never handed in.
import { AppError } from "../domain/app-error.ts";
import { latestSubmission, type Report, writeReportKey } from "../domain/report.ts";
import { exportReport, type ReportExport } from "./export-report.ts";
import { fileOf, freezeSubmission } from "./freeze-submission.ts";
import type { Ports } from "./ports.ts";

/** The same as long as nothing more is submitted; throws `store.corrupt` when a submitted version is not whole. */
export async function submittedExport(ports: Ports, report: Report): Promise<ReportExport> {
  if (report.stage === "submitted") await fileOf(ports, await freezeSubmission(ports, report));
  const { periodId, organisationId, questionnaire, questionIds, submissions: notes, returns } = report;
  const whole = await exportReport(ports, { periodId, organisationId });
  const { submissions, files, deliveries } = whole;
  const missing = notes.find(
    ({ version }) => ![submissions, files].every((kept) => kept.some((one) => one.version === version)),
  );
  const last = submissions.at(-1);
  if (missing !== undefined || last === undefined) {
    const says = `${writeReportKey(report)} lacks its version ${missing?.version ?? 1}. Restore the store from a backup.`;
    throw new AppError("store.corrupt", says);
  }
  return {
    ...whole,
    exportedAt: latestSubmission(report)?.at ?? last.at,
    report: {
      periodId,
      organisationId,
      questionnaire,
      questionIds,
      answers: last.answers,
      drafts: [],
      stage: "submitted",
      submissions: notes,
      awaitsPost: false,
      ...(returns !== undefined && { returns }),
    },
    earlier: [],
    deliveries,
  };
}
