// What is wrong with the days that someone chose for a period, and what they are asked about before it is so.
import { type BusinessCalendar, businessDayFrom, isBusinessDay } from "./business-days.ts";
import { addDays, type Day } from "./day.ts";
import { lastDayOf, type Period } from "./period.ts";
import type { PeriodDates } from "./period-proposal.ts";

export type DateField = keyof PeriodDates;

/** Past: the day has been. TooFar: surely a mistake in the year. NotMore: no more time than everybody has. */
export interface DateMistake {
  readonly field: DateField;
  readonly why: "past" | "tooFar" | "beforeOpening" | "beforeDue" | "notMore";
}

export type DateDoubt =
  /** The due day is none on which people work; next is the first after it. */
  | { readonly kind: "dayOff"; readonly day: Day; readonly next: Day }
  | { readonly kind: "overlap"; readonly periods: readonly Period[] }
  | { readonly kind: "otherYear"; readonly day: Day };

export interface DateFindings {
  readonly mistakes: readonly DateMistake[];
  readonly doubts: readonly DateDoubt[];
}

export interface ChosenDates {
  /** With the chosen days. */
  readonly period: Period;
  /** As it is now; absent for one that is to be opened. */
  readonly before?: Period | undefined;
  readonly others: readonly Period[];
  readonly today: Day;
  readonly calendar: BusinessCalendar;
}

const furthestDays = 730;

/** A day that was not changed is neither past nor a doubt. */
export function checkDates(chosen: ChosenDates): DateFindings {
  return { mistakes: mistakesIn(chosen), doubts: doubtsAbout(chosen) };
}

function mistakesIn({ period, before, today }: ChosenDates): readonly DateMistake[] {
  const { opensOn, dueOn, closesOn } = period;
  const fields = ["opensOn", "dueOn", "closesOn"] as const;
  const changed = fields.filter((field) => period[field] !== before?.[field]);
  const furthest = addDays(today, furthestDays);
  const found: readonly (DateMistake | false)[] = [
    ...changed.map((field) => period[field] < today && ({ field, why: "past" } as const)),
    ...changed.map((field) => period[field] > furthest && ({ field, why: "tooFar" } as const)),
    dueOn < opensOn && { field: "dueOn", why: "beforeOpening" },
    closesOn < dueOn && { field: "closesOn", why: "beforeDue" },
  ];
  const mistakes = found.filter((mistake) => mistake !== false);
  return fields.flatMap((field) => mistakes.find((mistake) => mistake.field === field) ?? []);
}

function doubtsAbout({ period, before, others, calendar }: ChosenDates): readonly DateDoubt[] {
  const { dueOn, year, kind } = period;
  const overlapping = others.filter((other) => other.id !== period.id && overlaps(other, period));
  const years = kind === "VB" ? [year, year + 1] : [year];
  const found: readonly (DateDoubt | false)[] = [
    dueOn !== before?.dueOn &&
      !isBusinessDay(calendar, dueOn) && { kind: "dayOff", day: dueOn, next: businessDayFrom(calendar, dueOn) },
    overlapping.length > 0 && { kind: "overlap", periods: overlapping },
    dueOn !== before?.dueOn && !years.includes(Number(dueOn.slice(0, 4))) && { kind: "otherYear", day: dueOn },
  ];
  return found.filter((doubt) => doubt !== false);
}

function overlaps(one: Period, other: Period): boolean {
  return one.opensOn <= endOf(other) && other.opensOn <= endOf(one);
}

function endOf(period: Period): Day {
  const last = lastDayOf(period);
  return period.closedOn !== undefined && period.closedOn <= last ? addDays(period.closedOn, -1) : last;
}
