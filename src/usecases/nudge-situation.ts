// Gathers all that decides whom to remind.
import { addDays, type Day } from "../domain/day.ts";
import { dayIn, type Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import type { NudgeRound, NudgeSituation, NudgeSubject } from "../domain/nudge-situation.ts";
import { type Organisation, reportsIn } from "../domain/organisation.ts";
import { peopleByOrganisation } from "../domain/people-by-organisation.ts";
import { endOf, type Period, takesAnyReport } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { isAsked } from "../domain/questionnaire.ts";
import type { Report } from "../domain/report.ts";
import { coordinatorsOf } from "./coordinators.ts";
import type { Ports, Versioned } from "./ports.ts";

export interface LoadedSituation extends NudgeSituation {
  readonly stored: readonly Versioned<Nudge>[];
}

/** Everything as it is stored now, for the periods that take reports at that moment, or for those that are given. */
export async function nudgeSituation(ports: Ports, at: Moment, given?: readonly Period[]): Promise<LoadedSituation> {
  const { zone } = ports.settings;
  const today = dayIn(zone, at);
  const periods = given ?? (await openPeriods(ports, today));
  const [organisations, people] = await Promise.all([ports.organisations.all(), ports.people.all()]);
  const asked = organisations.map(({ value }) => value);
  const peopleOf = peopleByOrganisation(people.map(({ value }) => value));
  const rounds = await Promise.all(periods.map((period) => roundOf(ports, period, asked, peopleOf)));
  const stored = await ports.nudges.between(firstDay(periods, today), today);
  const [calendar, coordinators] = await Promise.all([calendarFor(ports, periods, today), coordinatorsOf(ports)]);
  return { zone, calendar, rounds, coordinators, stored, earlier: stored.map(({ value }) => value) };
}

export async function openPeriods(ports: Pick<Ports, "periods">, today: Day): Promise<readonly Period[]> {
  return (await ports.periods.all()).map(({ value }) => value).filter((period) => takesAnyReport(period, today));
}

const daysAround = 130;

/** The calendar for all days that the periods' plans can touch. */
export function calendarFor({ nudgeRules }: Pick<Ports, "nudgeRules">, periods: readonly Period[], today: Day) {
  const last = [today, ...periods.map(endOf)].sort().at(-1) ?? today;
  return nudgeRules.calendar(addDays(firstDay(periods, today), -daysAround), addDays(last, daysAround));
}

/** The first day of any of the periods, or today when that is earlier. */
function firstDay(periods: readonly Period[], today: Day): Day {
  return [today, ...periods.map(({ opensOn }) => opensOn)].sort()[0] ?? today;
}

async function roundOf(
  ports: Ports,
  period: Period,
  organisations: readonly Organisation[],
  peopleOf: ReadonlyMap<string, readonly Person[]>,
): Promise<NudgeRound> {
  const [reports, pause] = await Promise.all([ports.reports.ofPeriod(period.id), ports.nudges.pauseOf(period.id)]);
  const reportOf = new Map(reports.map(({ value }) => [value.organisationId, value] as const));
  const subjects = organisations
    .filter((organisation) => isToReport(ports, organisation, period, reportOf.get(organisation.id)))
    .map((organisation): NudgeSubject => {
      const { id } = organisation;
      return { organisation, report: reportOf.get(id), people: peopleOf.get(id) ?? [] };
    });
  const isPaused = pause?.value.isPaused ?? false;
  return { period, policy: ports.nudgeRules.policyFor(period.id), isPaused, subjects };
}

/** Whether it has begun the period's report, or has questions to answer in it. */
export function isToReport(
  ports: Pick<Ports, "questionnaires">,
  organisation: Organisation,
  period: Period,
  report: Report | undefined,
): boolean {
  if (!reportsIn(organisation, period)) return false;
  if (report !== undefined) return true;
  return isAsked(ports.questionnaires.meantFor(organisation, period.kind), organisation, period.kind);
}
