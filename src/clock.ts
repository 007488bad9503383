// The clock of this machine, and the calendar of the city.
import { dayIn, momentOf } from "./domain/moment.ts";
import type { Clock } from "./usecases/ports.ts";

export function systemClock(zone: string): Clock {
  const now = () => momentOf(Date.now());
  return { now, today: () => dayIn(zone, now()) };
}
