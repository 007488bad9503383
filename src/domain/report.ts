// One organisation's answers for one period, and what may become of them.
import { type Answer, type AnswerContent, sameContent, writtenIn } from "./answer.ts";
import type { Author } from "./author.ts";
import { type Draft, retype, textOf } from "./draft.ts";
import type { FollowUp } from "./follow-up.ts";
import { type Fate, type GoneMessage, noteGone } from "./gone-message.ts";
import type { Moment } from "./moment.ts";
import type { Organisation } from "./organisation.ts";
import type { Period } from "./period.ts";
import { type Questionnaire, type QuestionnaireReference, selectQuestions } from "./questionnaire.ts";
import type { Referral } from "./referral.ts";
import type { ReportReturn } from "./report-return.ts";

export interface ReportKey {
  readonly periodId: string;
  readonly organisationId: string;
}

/** That a version was submitted; its content stands in the Submission of that number. */
export interface SubmissionNote {
  readonly version: number;
  readonly at: Moment;
  readonly by: Author;
}

export interface Report extends ReportKey {
  readonly questionnaire: QuestionnaireReference;
  /** The questions that this organisation is asked, fixed when the report was opened. */
  readonly questionIds: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly drafts: readonly Draft[];
  readonly stage: "answering" | "submitted" | "returned";
  readonly submissions: readonly SubmissionNote[];
  /** Questions that were passed on to colleagues. */
  readonly referrals?: readonly Referral[] | undefined;
  /** A submitted version waits to be posted. */
  readonly awaitsPost: boolean;
  /** How it was returned for completion, earliest first. */
  readonly returns?: readonly ReportReturn[] | undefined;
  /** Its people have yet to be told that it was returned, or that this was taken back. */
  readonly awaitsNotice?: boolean | undefined;
  /** At most one for each person. */
  readonly followUps?: readonly FollowUp[] | undefined;
  /** The highest revision of a draft that is gone: new ones count on from it, so that an older card never means them. */
  readonly goneDraftRevision?: number | undefined;
  /** Chat messages whose text stands in no draft any longer, the newest last. */
  readonly goneMessages?: readonly GoneMessage[] | undefined;
}

export type ReportStatus = "notStarted" | "inProgress" | "submitted" | "returned";

/** The key as cards and commands carry it: `2026-T1.ekbacken`. */
export function writeReportKey({ periodId, organisationId }: ReportKey): string {
  return `${periodId}.${organisationId}`;
}

export function parseReportKey(text: string): ReportKey | undefined {
  const match = /^(20\d\d-(?:T1|T2|VB))\.([a-z0-9-]{1,80})$/.exec(text);
  const [, periodId, organisationId] = match ?? [];
  return periodId === undefined || organisationId === undefined ? undefined : { periodId, organisationId };
}

export function sameReport(a: ReportKey, b: ReportKey): boolean {
  return a.periodId === b.periodId && a.organisationId === b.organisationId;
}

/** An empty report with the questions that the organisation is to answer in the period. */
export function openReport(organisation: Organisation, period: Period, questionnaire: Questionnaire): Report {
  return {
    periodId: period.id,
    organisationId: organisation.id,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    questionIds: selectQuestions(questionnaire, organisation, period.kind),
    answers: {},
    drafts: [],
    stage: "answering",
    submissions: [],
    awaitsPost: false,
  };
}

export function statusOf(report: Report): ReportStatus {
  if (report.stage !== "answering") return report.stage;
  return Object.keys(report.answers).length + report.drafts.length + report.submissions.length > 0
    ? "inProgress"
    : "notStarted";
}

export function answerTo(report: Report, questionId: string): Answer | undefined {
  return Object.hasOwn(report.answers, questionId) ? report.answers[questionId] : undefined;
}

/** The revision of the answer to a question; 0 when there is none. */
export function revisionOf(report: Report, questionId: string): number {
  return answerTo(report, questionId)?.revision ?? 0;
}

/** A number that grows with every change of an answer: what a review was made from. */
export function contentRevisionOf(report: Report): number {
  return report.questionIds.reduce((sum, id) => sum + revisionOf(report, id), 0);
}

export function latestSubmission(report: Report): SubmissionNote | undefined {
  return report.submissions.at(-1);
}

export interface NewAnswer {
  readonly questionId: string;
  readonly content: AnswerContent;
  /** The revision that its author had before them. */
  readonly basedOn: number;
  /** The revision of the author's own draft that was in the field; 0 for none. */
  readonly draftRevision: number;
  readonly by: Author;
  readonly at: Moment;
}

export type AnswerOutcome =
  | { readonly kind: "saved"; readonly report: Report; readonly answer: Answer; readonly replaced?: Answer | undefined }
  /** The same content as is saved, sent from an up-to-date card: nothing to keep. */
  | { readonly kind: "unchanged"; readonly report: Report; readonly answer: Answer }
  /** The same content as is saved, sent from an older card: a second click or a repeated delivery. */
  | { readonly kind: "duplicate"; readonly answer: Answer }
  /** Another answer came in between; the author's text is kept as their draft, a reason is given back only. */
  | { readonly kind: "conflict"; readonly report: Report; readonly current: Answer };

/** Puts an answer into a report that is being answered. */
export function putAnswer(report: Report, given: NewAnswer): AnswerOutcome {
  const { questionId, content, basedOn, by, at } = given;
  const current = answerTo(report, questionId);
  const revision = current?.revision ?? 0;
  if (current !== undefined && sameContent(current.content, content)) {
    return revision === basedOn
      ? { kind: "unchanged", report: withoutUsedDraft(report, given), answer: current }
      : { kind: "duplicate", answer: current };
  }
  if (current !== undefined && revision !== basedOn) {
    const text = content.kind === "text" ? content.text : "";
    return { kind: "conflict", current, report: withTyped(report, { ...given, text }) };
  }
  const answer: Answer = { content, revision: revision + 1, by, at };
  const answers = { ...report.answers, [questionId]: answer };
  return { kind: "saved", answer, replaced: current, report: { ...withoutUsedDraft(report, given), answers } };
}

/** Removes the author's draft when the answer has it all; text that came since, or beside a reason, stays a draft. */
function withoutUsedDraft(report: Report, { questionId, by, draftRevision, content }: NewAnswer): Report {
  if (content.kind === "notApplicable") return report;
  const draft = draftOf(report, questionId, by.personId);
  const used = draft?.revision === draftRevision || (draft && writtenIn(content).includes(textOf(draft)));
  return used ? removeDraft(report, questionId, by.personId, "saved") : report;
}

export interface TypedText {
  readonly questionId: string;
  readonly text: string;
  readonly basedOn: number;
  readonly draftRevision: number;
  readonly by: Author;
  readonly at: Moment;
}

/** Keeps text that its author typed in a field and did not save; the same report when it is nothing new. */
export function withTyped(report: Report, typed: TypedText): Report {
  const { questionId, basedOn, by, at } = typed;
  const current = answerTo(report, questionId);
  const draft = draftOf(report, questionId, by.personId);
  const shown = draft ? textOf(draft) : current ? writtenIn(current.content) : "";
  if (typed.text === shown || typed.text === "") return report;
  const pieces = retype(draft, { text: typed.text, at }, typed.draftRevision);
  const revision = (draft?.revision ?? goneDraftRevisionOf(report)) + 1;
  return putDraft(report, { questionId, personId: by.personId, basedOn, pieces, revision }, "rewritten");
}

export function draftOf(report: Report, questionId: string, personId: string): Draft | undefined {
  return report.drafts.find((draft) => draft.questionId === questionId && draft.personId === personId);
}

/** Puts the draft in the place of the person's earlier one of the question; the fate is that of pieces that are not in it. */
export function putDraft(report: Report, draft: Draft, fate: Fate = "withdrawn"): Report {
  const { questionId, personId, pieces } = draft;
  const noted = noteGone(report, draftOf(report, questionId, personId) ?? { ...draft, pieces: [] }, pieces, fate);
  return { ...noted, drafts: [...otherDrafts(report, questionId, personId), draft] };
}

export function removeDraft(report: Report, questionId: string, personId: string, fate: Fate = "withdrawn"): Report {
  const gone = draftOf(report, questionId, personId);
  if (gone === undefined) return report;
  const goneDraftRevision = Math.max(goneDraftRevisionOf(report), gone.revision);
  return {
    ...noteGone(report, gone, [], fate),
    goneDraftRevision,
    drafts: otherDrafts(report, questionId, personId),
  };
}

/** The person's draft of a question; one without any text when there is none. */
export function beginDraft(report: Report, questionId: string, personId: string, basedOn: number): Draft {
  const fresh = { questionId, personId, basedOn, revision: goneDraftRevisionOf(report), pieces: [] };
  return draftOf(report, questionId, personId) ?? fresh;
}

function goneDraftRevisionOf(report: Report): number {
  return report.goneDraftRevision ?? 0;
}

function otherDrafts(report: Report, questionId: string, personId: string): readonly Draft[] {
  return report.drafts.filter((draft) => draft.questionId !== questionId || draft.personId !== personId);
}

/** Closes a report as its next version, to be posted. */
export function submit(report: Report, by: Author, at: Moment): Report {
  const version = (latestSubmission(report)?.version ?? 0) + 1;
  return {
    ...report,
    stage: "submitted",
    submissions: [...report.submissions, { version, at, by }],
    awaitsPost: true,
  };
}
