// A time of the day in a time zone, and the moment at which it is that time on a given day.
import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";
import { type Moment, momentOf, timeIn } from "./moment.ts";

/** Written HH:MM on the 24-hour clock, so that times compare and sort as text. */
export type TimeOfDay = string & { readonly __timeOfDay: never };

/** Reads 9.00, 09.00 or 09:00; undefined when it is no time of the day. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  const [, hour = "", minute = ""] = /^(\d{1,2})[.:](\d\d)$/.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, "0")}:${minute}` as TimeOfDay;
}

/** A time written in our own code or test; throws when it is not one. */
export function timeOfDay(text: string): TimeOfDay {
  const parsed = parseTimeOfDay(text);
  if (parsed === undefined) throw new RangeError(`${text} is not a time of the day (HH.MM)`);
  return parsed;
}

/** The time of the day at a moment. */
export function timeOfDayIn(zone: string, moment: Moment): TimeOfDay {
  const { hour, minute } = timeIn(zone, moment);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` as TimeOfDay;
}

/** When it is that time on that day; a time that summer time skips is taken an hour later. */
export function momentAt(zone: string, day: Day, time: TimeOfDay): Moment {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  return momentOf(local.epochMilliseconds);
}
