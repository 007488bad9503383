// A small invented questionnaire, and reports on it, for tests of the rules.
import { type AnswerContent, writtenIn } from "../../src/domain/answer.ts";
import type { Author } from "../../src/domain/author.ts";
import { day } from "../../src/domain/day.ts";
import { textOf } from "../../src/domain/draft.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import {
  type PlacedQuestion,
  placeQuestions,
  type Question,
  type Questionnaire,
} from "../../src/domain/questionnaire.ts";
import { answerTo, draftOf, type NewAnswer, openReport, putAnswer, type Report } from "../../src/domain/report.ts";

export const at = moment("2026-05-06T08:00:00Z");
export const openDay = day("2026-05-06");
export const anna: Author = { personId: "anna", name: "Anna Åström" };
export const bjorn: Author = { personId: "bjorn", name: "Björn Öberg" };

export const period: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-06-12"),
};

export const organisation: Organisation = {
  id: "ekbacken",
  name: "Ekbackens stadsdelsnämnd",
  type: "district-board",
  tags: [],
  predecessors: [],
};

export function question(id: string, rest: Partial<Question> = {}): Question {
  return { id, text: { sv: `Vad om ${id}?` }, required: true, allowNotApplicable: true, source: "form", ...rest };
}

export function questionnaireOf(...questions: readonly Question[]): Questionnaire {
  return {
    id: "district-board",
    version: 1,
    source: "form",
    audience: { types: ["district-board"] },
    kinds: ["T1", "T2", "VB"],
    title: "Uppföljning {år}",
    intro: "Inledning",
    followUpHeading: "Uppföljning",
    purposeHeading: "Syfte",
    purpose: "Att följa upp.",
    focusAreas: [{ id: "area", number: 1, title: { sv: "Område" }, questions }],
  };
}

/** Four questions; the third need not be answered, the last can't be not applicable. */
export const questionnaire = questionnaireOf(
  question("first"),
  question("second"),
  question("third", { required: false }),
  question("fourth", { allowNotApplicable: false }),
);
export const ids = ["first", "second", "third", "fourth"] as const;
export const questions: readonly PlacedQuestion[] = placeQuestions(questionnaire, ids);
export const empty: Report = openReport(organisation, period, questionnaire);

export function placed(id: string): PlacedQuestion {
  const found = questions.find((one) => one.question.id === id);
  if (found === undefined) throw new RangeError(`no question ${id}`);
  return found;
}

export const text = (words: string): AnswerContent => ({ kind: "text", text: words });
export const notApplicable = (reason: string): AnswerContent => ({ kind: "notApplicable", reason });

/** A new answer from an up-to-date card without a draft in it. */
export function newAnswer(questionId: string, content: AnswerContent, rest: Partial<NewAnswer> = {}): NewAnswer {
  return { questionId, content, basedOn: 0, draftRevision: 0, by: anna, at, ...rest };
}

/** The report with these answers saved in this order, each from an up-to-date card. */
export function withAnswers(report: Report, ...answers: readonly (readonly [string, AnswerContent])[]): Report {
  return answers.reduce((before, [id, content]) => {
    const outcome = putAnswer(before, newAnswer(id, content, { basedOn: answerTo(before, id)?.revision ?? 0 }));
    return outcome.kind === "saved" ? outcome.report : before;
  }, report);
}

/** All that people wrote and that stands in a report: its answers and drafts. */
export function textsIn(report: Report): readonly string[] {
  return [...Object.values(report.answers).map(({ content }) => writtenIn(content)), ...report.drafts.map(textOf)];
}

/** What a question card holds for a person: the text in its field and the revisions that it carries. */
export function cardOf(report: Report, questionId: string, personId: string) {
  const draft = draftOf(report, questionId, personId);
  const saved = answerTo(report, questionId);
  const savedText = saved?.content.kind === "text" ? saved.content.text : "";
  return {
    questionId,
    value: draft ? textOf(draft) : savedText,
    basedOn: draft?.basedOn ?? saved?.revision ?? 0,
    draftRevision: draft?.revision ?? 0,
  };
}
