// Which questions of a report have been answered, and which are still missing.
import type { PlacedQuestion } from "./questionnaire.ts";
import { answerTo, type Report, revisionOf } from "./report.ts";
import { currentReturn, returnedQuestion } from "./report-return.ts";

export type QuestionState = "answered" | "notApplicable" | "missing" | "optional";

export interface Progress {
  readonly answered: number;
  readonly count: number;
}

export function stateOf(report: Report, { question }: PlacedQuestion): QuestionState {
  const answer = answerTo(report, question.id);
  if (answer !== undefined) return answer.content.kind === "text" ? "answered" : "notApplicable";
  return question.required ? "missing" : "optional";
}

/** How many questions have an answer, not applicable included. */
export function progressOf(report: Report): Progress {
  const answered = report.questionIds.filter((id) => answerTo(report, id) !== undefined).length;
  return { answered, count: report.questionIds.length };
}

/** The required questions without an answer. */
export function missingIn(report: Report, questions: readonly PlacedQuestion[]): readonly PlacedQuestion[] {
  return questions.filter((placed) => stateOf(report, placed) === "missing");
}

/** Whether a returned report's question has been answered anew since. */
export function isCompleted(report: Report, questionId: string): boolean {
  const asked = returnedQuestion(report, questionId);
  return asked !== undefined && revisionOf(report, questionId) !== asked.revision;
}

/** What is left to do: the missing questions, or of a returned report those that are to be completed. */
export function leftIn(report: Report, questions: readonly PlacedQuestion[]): readonly PlacedQuestion[] {
  if (currentReturn(report) === undefined) return missingIn(report, questions);
  return questions.filter(
    ({ question: { id } }) => returnedQuestion(report, id) !== undefined && !isCompleted(report, id),
  );
}
