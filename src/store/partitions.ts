// The partitions of the store: what is read together stands together.
import type { Day } from "../domain/day.ts";
import type { Moment } from "../domain/moment.ts";
import type { ReportKey } from "../domain/report.ts";
import { safeId } from "./safe-id.ts";

export const organisationsPartition = "organisations";
export const peoplePartition = "people";
export const periodsPartition = "periods";

export const sentFormsPartition = "forms";

export const importsPartition = "imports";

export const nudgePausesPartition = "nudge-pauses";

/** What coordinators have chosen for the whole city. */
export const cityPartition = "city";

/** The city's reports of a period, with their files and deliveries. */
export function cityReportsPartition(periodId: string): string {
  return `city.${safeId(periodId)}`;
}

/** What coordinators did in a year. */
export function actionsPartition(year: number): string {
  return `actions.${year}`;
}

/** What coordinators were told in a year. */
export function alertsPartition(year: number): string {
  return `alerts.${year}`;
}

export function yearOf(moment: Moment): number {
  return Number(moment.slice(0, 4));
}

/** The nudges of a month. */
export function nudgesPartition(day: Day): string {
  return `nudges.${day.slice(0, 7)}`;
}

/** All reports of a period, one document each. */
export function reportsPartition(periodId: string): string {
  return `reports.${safeId(periodId)}`;
}

/** What belongs to one report and is not in its document: history, submissions, files, deliveries. */
export function reportPartition({ periodId, organisationId }: ReportKey): string {
  return `report.${safeId(periodId)}.${safeId(organisationId)}`;
}
