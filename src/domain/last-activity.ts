// When people last worked on their reports, as the reports themselves tell it.
import type { Moment } from "./moment.ts";
import type { Report } from "./report.ts";

/** For each person the moment of their latest answer or draft in any of the reports. */
export function lastActivity(reports: readonly Report[]): ReadonlyMap<string, Moment> {
  const latest = new Map<string, Moment>();
  const note = (personId: string, at: Moment) => {
    const known = latest.get(personId);
    if (known === undefined || known < at) latest.set(personId, at);
  };
  for (const { answers, drafts } of reports) {
    for (const { by, at } of Object.values(answers)) note(by.personId, at);
    for (const { personId, pieces } of drafts) for (const { at } of pieces) note(personId, at);
  }
  return latest;
}

/** The moment at which a report was last worked on or submitted; undefined when nobody has begun. */
export function lastActivityIn({ answers, drafts, submissions }: Report): Moment | undefined {
  return [
    ...Object.values(answers).map(({ at }) => at),
    ...drafts.flatMap(({ pieces }) => pieces.map(({ at }) => at)),
    ...submissions.map(({ at }) => at),
  ].reduce<Moment | undefined>((latest, at) => (latest === undefined || latest < at ? at : latest), undefined);
}
