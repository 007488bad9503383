// All submitted reports of a period as one: by focus area, then by question, then by organisation.
import type { Day } from "./day.ts";
import type { Period } from "./period.ts";
import type { FocusArea, Question } from "./questionnaire.ts";
import type { Submission } from "./submission.ts";

export interface CityOrganisation {
  readonly name: string;
  /** The names of those that were merged into it. */
  readonly earlierNames: readonly string[];
}

export interface CityReporter extends CityOrganisation {
  readonly diarienummer?: string | undefined;
  readonly version: number;
  readonly submittedOn: Day;
  /** The version that is shown is being completed. */
  readonly isReopened: boolean;
}

/** What one organisation wrote: an answer's text, or why the question does not concern it. */
interface CityAnswer {
  readonly organisation: string;
  readonly text: string;
  /** The earlier period with the same answer. */
  readonly unchangedSince?: Pick<Period, "kind" | "year"> | undefined;
}

export interface CityQuestion {
  readonly text: string;
  readonly answers: readonly CityAnswer[];
  readonly notApplicable: readonly CityAnswer[];
  /** Who was asked and left it out. */
  readonly unanswered: readonly string[];
}

export interface CityArea {
  readonly number?: number | undefined;
  readonly title: string;
  readonly questions: readonly CityQuestion[];
}

export interface CityReport {
  /** Empty where the deployment names no city. */
  readonly cityName: string;
  readonly period: Pick<Period, "id" | "kind" | "year">;
  /** When it was put together. */
  readonly day: Day;
  /** Counts the complete ones; absent when it is partial. */
  readonly version?: number | undefined;
  readonly reporters: readonly CityReporter[];
  readonly missing: readonly CityOrganisation[];
  readonly areas: readonly CityArea[];
}

interface OpenQuestion {
  readonly text: string;
  readonly answers: CityAnswer[];
  readonly notApplicable: CityAnswer[];
  readonly unanswered: string[];
}

interface OpenArea {
  readonly number: number;
  readonly title: string;
  readonly questions: Map<string, OpenQuestion>;
}

/**
 * What the submissions say, in their order below each question. Different questionnaires meet where their words do: areas of
 * the same title are one, and within them questions of the same text. What nobody wrote anything about is left out.
 */
export function cityAreasOf(submissions: readonly Submission[]): readonly CityArea[] {
  const areas = new Map<string, OpenArea>();
  for (const { questionnaire } of inQuestionnaireOrder(submissions)) {
    for (const area of questionnaire.focusAreas) openArea(areas, area);
  }
  for (const submission of submissions) addAnswers(areas, submission);
  return [...areas.values()]
    .sort((a, b) => a.number - b.number || 0)
    .map(({ number, title, questions }) => ({
      title,
      ...(Number.isFinite(number) && { number }),
      questions: [...questions.values()].filter(
        ({ answers, notApplicable }) => answers.length + notApplicable.length > 0,
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The city's own form first, then by name and with the newest version first: the order of areas and questions follows it. */
function inQuestionnaireOrder(submissions: readonly Submission[]): readonly Submission[] {
  const rank = ({ questionnaire: { source } }: Submission) => (source === "form" ? 0 : 1);
  return submissions.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.questionnaire.id, b.questionnaire.id) ||
      b.questionnaire.version - a.questionnaire.version,
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function openArea(areas: Map<string, OpenArea>, { number, title, questions }: FocusArea): void {
  const key = folded(title.sv);
  const area = areas.get(key) ?? { number: number ?? Number.POSITIVE_INFINITY, title: title.sv, questions: new Map() };
  areas.set(key, area);
  for (const { text } of questions) {
    const known = area.questions.get(folded(text.sv));
    if (known === undefined) {
      area.questions.set(folded(text.sv), { text: text.sv, answers: [], notApplicable: [], unanswered: [] });
    }
  }
}

function addAnswers(areas: ReadonlyMap<string, OpenArea>, submission: Submission): void {
  for (const { title, questions } of submission.questionnaire.focusAreas) {
    const area = areas.get(folded(title.sv));
    for (const question of questions.filter(({ id }) => submission.questionIds.includes(id))) {
      const place = area?.questions.get(folded(question.text.sv));
      if (place !== undefined) addAnswer(place, question, submission);
    }
  }
}

function addAnswer(place: OpenQuestion, { id }: Question, submission: Submission): void {
  const { answers, organisation, unchangedSince: unchanged = {} } = submission;
  const { name } = organisation;
  const unchangedSince = Object.hasOwn(unchanged, id) ? unchanged[id] : undefined;
  const content = Object.hasOwn(answers, id) ? answers[id]?.content : undefined;
  if (content === undefined || (content.kind === "text" && content.text.trim() === "")) place.unanswered.push(name);
  else if (content.kind === "text")
    place.answers.push({ organisation: name, text: content.text, ...(unchangedSince && { unchangedSince }) });
  else place.notApplicable.push({ organisation: name, text: content.reason });
}

/** Spaces, line breaks and capitals make no other question. */
function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
