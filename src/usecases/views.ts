// What a contact person is shown of a report: one question, all of them, or where it stands.
import type { Answer } from "../domain/answer.ts";
import { isCompleted, leftIn, type Progress, progressOf, type QuestionState, stateOf } from "../domain/completeness.ts";
import type { Day } from "../domain/day.ts";
import type { Draft } from "../domain/draft.ts";
import { type EarlierAnswer, earlierAnswers } from "../domain/earlier-answer.ts";
import type { Step } from "../domain/next-step.ts";
import { type Period, type PeriodPhase, phaseOf } from "../domain/period.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import type { Referral } from "../domain/referral.ts";
import {
  answerTo,
  contentRevisionOf,
  draftOf,
  latestSubmission,
  type ReportKey,
  type ReportStatus,
  revisionOf,
  type SubmissionNote,
  statusOf,
} from "../domain/report.ts";
import { currentReturn, isLocked, ownDays, returnedQuestion } from "../domain/report-return.ts";
import { type Desk, isOpen, stepOf } from "./desk.ts";

/** What a coordinator asked to have completed, as its people are shown it. */
interface CompletionView {
  readonly by: string;
  /** On the whole; may be empty. */
  readonly comment: string;
  readonly dueOn: Day;
  /** Numbers of the questions that are still to be completed. */
  readonly left: readonly number[];
}

export interface ReportHeading {
  readonly key: ReportKey;
  readonly organisationName: string;
  readonly period: Period;
  readonly phase: PeriodPhase;
  readonly progress: Progress;
  readonly status: ReportStatus;
  readonly submission?: SubmissionNote | undefined;
  /** What a returned report is to be completed with. */
  readonly completion?: CompletionView | undefined;
}

export interface QuestionView {
  readonly heading: ReportHeading;
  readonly placed: PlacedQuestion;
  readonly answer?: Answer | undefined;
  readonly draft?: Draft | undefined;
  readonly state: QuestionState;
  /** What the coordinator asks of it; absent when nothing. */
  readonly asked?: { readonly comment: string; readonly isCompleted: boolean } | undefined;
  /** Its answer stays as it was submitted, while others are to be completed. */
  readonly isLocked: boolean;
  /** What was answered to it before, the own answer first. */
  readonly earlier: readonly EarlierAnswer[];
}

export interface OverviewView {
  readonly heading: ReportHeading;
  readonly questions: readonly QuestionView[];
  readonly missing: readonly PlacedQuestion[];
  /** What is left to do: missing, or to be completed. */
  readonly left: readonly PlacedQuestion[];
  /** What the review was made from; a submission of anything newer is reviewed again first. */
  readonly contentRevision: number;
}

export type StepView =
  | { readonly kind: "ask"; readonly question: QuestionView }
  | { readonly kind: "review"; readonly overview: OverviewView }
  | { readonly kind: "submitted"; readonly heading: ReportHeading; readonly submission: SubmissionNote }
  | { readonly kind: "closed"; readonly heading: ReportHeading }
  /** The report is open, and that question is not. */
  | { readonly kind: "locked"; readonly heading: ReportHeading };

export function headingOf(desk: Desk): ReportHeading {
  const { report, organisation, today } = desk;
  const period = ownDays(report.value, desk.period);
  return {
    key: { periodId: period.id, organisationId: organisation.id },
    organisationName: organisation.name,
    period,
    phase: phaseOf(period, today),
    progress: progressOf(report.value),
    status: statusOf(report.value),
    submission: latestSubmission(report.value),
    completion: completionOf(desk),
  };
}

function completionOf({ report, questions }: Desk): CompletionView | undefined {
  const returned = currentReturn(report.value);
  if (returned === undefined) return undefined;
  const left = leftIn(report.value, questions).map(({ number }) => number);
  return { by: returned.by.name, comment: returned.comment, dueOn: returned.dueOn, left };
}

export function questionView(desk: Desk, placed: PlacedQuestion): QuestionView {
  const { value: report } = desk.report;
  const asked = returnedQuestion(report, placed.question.id);
  return {
    heading: headingOf(desk),
    placed,
    answer: answerTo(report, placed.question.id),
    draft: draftOf(report, placed.question.id, desk.person.value.id),
    state: stateOf(report, placed),
    asked: asked && { comment: asked.comment, isCompleted: isCompleted(report, placed.question.id) },
    isLocked: isLocked(report, placed.question.id),
    earlier: earlierAnswers(desk.earlier, placed.question, desk.organisation.id),
  };
}

export function overviewOf(desk: Desk): OverviewView {
  const questions = desk.questions.map((placed) => questionView(desk, placed));
  return {
    heading: headingOf(desk),
    questions,
    missing: questions.filter(({ state }) => state === "missing").map(({ placed }) => placed),
    left: leftIn(desk.report.value, desk.questions),
    contentRevision: contentRevisionOf(desk.report.value),
  };
}

/** What there is instead, where an answer can't be changed now. */
export function viewInstead(desk: Desk): StepView {
  return isOpen(desk) ? { kind: "locked", heading: headingOf(desk) } : viewStep(desk, stepOf(desk));
}

export function viewStep(desk: Desk, step: Step): StepView {
  switch (step.kind) {
    case "ask":
      return { kind: "ask", question: questionView(desk, step.placed) };
    case "review":
      return { kind: "review", overview: overviewOf(desk) };
    case "submitted":
      return { kind: "submitted", heading: headingOf(desk), submission: step.submission };
    case "closed":
      return { kind: "closed", heading: headingOf(desk) };
  }
}

/** A question that was passed on, as its colleague and the one who asked are shown it. */
export interface ReferralView {
  readonly heading: ReportHeading;
  readonly placed: PlacedQuestion;
  readonly referral: Referral;
  /** The revision of the answer that is saved now. */
  readonly revision: number;
}

export function viewReferral(desk: Desk, placed: PlacedQuestion, referral: Referral): ReferralView {
  return { heading: headingOf(desk), placed, referral, revision: revisionOf(desk.report.value, placed.question.id) };
}
