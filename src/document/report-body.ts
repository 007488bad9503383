// What a report says, from its title to the last answer, in the order of the city's form.
import { type FileChild, HeadingLevel, Paragraph } from "docx";
import type { FocusArea, Question } from "../domain/questionnaire.ts";
import type { ReportContent } from "../domain/submission.ts";
import { answerParagraphs } from "./answer-paragraphs.ts";
import type { Edition } from "./edition.ts";
import { factsOf } from "./facts.ts";
import { factsTable } from "./facts-table.ts";
import { oneLine } from "./one-line.ts";
import { textParagraphs } from "./text-paragraphs.ts";
import { withYear } from "./with-year.ts";

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** The paragraphs and the table of a report; focus areas in which nothing is asked are left out. */
export function reportBody(content: ReportContent, edition: Edition): readonly FileChild[] {
  const { questionnaire, period } = content;
  const ofYear = (text: string) => withYear(text, period.year);
  return [
    ...heading(ofYear(questionnaire.title), HeadingLevel.TITLE),
    ...(edition.kind === "draft" ? [draftNotice()] : []),
    ...textParagraphs(ofYear(questionnaire.intro), "Introduction"),
    factsTable(factsOf(content, edition)),
    ...heading(ofYear(questionnaire.followUpHeading), HeadingLevel.HEADING_1),
    ...heading(ofYear(questionnaire.purposeHeading), HeadingLevel.HEADING_2),
    ...textParagraphs(ofYear(questionnaire.purpose), "BodyText"),
    ...questionnaire.focusAreas.flatMap((area) => focusArea(area, content)),
  ];
}

function draftNotice(): Paragraph {
  return new Paragraph({ style: "DraftNotice", text: "UTKAST. Rapporten är inte inskickad och kan komma att ändras." });
}

function focusArea(area: FocusArea, content: ReportContent): readonly Paragraph[] {
  const asked = area.questions.filter(({ id }) => content.questionIds.includes(id));
  if (asked.length === 0) return [];
  // The number is the policy's own and part of the area's name, so it is written, not counted by Word.
  const number = area.number === undefined ? "" : `${area.number}. `;
  return [
    ...heading(`${number}${withYear(area.title.sv, content.period.year)}`, HeadingLevel.HEADING_1),
    ...asked.flatMap((question) => [...questionHeading(question, area, content), ...answerOf(question, content)]),
  ];
}

function questionHeading({ text }: Question, { title }: FocusArea, { period }: ReportContent): readonly Paragraph[] {
  // As in the form: what asks no more than its area's title says is not asked twice.
  if (oneLine(text.sv) === oneLine(title.sv)) return [];
  return heading(withYear(text.sv, period.year), HeadingLevel.HEADING_2);
}

function answerOf({ id, required }: Question, { answers }: ReportContent): readonly Paragraph[] {
  return answerParagraphs(Object.hasOwn(answers, id) ? answers[id] : undefined, required);
}

function heading(text: string, level: Level): readonly Paragraph[] {
  const words = oneLine(text);
  return words === "" ? [] : [new Paragraph({ heading: level, text: words })];
}
