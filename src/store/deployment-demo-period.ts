// Keeps a period open in the demo, whatever the day is.
import { AppError } from "../domain/app-error.ts";
import { addDays, type Day, weekdayOf } from "../domain/day.ts";
import { newestPeriodFirst, type Period, type PeriodKind, periodId, takesReports } from "../domain/period.ts";
import type { Periods } from "../usecases/ports.ts";

function nextWeekday(value: Day): Day {
  return weekdayOf(value) > 5 ? addDays(value, 8 - weekdayOf(value)) : value;
}

/** The period that people would be working on that day: opened ten days ago, due in two weeks. */
export function demoPeriod(today: Day): Period {
  const [thisYear = 0, month = 0] = today.split("-").map(Number);
  const kind: PeriodKind = month <= 4 ? "VB" : month <= 8 ? "T1" : "T2";
  const year = kind === "VB" ? thisYear - 1 : thisYear;
  const dueOn = nextWeekday(addDays(today, 14));
  return { id: periodId(year, kind), kind, year, opensOn: addDays(today, -10), dueOn, closesOn: addDays(dueOn, 30) };
}

/** The period to store when none is open: the day's own, longer if it is stored already. */
export function periodToOpen(stored: readonly Period[], today: Day): Period {
  const wanted = demoPeriod(today);
  const same = stored.find(({ id }) => id === wanted.id);
  return same !== undefined && same.opensOn < wanted.opensOn ? { ...wanted, opensOn: same.opensOn } : wanted;
}

/** The demo's open period; one is added or extended when all that are stored have closed. */
export async function keepDemoOpen(periods: Periods, today: Day): Promise<Period> {
  const stored = await periods.all();
  const values = stored.map(({ value }) => value);
  const [open] = values.filter((period) => takesReports(period, today)).toSorted(newestPeriodFirst);
  if (open !== undefined) return open;
  const value = periodToOpen(values, today);
  const etag = stored.find((versioned) => versioned.value.id === value.id)?.etag;
  if (await periods.save({ value, etag })) return value;
  throw new AppError(
    "store.busy",
    `Someone else changed the period ${value.id} at the same time. Start the demo again.`,
  );
}
