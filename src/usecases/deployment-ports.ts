// What the use cases need of a city's deployment: its questionnaires, and when people are reminded.
import type { BusinessCalendar } from "../domain/business-days.ts";
import type { Day } from "../domain/day.ts";
import type { NudgePolicy } from "../domain/nudge-policy.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { PeriodKind } from "../domain/period.ts";
import type { Questionnaire, QuestionnaireReference } from "../domain/questionnaire.ts";

/** When people are reminded, as the deployment says. */
export interface NudgeRules {
  policyFor(periodId: string): NudgePolicy;
  /** The calendar of the city for the days between. */
  calendar(from: Day, to: Day): Promise<BusinessCalendar>;
}

export interface Questionnaires {
  /** The version that a report was opened with; throws AppError when the deployment no longer has it. */
  version(reference: QuestionnaireReference): Questionnaire;
  /** The newest version that is meant for the organisation in that kind of period. */
  meantFor(organisation: Pick<Organisation, "type" | "tags">, kind: PeriodKind): Questionnaire | undefined;
  /** The types of organisation that some questionnaire is meant for. */
  types(): readonly string[];
}
