// What lies before a contact person who works on a report: everything that is true about it now.
import type { Day } from "../domain/day.ts";
import type { Asked } from "../domain/follow-up.ts";
import { nextStep, type Step } from "../domain/next-step.ts";
import { resolveOpen } from "../domain/open-question.ts";
import type { Organisation } from "../domain/organisation.ts";
import { type Period, periodFor } from "../domain/period.ts";
import { answersFor, type Person } from "../domain/person.ts";
import { type PlacedQuestion, placeQuestions, type Questionnaire } from "../domain/questionnaire.ts";
import { openReport, type Report, type ReportKey } from "../domain/report.ts";
import { isLocked } from "../domain/report-return.ts";
import type { Submission } from "../domain/submission.ts";
import type { Ports, Versioned } from "./ports.ts";

export interface Desk {
  readonly kind: "desk";
  readonly person: Versioned<Person>;
  readonly organisation: Organisation;
  /** As it is for the organisation. */
  readonly period: Period;
  readonly questionnaire: Questionnaire;
  readonly questions: readonly PlacedQuestion[];
  readonly report: Versioned<Report>;
  /** What was submitted in the periods before; read only for one who works on the report. */
  readonly earlier: readonly Submission[];
  readonly today: Day;
}

/** The person does not answer for it, or there is no such report; the two are told apart to nobody. */
export interface NotYours {
  readonly kind: "notYours";
}

/** The deployment has no questions for such an organisation in such a period. */
export interface NoQuestions {
  readonly kind: "noQuestions";
  readonly organisationName: string;
}

/** Loads a report for a person who answers for it; what is done for good asks for the period as it is stored right now. */
export async function openDesk(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  readPeriod: Ports["periods"]["get"] = (id) => ports.periods.get(id),
): Promise<Desk | NotYours | NoQuestions> {
  if (!answersFor(person.value, key.organisationId)) return { kind: "notYours" };
  const [organisation, period, stored] = await Promise.all([
    ports.organisations.get(key.organisationId),
    readPeriod(key.periodId),
    ports.reports.get(key),
  ]);
  if (organisation === undefined || period === undefined) return { kind: "notYours" };
  const earlier = await earlierOn(ports, organisation.value, period.value);
  const desk = layOut(ports, person, organisation.value, period.value, stored);
  return desk.kind === "desk" ? { ...desk, earlier } : desk;
}

/** What was answered before is a help only: nobody is kept from writing because it can't be read. */
async function earlierOn(ports: Ports, organisation: Organisation, period: Period): Promise<readonly Submission[]> {
  try {
    return await ports.earlier.before(organisation, period);
  } catch {
    ports.journal.note("earlier.unread", { period: period.id, organisation: organisation.id });
    return [];
  }
}

/** Puts together what has been loaded; a report that nobody has begun is opened here. */
export function layOut(
  ports: Ports,
  person: Versioned<Person>,
  organisation: Organisation,
  period: Period,
  stored: Versioned<Report> | undefined,
): Desk | NoQuestions {
  const begun = begin(ports, organisation, period, stored);
  if (begun === undefined) return { kind: "noQuestions", organisationName: organisation.name };
  const { questionnaire, report } = begun;
  const questions = placeQuestions(questionnaire, report.value.questionIds);
  if (questions.length === 0) return { kind: "noQuestions", organisationName: organisation.name };
  const today = ports.clock.today();
  const own = periodFor(period, organisation.id);
  return { kind: "desk", person, organisation, period: own, questionnaire, questions, report, earlier: [], today };
}

/** The report as it is stored, else as it opens; undefined when there are no questions for such an organisation. */
export function begin(
  ports: Pick<Ports, "questionnaires">,
  organisation: Organisation,
  period: Period,
  stored: Versioned<Report> | undefined,
): Pick<Desk, "questionnaire" | "report"> | undefined {
  const questionnaire = stored
    ? ports.questionnaires.version(stored.value.questionnaire)
    : ports.questionnaires.meantFor(organisation, period.kind);
  if (questionnaire === undefined) return undefined;
  return { questionnaire, report: stored ?? { value: openReport(organisation, period, questionnaire) } };
}

export function stepOf(desk: Desk, after?: string): Step {
  return nextStep(desk.questions, desk.report.value, desk.period, desk.today, after);
}

/** Whether answers can be changed now; or the answer to one question, which a return for completion may leave locked. */
export function isOpen(desk: Desk, questionId?: string): boolean {
  if (questionId !== undefined && isLocked(desk.report.value, questionId)) return false;
  return ["ask", "review"].includes(stepOf(desk).kind);
}

/** The question that this person's chat text belongs to now. */
export function openQuestionOf(desk: Desk): Asked | undefined {
  const { value: person } = desk.person;
  return resolveOpen(person.open, desk.report.value, person.id);
}

export function questionOf(desk: Desk, questionId: string): PlacedQuestion | undefined {
  return desk.questions.find(({ question }) => question.id === questionId);
}
