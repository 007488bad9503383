// The clock of this machine, and the calendar of the city.
import { type Day, parseDay } from "./domain/day.ts";
import { addSeconds, dayIn, type Moment, millisecondsOf, momentOf } from "./domain/moment.ts";
import { momentAt, parseTimeOfDay, type TimeOfDay } from "./domain/time-of-day.ts";
import type { Clock } from "./usecases/ports.ts";

/** The true time; in local mode, time as if the clock had been set to LOCAL_NOW at the start, running on from there. */
export function clockOf(config: { readonly TIME_ZONE: string; readonly LOCAL_NOW?: string | undefined }): Clock {
  const zone = config.TIME_ZONE;
  const set = config.LOCAL_NOW === undefined ? undefined : parseLocalTime(config.LOCAL_NOW);
  const started = momentOf(Date.now());
  const ahead = set === undefined ? 0 : secondsBetween(started, momentAt(zone, set.day, set.time));
  const now = () => addSeconds(momentOf(Date.now()), ahead);
  return { now, today: () => dayIn(zone, now()) };
}

/** Reads 2026-05-06T08:59. */
export function parseLocalTime(text: string): { readonly day: Day; readonly time: TimeOfDay } | undefined {
  const [written = "", clock = ""] = text.split("T");
  const day = parseDay(written);
  const time = parseTimeOfDay(clock);
  return day === undefined || time === undefined ? undefined : { day, time };
}

function secondsBetween(from: Moment, to: Moment): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000;
}
