// The city's calendar: a country's holidays from a library that keeps them, with the city's own days off and pauses.
import type Holidays from "date-holidays";
import { AppError } from "../domain/app-error.ts";
import type { BusinessCalendar, Span } from "../domain/business-days.ts";
import { type Day, day } from "../domain/day.ts";

export interface CalendarSource {
  readonly country: string;
  readonly state?: string | undefined;
  /** Which of the library's kinds of holidays are free. */
  readonly holidays: readonly ("public" | "bank")[];
  readonly daysOff?: readonly Day[] | undefined;
  readonly pauses?: readonly Span[] | undefined;
}

/** Makes the calendar for days between two days; each year's holidays are worked out once. */
export function businessCalendars(source: CalendarSource | undefined) {
  const years = new Map<number, readonly Day[]>();
  return async (from: Day, to: Day): Promise<BusinessCalendar> => {
    if (source === undefined) return { daysOff: new Set(), pauses: [] };
    for (let year = yearOf(from); year <= yearOf(to); year++) {
      if (!years.has(year)) years.set(year, await holidaysIn(source, year));
    }
    return {
      daysOff: new Set([...[...years.values()].flat(), ...(source.daysOff ?? [])]),
      pauses: source.pauses ?? [],
    };
  };
}

function yearOf(value: Day): number {
  return Number(value.slice(0, 4));
}

async function holidaysIn(source: CalendarSource, year: number): Promise<readonly Day[]> {
  const holidays = (await library(source)).getHolidays(year);
  const isFree = (type: string) => source.holidays.some((kind) => kind === type);
  return holidays.filter(({ type }) => isFree(type)).map(({ date }) => day(date.slice(0, 10)));
}

/** Loaded when it is needed first: it holds the holidays of all countries, and the start does not wait for them. */
async function library({ country, state }: CalendarSource): Promise<Holidays> {
  const { default: Library } = await import("date-holidays");
  const found = state === undefined ? new Library(country) : new Library(country, state);
  if (found.getRules().length > 0) return found;
  const place = state === undefined ? country : `${country}, ${state}`;
  throw new AppError(
    "deployment.invalid",
    `calendar.yaml: no holidays are known for ${place}; write another country or state.`,
  );
}
