// Nudges in the store, those of a month together, and which periods' nudges are paused.
import { type Day, parseDay } from "../domain/day.ts";
import { nudgeId } from "../domain/nudge.ts";
import type { Nudges } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { nudgePauseSchema, nudgeSchema } from "./nudge-schemas.ts";
import { nudgePausesPartition, nudgesPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";

const form = formOf("nudge", nudgeSchema);
const pauseForm = formOf("nudgePause", nudgePauseSchema);

/** The nudges that the documents hold. */
export function storedNudges(documents: Documents): Nudges {
  return {
    async get(of) {
      const document = await documents.read(nudgesPartition(of.day), safeId(nudgeId(of)));
      return document === undefined ? undefined : versioned(form, document);
    },
    async between(from, to) {
      const months = await Promise.all(monthsBetween(from, to).map((day) => documents.list(nudgesPartition(day))));
      const nudges = months.flat().map((document) => versioned(form, document));
      return nudges.filter(({ value: { day } }) => from <= day && day <= to);
    },
    save: ({ value, etag }) =>
      saveVersion(documents, nudgesPartition(value.day), safeId(nudgeId(value)), form.write(value), etag),
    async pauseOf(periodId) {
      const document = await documents.read(nudgePausesPartition, safeId(periodId));
      return document === undefined ? undefined : versioned(pauseForm, document);
    },
    async savePause({ value, etag }) {
      const body = pauseForm.write(value);
      return (await saveVersion(documents, nudgePausesPartition, safeId(value.periodId), body, etag)) !== undefined;
    },
  };
}

/** The first day of each month, from that of the one day to that of the other. */
function monthsBetween(from: Day, to: Day): readonly Day[] {
  const months: Day[] = [];
  let [year = 0, month = 0] = from.split("-").map(Number);
  for (;;) {
    const first = parseDay(`${year}-${String(month).padStart(2, "0")}-01`);
    if (first === undefined || first > to) return months;
    months.push(first);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
