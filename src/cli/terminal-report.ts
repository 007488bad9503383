// Finds the period and the organisation that a terminal command names, or says what there is instead.
import { distance } from "fastest-levenshtein";
import type { Organisation } from "../domain/organisation.ts";
import { organisationsNamed } from "../domain/organisation-name.ts";
import { newestPeriodFirst, type Period, parsePeriodId, periodId } from "../domain/period.ts";
import type { Ports } from "../usecases/ports.ts";

export type FoundReport =
  | { readonly kind: "found"; readonly organisation: Organisation; readonly period: Period }
  | { readonly kind: "refused"; readonly lines: readonly string[] };

/** The period in any spelling; the organisation by its id or by words of its name that no other one has. */
export async function findReport(
  ports: Pick<Ports, "organisations" | "periods">,
  periodText: string,
  organisationText: string,
): Promise<FoundReport> {
  const periods = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const organisations = (await ports.organisations.all()).map(({ value }) => value);
  const period = periodIn(periods, periodText);
  const organisation = organisationIn(organisations, organisationText);
  if (period !== undefined && organisation !== undefined) return { kind: "found", organisation, period };
  const noPeriod = `There is no period "${periodText}". ${listed(periods.map(({ id }) => id))}`;
  const noOrganisation = `There is no organisation "${organisationText}". ${suggested(organisations, organisationText)}`;
  const lines = [...(period ? [] : [noPeriod]), ...(organisation ? [] : [noOrganisation])];
  return { kind: "refused", lines };
}

function periodIn(periods: readonly Period[], text: string): Period | undefined {
  const parsed = parsePeriodId(text);
  return parsed && periods.find(({ id }) => id === periodId(parsed.year, parsed.kind));
}

function organisationIn(organisations: readonly Organisation[], text: string): Organisation | undefined {
  const named = organisationsNamed(organisations, text);
  return organisations.find(({ id }) => id === text.toLowerCase()) ?? (named.length === 1 ? named[0] : undefined);
}

function suggested(organisations: readonly Organisation[], text: string): string {
  const typed = text.toLowerCase();
  const isNear = ({ id, name }: Organisation) =>
    [id, ...name.toLowerCase().split(" ")].some((word) => distance(word, typed) <= 2 || word.startsWith(typed));
  const near = new Set([...organisationsNamed(organisations, text), ...organisations.filter(isNear)]);
  if (near.size === 0) return listed(organisations.map(({ id }) => id).sort());
  return `Did you mean ${[...near].map(({ id, name }) => `${id} (${name})`).join(", ")}?`;
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "There is none yet." : `There are: ${ids.join(", ")}.`;
}
