// What a coordinator asks to have completed in a submitted report: which questions, why, and until when.
import type { Author } from "./author.ts";
import { addDays, type Day } from "./day.ts";
import type { Moment } from "./moment.ts";
import type { Period } from "./period.ts";

export interface ReturnedQuestion {
  readonly questionId: string;
  readonly comment: string;
  /** Of its answer when it was returned: a higher one is a completion. */
  readonly revision: number;
}

export interface ReportReturn {
  /** The submitted version that was returned. */
  readonly version: number;
  readonly by: Author;
  readonly at: Moment;
  /** When the completed report is due. */
  readonly dueOn: Day;
  /** On the whole. */
  readonly comment: string;
  readonly questions: readonly ReturnedQuestion[];
  readonly takenBack?: { readonly by: Author; readonly at: Moment } | undefined;
}

/** What can be returned: a report. */
interface Returnable {
  readonly stage: string;
  /** Earliest first. */
  readonly returns?: readonly ReportReturn[] | undefined;
}

/** What a report is to be completed with now. */
export function currentReturn({ stage, returns }: Returnable): ReportReturn | undefined {
  return stage === "returned" ? returns?.at(-1) : undefined;
}

/** What was asked of a question; undefined where nothing is. */
export function returnedQuestion(report: Returnable, questionId: string): ReturnedQuestion | undefined {
  return currentReturn(report)?.questions.find((question) => question.questionId === questionId);
}

/** Whether a return leaves the question as it was submitted. */
export function isLocked(report: Returnable, questionId: string): boolean {
  return currentReturn(report) !== undefined && returnedQuestion(report, questionId) === undefined;
}

/** An organisation's period as it holds for its report: a returned one has a due day of its own, also after the closing. */
export function ownDays(report: Returnable | undefined, period: Period): Period {
  const returned = report && currentReturn(report);
  if (returned === undefined) return period;
  const { closedOn, closesOn, ...days } = period;
  const closed = closedOn === undefined ? closesOn : addDays(closedOn, -1);
  const { dueOn } = returned;
  return { ...days, dueOn, closesOn: [closed, dueOn].toSorted().at(-1) ?? dueOn };
}
