// The organisations of a period whose report is not in.
import type { Period } from "../domain/period.ts";
import { isToReport } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** By name. */
export async function unfinishedOrganisations(ports: Ports, period: Period): Promise<readonly NamedOrganisation[]> {
  const [organisations, stored] = await Promise.all([ports.organisations.all(), ports.reports.ofPeriod(period.id)]);
  const reports = new Map(stored.map(({ value }) => [value.organisationId, value] as const));
  return organisations
    .map(({ value }) => value)
    .filter((organisation) => {
      const report = reports.get(organisation.id);
      return isToReport(ports, organisation, period, report) && report?.stage !== "submitted";
    })
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
}
