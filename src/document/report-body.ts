// What a report says, from its title to the last answer, in the order of the city's form.
import { type FileChild, HeadingLevel, Paragraph } from "docx";
import type { FocusArea, Question } from "../domain/questionnaire.ts";
import type { ReportContent } from "../domain/submission.ts";
import { excerptOf } from "../domain/text.ts";
import { answerParagraphs } from "./answer-paragraphs.ts";
import { completionParagraphs } from "./completion-paragraphs.ts";
import { ContentControl, longestTitle } from "./content-control.ts";
import type { Edition } from "./edition.ts";
import { factsOf } from "./facts.ts";
import { factsTable } from "./facts-table.ts";
import { tagOfQuestion } from "./form-tags.ts";
import { oneLine } from "./one-line.ts";
import type { NextList } from "./rich-text-paragraphs.ts";
import { textParagraphs } from "./text-paragraphs.ts";
import { unchangedNote } from "./unchanged-line.ts";
import { withYear } from "./with-year.ts";

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** The paragraphs and the table of a report; focus areas in which nothing is asked are left out. */
export function reportBody(content: ReportContent, edition: Edition): readonly FileChild[] {
  const { questionnaire, period } = content;
  const ofYear = (text: string) => withYear(text, period.year);
  let lists = 0;
  const nextList = () => ++lists;
  const answerOf = answersIn(content, edition, nextList);
  return [
    ...heading(ofYear(questionnaire.title), HeadingLevel.TITLE),
    ...notice(edition),
    ...textParagraphs(ofYear(questionnaire.intro), "Introduction"),
    factsTable(factsOf(content, edition)),
    ...completed(content, edition, nextList),
    ...heading(ofYear(questionnaire.followUpHeading), HeadingLevel.HEADING_1),
    ...heading(ofYear(questionnaire.purposeHeading), HeadingLevel.HEADING_2),
    ...textParagraphs(ofYear(questionnaire.purpose), "BodyText"),
    ...questionnaire.focusAreas.flatMap((area) => focusArea(area, content, answerOf)),
  ];
}

function completed(content: ReportContent, edition: Edition, nextList: NextList): readonly Paragraph[] {
  if (edition.kind !== "submission" || edition.completion === undefined) return [];
  const asked = { ...content, year: content.period.year };
  return completionParagraphs(edition.completion, edition.version, asked, nextList);
}

function notice({ kind }: Edition): readonly Paragraph[] {
  if (kind === "submission") return [];
  return kind === "draft"
    ? [new Paragraph({ style: "DraftNotice", text: "UTKAST. Rapporten är inte inskickad och kan komma att ändras." })]
    : textParagraphs(instruction, "BodyText");
}

const instruction =
  "Skriv varje svar i rutan under frågan och spara. Skicka sedan filen till Tertialbot i Teams: du får se vad som hittades innan något sparas. Stycken, fet och kursiv stil, länkar och listor följer med. Är en fråga inte aktuell, skriv Ej aktuellt: och skälet.";

type AnswerOf = (question: Question) => readonly FileChild[];

function focusArea(area: FocusArea, content: ReportContent, answerOf: AnswerOf): readonly FileChild[] {
  const asked = area.questions.filter(({ id }) => content.questionIds.includes(id));
  if (asked.length === 0) return [];
  // The number is the policy's own and part of the area's name, so it is written, not counted by Word.
  const number = area.number === undefined ? "" : `${area.number}. `;
  return [
    ...heading(`${number}${withYear(area.title.sv, content.period.year)}`, HeadingLevel.HEADING_1),
    ...asked.flatMap((question) => [...questionHeading(question, area, content), ...answerOf(question)]),
  ];
}

function questionHeading({ text }: Question, { title }: FocusArea, { period }: ReportContent): readonly Paragraph[] {
  // As in the form: what asks no more than its area's title says is not asked twice.
  if (oneLine(text.sv) === oneLine(title.sv)) return [];
  return heading(withYear(text.sv, period.year), HeadingLevel.HEADING_2);
}

function answersIn(content: ReportContent, { kind }: Edition, nextList: NextList): AnswerOf {
  return ({ id, required, text }) => {
    const answer = Object.hasOwn(content.answers, id) ? content.answers[id] : undefined;
    if (kind !== "form") return [...unchanged(content, id), ...answerParagraphs(answer, required, nextList)];
    return [
      new ContentControl({
        tag: tagOfQuestion(id),
        title: excerptOf(withYear(text.sv, content.period.year), longestTitle),
        id: content.questionIds.indexOf(id) + 1,
        style: "Answer",
        content: answer === undefined ? [] : answerParagraphs(answer, required, nextList),
      }),
    ];
  };
}

function unchanged({ unchangedSince = {} }: ReportContent, questionId: string): readonly Paragraph[] {
  return unchangedNote(Object.hasOwn(unchangedSince, questionId) ? unchangedSince[questionId] : undefined);
}

function heading(text: string, level: Level): readonly Paragraph[] {
  const words = oneLine(text);
  return words === "" ? [] : [new Paragraph({ heading: level, text: words })];
}
