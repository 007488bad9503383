// Finds the answers of a report that say the same as an earlier period's.
import { earlierAnswers, sameSubstance } from "../domain/earlier-answer.ts";
import type { Period } from "../domain/period.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { answerTo, type Report } from "../domain/report.ts";
import { wordsOf } from "../domain/rich-text-words.ts";
import type { Submission } from "../domain/submission.ts";
import type { Ports } from "./ports.ts";

/** By question, the latest earlier period with the same answer; undefined when there is none. */
export function unchangedAnswers(
  { texts }: Pick<Ports, "texts">,
  report: Report,
  { focusAreas }: Questionnaire,
  earlier: readonly Submission[],
): Readonly<Record<string, Pick<Period, "kind" | "year">>> | undefined {
  if (earlier.length === 0) return undefined;
  const words = (stored: string) => wordsOf(texts.read(stored));
  const found = focusAreas.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const answer = report.questionIds.includes(question.id) ? answerTo(report, question.id) : undefined;
      const same =
        answer &&
        earlierAnswers(earlier, question, report.organisationId).find(({ content }) =>
          sameSubstance(content, answer.content, words),
        );
      return same === undefined ? [] : [[question.id, { kind: same.period.kind, year: same.period.year }] as const];
    }),
  );
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
