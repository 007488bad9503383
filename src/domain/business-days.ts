// The city's working days: Monday to Friday without days off and pauses, as the deployment's calendar has them.
import { addDays, type Day, weekdayOf } from "./day.ts";

/** A number of days in a row, the first and the last included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface BusinessCalendar {
  /** Days on which nobody works: public holidays, eves and squeeze days. */
  readonly daysOff: ReadonlySet<Day>;
  /** Weeks in which nobody is to be asked for anything, such as the summer's. */
  readonly pauses: readonly Span[];
}

export function isBusinessDay({ daysOff, pauses }: BusinessCalendar, day: Day): boolean {
  return weekdayOf(day) <= 5 && !daysOff.has(day) && !pauses.some(({ from, to }) => from <= day && day <= to);
}

/** The first business day from that day on. */
export function businessDayFrom(calendar: BusinessCalendar, day: Day): Day {
  return closest(calendar, day, 1);
}

/** The last business day until that day. */
export function businessDayUntil(calendar: BusinessCalendar, day: Day): Day {
  return closest(calendar, day, -1);
}

function closest(calendar: BusinessCalendar, day: Day, direction: 1 | -1): Day {
  let found = day;
  while (!isBusinessDay(calendar, found)) found = addDays(found, direction);
  return found;
}

/** So many business days later, or earlier when negative; the day itself does not count. */
export function addBusinessDays(calendar: BusinessCalendar, from: Day, count: number): Day {
  const direction = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0; left--) day = closest(calendar, addDays(day, direction), direction);
  return day;
}
