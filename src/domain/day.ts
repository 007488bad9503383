// A calendar day without time or zone, written YYYY-MM-DD, so that days compare and sort as text.
import { Temporal } from "temporal-polyfill";

export type Day = string & { readonly __day: never };

/** Reads YYYY-MM-DD; undefined when the text is not a day of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;
  } catch {
    return undefined;
  }
}

/** A day written in our own code or test; throws when it is not one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`${text} is not a day (YYYY-MM-DD)`);
  return parsed;
}

/** The day that many days later, or earlier when negative. */
export function addDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(value: Day): number {
  return Temporal.PlainDate.from(value).dayOfWeek;
}
