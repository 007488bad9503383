// Shows a coordinator how far a period has come: states and figures, never any text.

import { peopleByOrganisation } from "../domain/people-by-organisation.ts";
import { newestPeriodFirst, type Period, type PeriodPhase, phaseOf } from "../domain/period.ts";
import {
  countStatuses,
  type OrganisationStatus,
  type StatusCounts,
  type StatusSubject,
  statusesOf,
} from "../domain/period-status.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { begin } from "./desk.ts";
import { isToReport } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";

export interface PeriodStatus {
  readonly kind: "status";
  readonly period: Period;
  readonly phase: PeriodPhase;
  /** By name. */
  readonly organisations: readonly OrganisationStatus[];
  readonly counts: StatusCounts;
}

export type PeriodStatusOutcome =
  | PeriodStatus
  /** The named period does not exist, or none has opened yet. */
  | { readonly kind: "noPeriod" }
  | NotCoordinator;

/** Of the period that is named, else of the newest that has opened. */
export async function periodStatus(ports: Ports, person: Person, periodId?: string): Promise<PeriodStatusOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const period = await periodMeant(ports, periodId);
  return period === undefined ? { kind: "noPeriod" } : statusOfPeriod(ports, period);
}

/** The one that is named, else the newest that has opened. */
export async function periodMeant(ports: Ports, periodId: string | undefined): Promise<Period | undefined> {
  if (periodId !== undefined) return (await ports.periods.get(periodId))?.value;
  const today = ports.clock.today();
  const periods = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  return periods.find(({ opensOn }) => opensOn <= today);
}

/** Two reads, however many organisations there are. */
export async function statusOfPeriod(ports: Ports, period: Period): Promise<PeriodStatus> {
  const today = ports.clock.today();
  const subjects = await subjectsOf(ports, period);
  const organisations = statusesOf(subjects, period, today, ports.settings.zone);
  const counts = countStatuses(organisations);
  return { kind: "status", period, phase: phaseOf(period, today), organisations, counts };
}

async function subjectsOf(ports: Ports, period: Period): Promise<readonly StatusSubject[]> {
  const [organisations, reports, people] = await Promise.all([
    ports.organisations.all(),
    ports.reports.ofPeriod(period.id),
    ports.people.all(),
  ]);
  const reportOf = new Map(reports.map((report) => [report.value.organisationId, report] as const));
  const peopleOf = peopleByOrganisation(people.map(({ value }) => value));
  return organisations.flatMap(({ value: organisation }): readonly StatusSubject[] => {
    const stored = reportOf.get(organisation.id);
    if (!isToReport(ports, organisation, period, stored?.value)) return [];
    const begun = begin(ports, organisation, period, stored);
    if (begun === undefined) return [];
    return [{ organisation, report: begun.report.value, people: peopleOf.get(organisation.id) ?? [] }];
  });
}
