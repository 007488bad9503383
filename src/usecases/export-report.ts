// Everything that is kept of one report, as one value that can be written to a file and read back.
import { AppError } from "../domain/app-error.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Organisation } from "../domain/organisation.ts";
import { type PeriodDays, periodDaysFor } from "../domain/period.ts";
import { type Report, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import type { Earlier, Ports } from "./ports.ts";

export const exportFormat = "tertialbot.report/2";

export interface ReportExport {
  readonly format: typeof exportFormat;
  readonly exportedAt: Moment;
  readonly organisation: Pick<Organisation, "id" | "name" | "type" | "diarienummer">;
  readonly period: PeriodDays;
  readonly report: Report;
  readonly earlier: readonly Earlier[];
  readonly submissions: readonly Submission[];
  /** The very files that were handed out. */
  readonly files: readonly ReportFile[];
  readonly deliveries: readonly Delivery[];
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
  const versions = report.value.submissions.map(({ version }) => version);
  const submissions = await Promise.all(versions.map((version) => ports.submissions.get(key, version)));
  const files = await Promise.all(versions.map((version) => ports.files.get(key, version)));
  return {
    format: exportFormat,
    exportedAt: ports.clock.now(),
    organisation: { id, name, type, diarienummer },
    period: periodDaysFor(period.value, id),
    report: report.value,
    earlier: await ports.history.of(key),
    submissions: submissions.filter((submission) => submission !== undefined),
    files: files.filter((file) => file !== undefined),
    deliveries: await ports.deliveries.of(key),
  };
}

function notFound(message: string): AppError {
  return new AppError("import.invalid", message);
}
