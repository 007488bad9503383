// Lays a sent form beside the report that it is for, question by question.
import type { AnswerContent } from "../domain/answer.ts";
import { type AnswerComparison, compareForm, type FormComparison, type SavedContent } from "../domain/compare-form.ts";
import type { FoundAnswer, Simplification } from "../domain/found-form.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { answerTo, revisionOf } from "../domain/report.ts";
import { isLocked } from "../domain/report-return.ts";
import type { SentAnswer, SentForm } from "../domain/sent-form.ts";
import type { StoredTexts } from "../domain/stored-texts.ts";
import type { Desk } from "./desk.ts";
import type { Ports } from "./ports.ts";
import { contentOf } from "./report-content.ts";
import { headingOf, type ReportHeading } from "./views.ts";

export interface FormRow {
  readonly placed: PlacedQuestion;
  /** Locked: it is not among those that are to be completed. */
  readonly state: AnswerComparison["kind"] | "tooLong" | "mustBeAnswered" | "locked";
  /** What would be saved; absent where there is nothing to save. */
  readonly content?: AnswerContent | undefined;
  readonly saved?: AnswerContent | undefined;
  /** The form says that the question is not applicable and not why. */
  readonly isReasonAssumed: boolean;
  /** The revision of the saved answer; 0 for none. */
  readonly revision: number;
  readonly simplified: readonly Simplification[];
  /** In characters, where it is too long. */
  readonly length: number;
}

export interface FormView
  extends Pick<FormComparison, "otherOrganisation" | "otherPeriod" | "contactDifferences">,
    Pick<SentForm, "number" | "trackedChanges" | "comments"> {
  readonly heading: ReportHeading;
  readonly rows: readonly FormRow[];
}

/** Stands in the document, which is in Swedish. */
const assumedReason = "Ej aktuellt enligt formuläret.";

/** What a form means for the report on a desk. */
export async function compareSentForm(ports: Ports, desk: Desk, sent: SentForm): Promise<FormView> {
  const { report, organisation, period, questions } = desk;
  const content = await contentOf(ports, report.value, organisation, period);
  const asFound = (answer: SentAnswer) => foundAgain(answer, ports.texts);
  const saved = mapValues(content.answers, ({ content: kept }) => richContent(kept, ports.texts));
  const { answers, ...comparison } = compareForm(
    { ...sent, answers: mapValues(sent.answers, asFound) },
    content,
    saved,
  );
  const kinds = new Map(answers.map(({ questionId, kind }) => [questionId, kind]));
  const rows = questions.map((placed) => rowOf(desk, sent, placed, kinds.get(placed.question.id) ?? "notFound"));
  const { number, trackedChanges, comments } = sent;
  return { ...comparison, number, trackedChanges, comments, heading: headingOf(desk), rows };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function foundAgain(answer: SentAnswer, { read }: StoredTexts): FoundAnswer {
  if (answer.kind === "text") return { ...answer, text: read(answer.text) };
  return answer.kind === "tooLong" ? { kind: "unanswered", simplified: [] } : answer;
}

function richContent(content: AnswerContent, { read }: StoredTexts): SavedContent {
  return content.kind === "text" ? { kind: "text", text: read(content.text) } : content;
}

function rowOf({ report }: Desk, sent: SentForm, placed: PlacedQuestion, kind: AnswerComparison["kind"]): FormRow {
  const { id, allowNotApplicable } = placed.question;
  const answer = Object.hasOwn(sent.answers, id) ? sent.answers[id] : undefined;
  const row = {
    placed,
    saved: answerTo(report.value, id)?.content,
    revision: revisionOf(report.value, id),
    isReasonAssumed: false,
    simplified: answer && "simplified" in answer ? answer.simplified : [],
    length: 0,
  };
  if (isLocked(report.value, id)) return { ...row, simplified: [], state: "locked" };
  if (answer?.kind === "tooLong") return { ...row, state: "tooLong", length: answer.length };
  if (answer?.kind === "text") return { ...row, state: kind, content: { kind: "text", text: answer.text } };
  if (answer?.kind !== "notApplicable") return { ...row, state: kind };
  if (!allowNotApplicable) return { ...row, state: "mustBeAnswered" };
  const isReasonAssumed = answer.reason === "";
  const reason = isReasonAssumed ? assumedReason : answer.reason;
  return { ...row, state: kind, isReasonAssumed, content: { kind: "notApplicable", reason } };
}
