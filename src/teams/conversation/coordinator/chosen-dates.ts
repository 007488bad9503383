// Reads the days that someone chose in a form's fields.
import { type Day, parseDay } from "../../../domain/day.ts";
import type { DateField } from "../../../domain/period-check.ts";
import type { DateValues, FieldMistake } from "../../cards/period-form-cards.ts";

/** A field that is empty, or no day, has none. */
export function datesIn(values: DateValues): Readonly<Record<DateField, Day | undefined>> {
  return { opensOn: parseDay(values.opensOn), dueOn: parseDay(values.dueOn), closesOn: parseDay(values.closesOn) };
}

export function missingIn(values: DateValues, fields: readonly DateField[]): readonly FieldMistake[] {
  const dates = datesIn(values);
  return fields.filter((field) => dates[field] === undefined).map((field) => ({ field, why: "missing" }));
}
