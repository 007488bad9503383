// The text of a filled-in form with invented answers, in the shape in which such forms are sent around.
import type { RichText } from "../../src/domain/rich-text.ts";
import { inventedAnswers } from "./invented-answers.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";

const { focusAreas, title, intro, followUpHeading, purposeHeading, purpose } = inventedQuestionnaire;

/** One question of the form with the paragraphs of its answer; what is not applicable says "N/A". */
export interface FormEntry {
  readonly id: string;
  readonly number: number;
  readonly heading?: string | undefined;
  /** Broken over two lines in one case, as in the city's own form. */
  readonly question: readonly string[];
  readonly answer: readonly string[];
}

export const beforeQuestions: readonly string[] = [
  title,
  intro.replace("{år}", "2022"),
  "Nämnd",
  "Stadsdelsnämnderna",
  "Kontaktperson för eventuella frågor",
  "Elsa Ekdal",
  "Telefon",
  "08-465 004 11",
  "E-post",
  "elsa.ekdal@example.se",
  followUpHeading.replace("{år}", "2022"),
  purposeHeading,
  `${purpose} Besvara följande frågor nedan i textrutorna (klicka här för att ange text).`,
];

/** The heading of the fourth focus area is missing, a line of hyphens stands last, and the last box is untouched. */
export const formEntries: readonly FormEntry[] = focusAreas
  .flatMap((area) => area.questions.map((question, index) => ({ area, question, index })))
  .map(({ area, question: { id, text }, index }, place) => ({
    id,
    number: place + 1,
    heading:
      index === 0 && area.number !== undefined && area.number < 4 ? `${area.number}. ${area.title.sv}` : undefined,
    question: text.sv.split("\n"),
    answer: [...answerTo(id), ...(id === "4.2" ? ["--"] : [])],
  }));

function answerTo(id: string): readonly string[] {
  const content = inventedAnswers[id];
  if (content === undefined) return ["Klicka här för att ange text."];
  return content.kind === "text" ? content.text.split(/\n+/) : ["N/A"];
}

/** Every line of the form, one paragraph each. */
export const formLines: readonly string[] = [
  ...beforeQuestions,
  ...formEntries.flatMap(({ heading, question, answer }) => [...(heading ? [heading] : []), ...question, ...answer]),
];

/** What must be found, written as answersIn writes it. */
export const expectedAnswers: Readonly<Record<string, string>> = Object.fromEntries(
  formEntries.map(({ id }) => {
    const content = inventedAnswers[id];
    if (content === undefined) return [id, "(unanswered)"];
    return [id, content.kind === "text" ? content.text.replace(/\n+/g, "\n") : "(not applicable) "];
  }),
);

/** A rich text's words, a line for each paragraph, with "- " and "1. " before the items of lists. */
export function plain(text: RichText): string {
  return text
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [block.runs.map((run) => run.text).join("")]
        : block.items.map((item, index) => `${block.ordered ? `${block.start + index}.` : "-"} ${plain(item)}`),
    )
    .join("\n");
}
