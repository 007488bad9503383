// The reports that a person answers for now: what the greeting and the commands without a name mean.
import { reportsIn } from "../domain/organisation.ts";
import {
  newestPeriodFirst,
  type Period,
  periodFor,
  takesAnyReport,
  takesCompletions,
  takesReports,
} from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { sameReport } from "../domain/report.ts";
import { ownDays } from "../domain/report-return.ts";
import { type Desk, layOut } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { headingOf, type ReportHeading } from "./views.ts";

export interface MyReports {
  readonly reports: readonly ReportHeading[];
  /** The report that the person is working on: the one where a question was opened last, or the only one. */
  readonly current?: ReportHeading | undefined;
  /** The next period, when none takes reports now. */
  readonly upcoming?: Period | undefined;
  /** Organisations of the person that have no questions in a period that is open. */
  readonly withoutQuestions: readonly string[];
}

/** All reports of the person in periods that take reports now, the newest period first. */
export async function myReports(ports: Ports, person: Versioned<Person>): Promise<MyReports> {
  const today = ports.clock.today();
  const periods = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const open = periods.filter((period) => takesAnyReport(period, today));
  const laidOut = await Promise.all(
    open.flatMap((period) => person.value.duties.map((duty) => lay(ports, person, duty.organisationId, period))),
  );
  const desks = laidOut.filter((result) => result?.kind === "desk");
  const worked = desks.find((desk) => isWorkedOn(desk)) ?? (desks.length === 1 ? desks[0] : undefined);
  return {
    reports: desks.map(headingOf),
    current: worked && headingOf(worked),
    upcoming: desks.length > 0 ? undefined : periods.findLast((period) => period.opensOn > today),
    withoutQuestions: laidOut.flatMap((result) => (result?.kind === "noQuestions" ? [result.organisationName] : [])),
  };
}

async function lay(ports: Ports, person: Versioned<Person>, organisationId: string, period: Period) {
  const today = ports.clock.today();
  const own = periodFor(period, organisationId);
  if (!takesReports(own, today) && !takesCompletions(period, today)) return undefined;
  const [organisation, stored] = await Promise.all([
    ports.organisations.get(organisationId),
    ports.reports.get({ periodId: period.id, organisationId }),
  ]);
  if (organisation === undefined || !reportsIn(organisation.value, period)) return undefined;
  if (!takesReports(ownDays(stored?.value, own), today)) return undefined;
  return layOut(ports, person, organisation.value, period, stored);
}

/** Also when its last question has been answered: what follows is its review. */
function isWorkedOn(desk: Desk): boolean {
  const { open } = desk.person.value;
  return open !== undefined && sameReport(open.report, desk.report.value);
}
