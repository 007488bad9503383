// Says of a later version which one it completes, and lists what has changed since.
import { HeadingLevel, Paragraph } from "docx";
import { placeQuestions, type Questionnaire } from "../domain/questionnaire.ts";
import type { RichText } from "../domain/rich-text.ts";
import type { EditionOfCompletion } from "./edition.ts";
import { oneLine } from "./one-line.ts";
import { type NextList, richTextParagraphs } from "./rich-text-paragraphs.ts";
import { dayInWords } from "./swedish-dates.ts";
import { withYear } from "./with-year.ts";

interface Asked {
  readonly questionnaire: Questionnaire;
  readonly questionIds: readonly string[];
  readonly year: number;
}

/** A heading, which version it completes, and a list of the changed answers: which, by whom and when. */
export function completionParagraphs(
  { of, day, changes }: EditionOfCompletion,
  version: number,
  { questionnaire, questionIds, year }: Asked,
  nextList: NextList,
): readonly Paragraph[] {
  const placed = placeQuestions(questionnaire, questionIds);
  const items = changes.flatMap(({ questionId, by, day: changed }) => {
    const found = placed.find(({ question }) => question.id === questionId);
    const named = found && `Fråga ${found.number}, ${oneLine(withYear(found.question.text.sv, year))}`;
    return named === undefined ? [] : [`${named} (${by}, ${dayInWords(changed)})`];
  });
  const about = `Version ${version}, komplettering av version ${of} som lämnades in den ${dayInWords(day)}.`;
  const end = items.length === 0 ? "Inget svar är ändrat." : "Dessa svar är ändrade eller nya:";
  const text: RichText = [paragraph(`${about} ${end}`), ...(items.length === 0 ? [] : [list(items)])];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Komplettering" }),
    ...richTextParagraphs(text, { text: "BodyText", list: "AnswerList" }, nextList),
  ];
}

function paragraph(text: string): RichText[number] {
  return { kind: "paragraph", runs: [{ text }] };
}

function list(items: readonly string[]): RichText[number] {
  return { kind: "list", ordered: false, start: 1, items: items.map((item) => [paragraph(item)]) };
}
