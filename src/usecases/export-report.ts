// Everything that is kept of one report, as one value that can be written to a file and read back.
import { AppError } from "../domain/app-error.ts";
import type { Moment } from "../domain/moment.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import { type Report, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { Submission } from "../domain/submission.ts";
import type { Earlier, Ports } from "./ports.ts";

export const exportFormat = "tertialbot.report/1";

export interface ReportExport {
  readonly format: typeof exportFormat;
  readonly exportedAt: Moment;
  readonly organisation: Pick<Organisation, "id" | "name" | "type" | "diarienummer">;
  readonly period: Period;
  readonly report: Report;
  readonly earlier: readonly Earlier[];
  readonly submissions: readonly Submission[];
}

/** Throws AppError `import.invalid` when the period or organisation is unknown or nothing has been written. */
export async function exportReport(ports: Ports, key: ReportKey): Promise<ReportExport> {
  const [organisation, period, report] = await Promise.all([
    ports.organisations.get(key.organisationId),
    ports.periods.get(key.periodId),
    ports.reports.get(key),
  ]);
  if (organisation === undefined) throw notFound(`There is no organisation "${key.organisationId}".`);
  if (period === undefined) throw notFound(`There is no period "${key.periodId}".`);
  if (report === undefined) throw notFound(`Nothing has been written in ${writeReportKey(key)} yet.`);
  const { id, name, type, diarienummer } = organisation.value;
  const submissions = await Promise.all(
    report.value.submissions.map(({ version }) => ports.submissions.get(key, version)),
  );
  return {
    format: exportFormat,
    exportedAt: ports.clock.now(),
    organisation: { id, name, type, diarienummer },
    period: period.value,
    report: report.value,
    earlier: await ports.history.of(key),
    submissions: submissions.filter((submission) => submission !== undefined),
  };
}

function notFound(message: string): AppError {
  return new AppError("import.invalid", message);
}
