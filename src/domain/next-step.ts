// What the conversation does next, as it follows from what is answered; no position is stored anywhere.

import { leftIn, missingIn, stateOf } from "./completeness.ts";
import type { Day } from "./day.ts";
import { type Period, takesReports } from "./period.ts";
import type { PlacedQuestion } from "./questionnaire.ts";
import { latestSubmission, type Report, type SubmissionNote } from "./report.ts";
import { currentReturn, ownDays } from "./report-return.ts";

export type Step =
  | { readonly kind: "ask"; readonly placed: PlacedQuestion }
  | { readonly kind: "review"; readonly missing: readonly PlacedQuestion[] }
  | { readonly kind: "submitted"; readonly submission: SubmissionNote }
  | { readonly kind: "closed" };

/**
 * The next step of a report. After a question: the next later one without an answer, else the review, which names what
 * was skipped. Without one (someone comes back): the first required question without an answer, else the review. Of a
 * returned report only those count that are to be completed.
 */
export function nextStep(
  questions: readonly PlacedQuestion[],
  report: Report,
  period: Period,
  today: Day,
  after?: string,
): Step {
  const submission = latestSubmission(report);
  if (report.stage === "submitted" && submission !== undefined) return { kind: "submitted", submission };
  if (!takesReports(ownDays(report, period), today)) return { kind: "closed" };
  const next = after === undefined ? leftIn(report, questions)[0] : nextUnanswered(questions, report, after);
  return next === undefined ? { kind: "review", missing: missingIn(report, questions) } : { kind: "ask", placed: next };
}

function nextUnanswered(
  questions: readonly PlacedQuestion[],
  report: Report,
  after: string,
): PlacedQuestion | undefined {
  const start = questions.findIndex(({ question }) => question.id === after) + 1;
  const later = questions.slice(start);
  if (currentReturn(report) !== undefined) return leftIn(report, later)[0];
  return later.find((placed) => ["missing", "optional"].includes(stateOf(report, placed)));
}

/** The question before a question, in the questionnaire's order. */
export function questionBefore(questions: readonly PlacedQuestion[], questionId: string): PlacedQuestion | undefined {
  return questions[questions.findIndex(({ question }) => question.id === questionId) - 1];
}
