// What would happen if a period were opened: who is asked what, how many people are told, who can't be.
import { day } from "../domain/day.ts";
import { reportsIn } from "../domain/organisation.ts";
import { type Period, periodId } from "../domain/period.ts";
import { checkDates, type DateDoubt, type DateMistake } from "../domain/period-check.ts";
import { nextPeriod, type PeriodDates, type PeriodName, proposeDates } from "../domain/period-proposal.ts";
import type { Person } from "../domain/person.ts";
import { isAsked, type Questionnaire } from "../domain/questionnaire.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";
import { type Told, whoIsTold } from "./who-is-told.ts";

interface AskedWith extends Pick<Questionnaire, "id" | "version" | "source"> {
  /** Whom it is meant for. */
  readonly types: readonly string[];
  readonly organisations: number;
}

export interface PeriodPreview {
  readonly kind: "preview";
  readonly period: Period;
  readonly doubts: readonly DateDoubt[];
  /** Which questionnaires go to how many organisations. */
  readonly questionnaires: readonly AskedWith[];
  readonly withoutQuestions: readonly string[];
  readonly told: Told;
}

export type PreviewOutcome =
  | PeriodPreview
  | { readonly kind: "mistakes"; readonly period: Period; readonly mistakes: readonly DateMistake[] }
  | { readonly kind: "exists"; readonly period: Period }
  | NotCoordinator;

/** Sends and stores nothing. */
export async function previewPeriod(
  ports: Ports,
  person: Person,
  name: PeriodName,
  dates: PeriodDates,
): Promise<PreviewOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const known = (await ports.periods.all()).map(({ value }) => value);
  const period: Period = { id: periodId(name.year, name.kind), ...name, ...dates, openedAt: ports.clock.now() };
  const existing = known.find(({ id }) => id === period.id);
  if (existing !== undefined) return { kind: "exists", period: existing };
  const today = ports.clock.today();
  const calendar = await calendarFor(ports, [period], today);
  const { mistakes, doubts } = checkDates({ period, others: known, today, calendar });
  if (mistakes.length > 0) return { kind: "mistakes", period, mistakes };
  return {
    kind: "preview",
    period,
    doubts,
    ...(await questionsIn(ports, period)),
    told: await whoIsTold(ports, period),
  };
}

async function questionsIn(
  ports: Ports,
  period: Period,
): Promise<Pick<PeriodPreview, "questionnaires" | "withoutQuestions">> {
  const all = (await ports.organisations.all()).map(({ value }) => value);
  const asked = all
    .filter((organisation) => reportsIn(organisation, period))
    .map((organisation) => {
      const questionnaire = ports.questionnaires.meantFor(organisation, period.kind);
      const asking = isAsked(questionnaire, organisation, period.kind) ? questionnaire : undefined;
      return { name: organisation.name, questionnaire: asking };
    });
  const groups = [...Map.groupBy(asked, ({ questionnaire }) => questionnaire)];
  return {
    questionnaires: groups.flatMap(([questionnaire, { length }]) => {
      if (questionnaire === undefined) return [];
      const { id, version, source, audience } = questionnaire;
      return [{ id, version, source, types: audience.types, organisations: length }];
    }),
    withoutQuestions: asked.filter(({ questionnaire }) => questionnaire === undefined).map(({ name }) => name),
  };
}

export interface PeriodProposal {
  readonly kind: "proposal";
  readonly name: PeriodName;
  readonly dates: PeriodDates;
}

/** Days for the period that is named, or for the one that comes next. */
export async function proposePeriod(
  ports: Ports,
  person: Person,
  named?: PeriodName,
): Promise<PeriodProposal | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const known = (await ports.periods.all()).map(({ value }) => value);
  const today = ports.clock.today();
  const name = named ?? nextPeriod(known, today);
  const calendar = await ports.nudgeRules.calendar(day(`${name.year - 1}-12-01`), day(`${name.year + 1}-12-31`));
  const { opensOn, dueOn, closesOn } = proposeDates(name, known, calendar);
  return {
    kind: "proposal",
    name,
    dates: { opensOn: opensOn < today && today < dueOn ? today : opensOn, dueOn, closesOn },
  };
}
