// A point in time, written as ISO 8601 in UTC, so that moments compare and sort as text.
//
// Date reads and writes this one form; it is a hundred times quicker than the polyfill, and every turn does it often.
import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";

export type Moment = string & { readonly __moment: never };

/** Reads an ISO 8601 instant; undefined when the text is none. Always milliseconds, so that text order is time order. */
export function parseMoment(text: string): Moment | undefined {
  try {
    if (text.length === 24 && new Date(text).toISOString() === text) return text as Moment;
    return momentOf(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** The moment of a count of milliseconds since 1970. */
export function momentOf(epochMilliseconds: number): Moment {
  return new Date(epochMilliseconds).toISOString() as Moment;
}

/** A moment written in our own code or test; throws when it is not one. */
export function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === undefined) throw new RangeError(`${text} is not a moment (ISO 8601 with zone)`);
  return parsed;
}

export function millisecondsOf(value: Moment): number {
  return Date.parse(value);
}

export function addSeconds(from: Moment, seconds: number): Moment {
  return momentOf(millisecondsOf(from) + seconds * 1000);
}

/** The calendar day on which a moment falls in a time zone such as Europe/Stockholm. */
export function dayIn(zone: string, value: Moment): Day {
  return Temporal.Instant.from(value).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

/** Hours and minutes of a moment in a time zone. */
export function timeIn(zone: string, value: Moment): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = Temporal.Instant.from(value).toZonedDateTimeISO(zone);
  return { hour, minute };
}
