// What the organisations have written, by focus area, question and organisation; nothing gets a heading without text below it.
import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import type { CityArea, CityQuestion, CityReport } from "../domain/city-report.ts";
import { textAnswer } from "./answer-paragraphs.ts";
import { inWords } from "./city-names.ts";
import { bulleted } from "./list-definitions.ts";
import { oneLine } from "./one-line.ts";
import type { NextList } from "./rich-text-paragraphs.ts";
import { unchangedNote } from "./unchanged-line.ts";
import { withYear } from "./with-year.ts";

type WithHeading = "HEADING_1" | "HEADING_2" | "HEADING_3";

/** All focus areas; numbered lists begin anew in each answer. */
export function cityBody({ areas, period: { year } }: CityReport): readonly FileChild[] {
  let lists = 0;
  return areas.flatMap((area) => areaOf(area, year, () => ++lists));
}

function areaOf({ number, title, questions }: CityArea, year: number, nextList: NextList): readonly FileChild[] {
  const name = oneLine(withYear(title, year));
  return [
    heading("HEADING_1", number === undefined ? name : `${number}. ${name}`, true),
    ...questions.flatMap((question) => {
      const text = oneLine(withYear(question.text, year));
      // What asks no more than its area's title says is not asked twice, and no level of headings is skipped.
      return [heading("HEADING_2", text === name ? "Svar" : text), ...answersTo(question, nextList)];
    }),
  ];
}

function answersTo({ answers, notApplicable, unanswered }: CityQuestion, nextList: NextList): readonly FileChild[] {
  return [
    ...answers.flatMap(({ organisation, text, unchangedSince }) => [
      heading("HEADING_3", oneLine(organisation)),
      ...unchangedNote(unchangedSince),
      ...textAnswer(text, false, nextList),
    ]),
    ...(notApplicable.length === 0 ? [] : [heading("HEADING_3", "Ej aktuellt för")]),
    ...notApplicable.map(({ organisation, text }) => {
      const reason = oneLine(text);
      const name = new TextRun({ text: oneLine(organisation), bold: true });
      return new Paragraph({ ...bulleted, children: reason === "" ? [name] : [name, new TextRun(`: ${reason}`)] });
    }),
    ...(unanswered.length === 0
      ? []
      : [heading("HEADING_3", "Inget svar från"), new Paragraph({ style: "Answer", text: `${inWords(unanswered)}.` })]),
  ];
}

function heading(level: WithHeading, text: string, opensPage = false): Paragraph {
  return new Paragraph({ heading: HeadingLevel[level], ...(opensPage && { pageBreakBefore: true }), text });
}
