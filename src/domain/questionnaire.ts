// A versioned list of focus areas with their questions; immutable once a report has been opened with it.
import type { Localised } from "./language.ts";
import type { Organisation } from "./organisation.ts";
import type { PeriodKind } from "./period.ts";

export interface Question {
  readonly id: string;
  readonly text: Localised;
  readonly help?: Localised | undefined;
  readonly required: boolean;
  readonly allowNotApplicable: boolean;
  /** From the city's own form, or our proposal to it. */
  readonly source: "form" | "proposed";
  /** Says that the form does not show for certain which focus area the question belongs to. */
  readonly placement?: "inferred" | undefined;
  /** Asked only of organisations with one of these tags; of all when absent. */
  readonly tags?: readonly string[] | undefined;
  /** Asked only in these kinds of period; in all when absent. */
  readonly kinds?: readonly PeriodKind[] | undefined;
}

export interface FocusArea {
  readonly id: string;
  /** Absent for what stands outside the policy's numbered areas, such as other information. */
  readonly number?: number | undefined;
  readonly title: Localised;
  readonly questions: readonly Question[];
}

export interface QuestionnaireReference {
  readonly id: string;
  readonly version: number;
}

export interface Questionnaire extends QuestionnaireReference {
  readonly source: "form" | "proposed";
  readonly audience: { readonly types: readonly string[]; readonly tags?: readonly string[] | undefined };
  readonly kinds: readonly PeriodKind[];
  /** Texts of the document, in Swedish; `{år}` stands for the year reported on. */
  readonly title: string;
  readonly intro: string;
  readonly followUpHeading: string;
  readonly purposeHeading: string;
  readonly purpose: string;
  readonly focusAreas: readonly FocusArea[];
}

/** A question with its place: what "Fråga 4 av 9" needs. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly focusArea: FocusArea;
  readonly number: number;
  readonly count: number;
}

/** The ids of the questions that this organisation is asked in such a period, in order. */
export function selectQuestions(
  questionnaire: Questionnaire,
  organisation: Pick<Organisation, "tags">,
  kind: PeriodKind,
): readonly string[] {
  const asked = (question: Question) =>
    (question.tags === undefined || question.tags.some((tag) => organisation.tags.includes(tag))) &&
    (question.kinds === undefined || question.kinds.includes(kind));
  return questionnaire.focusAreas.flatMap((area) => area.questions.filter(asked).map((question) => question.id));
}

/** Whether a questionnaire asks the organisation anything in such a period; not where there is none for it. */
export function isAsked(
  questionnaire: Questionnaire | undefined,
  organisation: Pick<Organisation, "tags">,
  kind: PeriodKind,
): questionnaire is Questionnaire {
  return questionnaire !== undefined && selectQuestions(questionnaire, organisation, kind).length > 0;
}

/** The questions with the given ids, in the questionnaire's order, each with its place. */
export function placeQuestions(questionnaire: Questionnaire, ids: readonly string[]): readonly PlacedQuestion[] {
  const chosen = questionnaire.focusAreas.flatMap((focusArea) =>
    focusArea.questions.filter((question) => ids.includes(question.id)).map((question) => ({ question, focusArea })),
  );
  return chosen.map((placed, index) => ({ ...placed, number: index + 1, count: chosen.length }));
}

/** Whether a questionnaire is meant for such an organisation in such a period. */
export function isMeantFor(
  questionnaire: Questionnaire,
  organisation: Pick<Organisation, "type" | "tags">,
  kind: PeriodKind,
): boolean {
  const { types, tags } = questionnaire.audience;
  return (
    types.includes(organisation.type) &&
    (tags === undefined || tags.some((tag) => organisation.tags.includes(tag))) &&
    questionnaire.kinds.includes(kind)
  );
}
