// Changes a stored report by a pure function, again on the newest version whenever someone else was quicker.
import { AppError } from "../domain/app-error.ts";
import type { Report } from "../domain/report.ts";
import type { Desk } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";

const tries = 8;

/** What a change decided, and the report to store; a report that is the same object is not stored. */
export interface Revision<T> {
  readonly outcome: T;
  readonly report: Report;
  /** What must be safely stored before the report is. */
  readonly before?: (() => Promise<void>) | undefined;
}

/** Decides on the report as it is, and stores the result; the desk comes back with what is stored now. */
export async function reviseReport<T>(
  ports: Ports,
  desk: Desk,
  decide: (desk: Desk) => Revision<T>,
): Promise<{ readonly outcome: T; readonly desk: Desk }> {
  let current = desk;
  for (let attempt = 0; attempt < tries; attempt++) {
    const { outcome, report, before } = decide(current);
    if (report === current.report.value) return { outcome, desk: current };
    await before?.();
    const etag = await ports.reports.save({ ...current.report, value: report });
    if (etag !== undefined) return { outcome, desk: { ...current, report: { value: report, etag } } };
    current = { ...current, report: (await ports.reports.get(report)) ?? current.report };
  }
  throw new AppError("store.busy", "Many people changed this report at once. Try again in a moment.");
}

/** The same for a report without a person before it; what a change reads, it reads after the report. */
export async function reviseStored(
  ports: Pick<Ports, "reports">,
  report: Versioned<Report>,
  change: (report: Report) => Report | Promise<Report>,
): Promise<void> {
  let current = report;
  for (let attempt = 0; attempt < tries; attempt++) {
    const value = await change(current.value);
    if ((await ports.reports.save({ ...current, value })) !== undefined) return;
    current = (await ports.reports.get(report.value)) ?? current;
  }
  throw new AppError("store.busy", "Many people changed this report at once. Try again in a moment.");
}
