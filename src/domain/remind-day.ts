// The day on which someone is reminded who asks for it later: a business day, never silently after the due day.
import { type BusinessCalendar, businessDayFrom, businessDayUntil, isBusinessDay } from "./business-days.ts";
import { addDays, type Day } from "./day.ts";
import type { Period } from "./period.ts";

/** Tomorrow, in three days, or a day of their own choice. */
export type RemindWish = { readonly kind: "tomorrow" | "inThreeDays" } | { readonly kind: "onDay"; readonly day: Day };

export type RemindDay =
  | { readonly kind: "day"; readonly day: Day; readonly moved?: "toBusinessDay" | "toLastDay" | undefined }
  /** The wished day has been, or no day is left. */
  | { readonly kind: "tooEarly" }
  | { readonly kind: "tooLate" };

function wishedDay(wish: RemindWish, today: Day): Day {
  if (wish.kind === "onDay") return wish.day;
  return addDays(today, wish.kind === "tomorrow" ? 1 : 3);
}

/** At the latest on the due day of the period that is due first; once that has been, before reports are closed. */
export function remindDay(
  wish: RemindWish,
  today: Day,
  periods: readonly Period[],
  calendar: BusinessCalendar,
): RemindDay {
  const lastDays = periods.map(({ dueOn, closesOn }) => businessDayUntil(calendar, dueOn > today ? dueOn : closesOn));
  const last = lastDays.filter((day) => day > today).sort()[0];
  const wished = wishedDay(wish, today);
  if (wished <= today) return { kind: "tooEarly" };
  if (last === undefined) return { kind: "tooLate" };
  const day = businessDayFrom(calendar, wished);
  if (day > last) return { kind: "day", day: last, moved: "toLastDay" };
  return { kind: "day", day, moved: isBusinessDay(calendar, wished) ? undefined : "toBusinessDay" };
}
