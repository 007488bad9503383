// What the conversation does next, as it follows from what is answered; no position is stored anywhere.

import { missingIn, stateOf } from "./completeness.ts";
import type { Day } from "./day.ts";
import { type Period, takesReports } from "./period.ts";
import type { PlacedQuestion } from "./questionnaire.ts";
import { latestSubmission, type Report, type SubmissionNote } from "./report.ts";

export type Step =
  | { readonly kind: "ask"; readonly placed: PlacedQuestion }
  | { readonly kind: "review"; readonly missing: readonly PlacedQuestion[] }
  | { readonly kind: "submitted"; readonly submission: SubmissionNote }
  | { readonly kind: "closed" };

/**
 * The next step of a report. After a question: the next later one without an answer, else the review, which names what
 * was skipped. Without one (someone comes back): the first required question without an answer, else the review.
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
  if (!takesReports(period, today)) return { kind: "closed" };
  const missing = missingIn(report, questions);
  const next = after === undefined ? missing[0] : nextUnanswered(questions, report, after);
  return next === undefined ? { kind: "review", missing } : { kind: "ask", placed: next };
}

function nextUnanswered(
  questions: readonly PlacedQuestion[],
  report: Report,
  after: string,
): PlacedQuestion | undefined {
  const start = questions.findIndex(({ question }) => question.id === after) + 1;
  return questions.slice(start).find((placed) => ["missing", "optional"].includes(stateOf(report, placed)));
}

/** The question before a question, in the questionnaire's order. */
export function questionBefore(questions: readonly PlacedQuestion[], questionId: string): PlacedQuestion | undefined {
  return questions[questions.findIndex(({ question }) => question.id === questionId) - 1];
}
