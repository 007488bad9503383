// What was answered to the same question before: by the organisation, and by those that were merged into it.
import { type AnswerContent, writtenIn } from "./answer.ts";
import type { Period } from "./period.ts";
import type { Question } from "./questionnaire.ts";
import type { ReportKey } from "./report.ts";
import type { Submission } from "./submission.ts";

/** Its key is that of the report in which it was submitted. */
export interface EarlierAnswer extends ReportKey {
  readonly period: Pick<Period, "kind" | "year">;
  /** As the organisation was called then. */
  readonly organisationName: string;
  /** The organisation's own; another one's that was merged into it otherwise. */
  readonly isOwn: boolean;
  readonly content: AnswerContent;
}

/** The latest answer of each organisation to the question, the own one first; submissions newest first. */
export function earlierAnswers(
  submissions: readonly Submission[],
  question: Question,
  organisationId: string,
): readonly EarlierAnswer[] {
  const found = submissions.flatMap((submission): readonly EarlierAnswer[] => {
    const content = contentIn(submission, question);
    if (content === undefined) return [];
    const { periodId, period, organisation } = submission;
    const isOwn = submission.organisationId === organisationId;
    const { organisationId: by } = submission;
    return [{ periodId, organisationId: by, period, organisationName: organisation.name, isOwn, content }];
  });
  const latest = found.filter((answer, index) => found.findIndex(isBySame(answer)) === index);
  return [...latest.filter(({ isOwn }) => isOwn), ...latest.filter(({ isOwn }) => !isOwn)];
}

function isBySame({ organisationId }: EarlierAnswer): (other: EarlierAnswer) => boolean {
  return (other) => other.organisationId === organisationId;
}

/** By the question's id, else by its words: other questionnaires may call it something else. */
function contentIn({ questionnaire, questionIds, answers }: Submission, question: Question): AnswerContent | undefined {
  const asked = questionnaire.focusAreas.flatMap(({ questions }) => questions);
  const same = asked.find(({ id, text }) => id !== question.id && folded(text.sv) === folded(question.text.sv));
  const ids = [question.id, ...(same === undefined ? [] : [same.id])];
  const id = ids.find((candidate) => questionIds.includes(candidate) && Object.hasOwn(answers, candidate));
  return id === undefined ? undefined : answers[id]?.content;
}

/** Whether two answers say the same; wordsOf takes the formatting away from a text as it is stored. */
export function sameSubstance(a: AnswerContent, b: AnswerContent, wordsOf: (stored: string) => string): boolean {
  const words = (content: AnswerContent) => {
    const written = writtenIn(content);
    return folded(content.kind === "text" ? wordsOf(written) : written);
  };
  return a.kind === b.kind && words(a) === words(b);
}

function folded(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00ad]+/g, " ")
    .trim();
}
