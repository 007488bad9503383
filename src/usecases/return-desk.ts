// What lies before a coordinator who returns a submitted report: its questions, never its answers.
import { addBusinessDays } from "../domain/business-days.ts";
import type { Day } from "../domain/day.ts";
import type { Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { latestSubmission, type ReportKey, type SubmissionNote } from "../domain/report.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { type Desk, layOut } from "./desk.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports, Versioned } from "./ports.ts";
import { headingOf, type ReportHeading } from "./views.ts";

/** What a coordinator ticks and writes a return on. */
export interface ReturnForm {
  readonly heading: ReportHeading;
  readonly submission: SubmissionNote;
  readonly questions: readonly PlacedQuestion[];
  readonly proposedDueOn: Day;
  readonly earliest: Day;
}

/** Nothing is submitted of it, or it does not exist: the two are told apart to nobody. */
export interface NotSubmitted {
  readonly kind: "notSubmitted";
}

export type ReturnDesk = Desk | NotSubmitted | NotCoordinator;

export async function openReturnDesk(ports: Ports, person: Versioned<Person>, key: ReportKey): Promise<ReturnDesk> {
  if (!isCoordinator(ports.settings, person.value)) return { kind: "notCoordinator" };
  const [organisation, period, stored] = await Promise.all([
    ports.organisations.get(key.organisationId),
    ports.periods.get(key.periodId),
    ports.reports.get(key),
  ]);
  const isSubmitted = stored !== undefined && stored.value.stage !== "answering";
  if (organisation === undefined || period === undefined || !isSubmitted) return { kind: "notSubmitted" };
  const desk = layOut(ports, person, organisation.value, period.value, stored);
  return desk.kind === "desk" ? desk : { kind: "notSubmitted" };
}

export const businessDaysToComplete = 5;
export const mostDaysToComplete = 120;

export async function returnFormOf(ports: Ports, desk: Desk): Promise<ReturnForm | NotSubmitted> {
  const submission = latestSubmission(desk.report.value);
  if (submission === undefined) return { kind: "notSubmitted" };
  const { questions, today, period } = desk;
  const calendar = await calendarFor(ports, [period], today);
  const proposedDueOn = addBusinessDays(calendar, today, businessDaysToComplete);
  return { heading: headingOf(desk), submission, questions, proposedDueOn, earliest: today };
}
