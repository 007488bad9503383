// Which period comes next, and the days that it could have: as the year before, else as such rounds usually have them.
import { addBusinessDays, type BusinessCalendar, businessDayFrom } from "./business-days.ts";
import { addDays, type Day, day } from "./day.ts";
import { type Period, type PeriodKind, periodId, periodKinds } from "./period.ts";

export type PeriodDates = Pick<Period, "opensOn" | "dueOn" | "closesOn">;

export interface PeriodName {
  readonly kind: PeriodKind;
  readonly year: number;
}

interface UsualDays {
  /** Month and day; of the next year for a period that ends with the year. */
  readonly due: string;
  readonly yearsAfter: number;
  /** Business days from the opening to the due day, and from it to the closing. */
  readonly writing: number;
  readonly late: number;
}

/** Some two weeks after the tertial's end; at the turn of the year people get a week more. */
const usual: Readonly<Record<PeriodKind, UsualDays>> = {
  T1: { due: "05-13", yearsAfter: 0, writing: 15, late: 10 },
  T2: { due: "09-15", yearsAfter: 0, writing: 15, late: 10 },
  VB: { due: "01-20", yearsAfter: 1, writing: 20, late: 10 },
};

/** Weeks, so that a Wednesday stays a Wednesday. */
const daysInYear = 364;

/** Business days all of them, from the latest earlier period of the kind where there is one. */
export function proposeDates(
  { kind, year }: PeriodName,
  known: readonly Period[],
  calendar: BusinessCalendar,
): PeriodDates {
  const before = known
    .filter((period) => period.kind === kind && period.year < year)
    .sort((a, b) => b.year - a.year)[0];
  if (before !== undefined) {
    const moved = (value: Day) => businessDayFrom(calendar, addDays(value, daysInYear * (year - before.year)));
    return { opensOn: moved(before.opensOn), dueOn: moved(before.dueOn), closesOn: moved(before.closesOn) };
  }
  const { writing, late } = usual[kind];
  const dueOn = businessDayFrom(calendar, usualDue({ kind, year }));
  return {
    opensOn: addBusinessDays(calendar, dueOn, -writing),
    dueOn,
    closesOn: addBusinessDays(calendar, dueOn, late),
  };
}

function usualDue({ kind, year }: PeriodName): Day {
  const { due, yearsAfter } = usual[kind];
  return day(`${year + yearsAfter}-${due}`);
}

/** The first period that is not there yet and is usually due from that day on. */
export function nextPeriod(known: readonly Period[], today: Day): PeriodName {
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  const names = years.flatMap((year) => periodKinds.map((kind): PeriodName => ({ kind, year })));
  const isNew = ({ kind, year }: PeriodName) => !known.some(({ id }) => id === periodId(year, kind));
  const coming = names.filter((name) => usualDue(name) >= today && isNew(name));
  return coming.sort((a, b) => (usualDue(a) < usualDue(b) ? -1 : 1))[0] ?? { kind: "T1", year: thisYear + 1 };
}
