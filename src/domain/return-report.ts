// Returns a submitted report for completion, and takes a return back.
import type { Author } from "./author.ts";
import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";
import { latestSubmission, type Report, revisionOf } from "./report.ts";
import { currentReturn } from "./report-return.ts";

export interface NewReturn {
  /** The version that its coordinator has seen. */
  readonly version: number;
  readonly comment: string;
  /** At least one. */
  readonly questions: readonly { readonly questionId: string; readonly comment: string }[];
  readonly dueOn: Day;
  readonly by: Author;
  readonly at: Moment;
}

export type ReturnDecision =
  | { readonly kind: "returned"; readonly report: Report }
  /** There is nothing that could be returned. */
  | { readonly kind: "notSubmitted" }
  | { readonly kind: "alreadyReturned" }
  /** A newer version was submitted since. */
  | { readonly kind: "newerVersion" };

/** Opens the questions again that are named; all else stays as it was submitted. */
export function returnReport(report: Report, { version, questions, ...given }: NewReturn): ReturnDecision {
  const submission = latestSubmission(report);
  if (submission === undefined || report.stage === "answering") return { kind: "notSubmitted" };
  if (report.stage === "returned") return { kind: "alreadyReturned" };
  if (submission.version !== version) return { kind: "newerVersion" };
  const opened = questions
    .filter(({ questionId }) => report.questionIds.includes(questionId))
    .map((question) => ({ ...question, revision: revisionOf(report, question.questionId) }));
  const returns = [...(report.returns ?? []), { ...given, version, questions: opened }];
  return { kind: "returned", report: { ...report, stage: "returned", returns, awaitsNotice: true } };
}

export type TakeBackDecision =
  | { readonly kind: "takenBack"; readonly report: Report }
  /** Someone has completed an answer since: it could only be lost. */
  | { readonly kind: "begun" }
  | { readonly kind: "notReturned" };

/** The report is as it was submitted again. */
export function takeReturnBack(report: Report, by: Author, at: Moment): TakeBackDecision {
  const returned = currentReturn(report);
  if (returned === undefined) return { kind: "notReturned" };
  const hasBegun = returned.questions.some(({ questionId, revision }) => revisionOf(report, questionId) !== revision);
  if (hasBegun) return { kind: "begun" };
  const returns = [...(report.returns ?? []).slice(0, -1), { ...returned, takenBack: { by, at } }];
  return { kind: "takenBack", report: { ...report, stage: "submitted", returns, awaitsNotice: true } };
}
