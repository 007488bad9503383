// Which question a person's chat text belongs to.
import type { Step } from "./next-step.ts";
import type { OpenQuestion } from "./person.ts";
import { answerTo, type Report, sameReport } from "./report.ts";

/**
 * The open question as it is now. Once its person has saved an answer to it, the question that followed is open instead,
 * without anything being stored; a colleague's answer does not move it.
 */
export function resolveOpen(
  open: OpenQuestion | undefined,
  report: Report,
  personId: string,
  stepAfter: (questionId: string) => Step,
): string | undefined {
  if (open === undefined || !sameReport(open.report, report)) return undefined;
  const answer = answerTo(report, open.questionId);
  if (answer === undefined || answer.revision === open.revision || answer.by.personId !== personId) {
    return open.questionId;
  }
  const step = stepAfter(open.questionId);
  if (step.kind !== "ask") return undefined;
  return step.placed.question.id;
}
