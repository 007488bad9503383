// What a person says to a nudge: remind me later, I am away, I am back; and that its card has become something else.
import { addDays, type Day } from "../domain/day.ts";
import { parseNudgeId } from "../domain/nudge.ts";
import { substitutesOf } from "../domain/nudge-recipients.ts";
import type { Nudging } from "../domain/nudging.ts";
import { type Period, periodFor, takesCompletions, takesReports } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { type RemindWish, remindDay } from "../domain/remind-day.ts";
import { ownDays } from "../domain/report-return.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseNudge } from "./revise-nudge.ts";
import { revisePerson } from "./revise-person.ts";

export type RemindOutcome =
  | {
      readonly kind: "willRemind";
      readonly day: Day;
      readonly moved?: "toBusinessDay" | "toLastDay" | undefined;
      /** The due day, where the reminder comes after it. */
      readonly wasDue?: Day | undefined;
    }
  | { readonly kind: "tooEarly" | "tooLate" | "nothingLeft" };

/** A day of the person's own choice takes the place of all reminders until then. */
export async function remindLater(
  ports: Ports,
  person: Versioned<Person>,
  wish: RemindWish,
  nudge?: string,
): Promise<RemindOutcome> {
  const today = ports.clock.today();
  const periods = await unfinishedPeriods(ports, person.value);
  if (periods.length === 0) return { kind: "nothingLeft" };
  const found = remindDay(wish, today, periods, await calendarFor(ports, periods, today));
  if (found.kind !== "day") return found;
  await noteNudging(ports, person, { remindOn: found.day });
  await useNudge(ports, person.value, nudge);
  const wasDue = periods.find(({ dueOn }) => dueOn < found.day)?.dueOn;
  return { kind: "willRemind", day: found.day, moved: found.moved, wasDue };
}

/** The periods in which a report of the person is not submitted yet, with the days that hold for its organisation. */
async function unfinishedPeriods(ports: Ports, { duties }: Person): Promise<readonly Period[]> {
  const today = ports.clock.today();
  const periods = (await ports.periods.all()).map(({ value }) => value);
  const own = periods.flatMap((period) =>
    duties.map(({ organisationId }) => ({ organisationId, period: periodFor(period, organisationId) })),
  );
  const open = own.filter(({ period }) => takesReports(period, today) || takesCompletions(period, today));
  const reports = await Promise.all(
    open.map(({ organisationId, period }) => ports.reports.get({ periodId: period.id, organisationId })),
  );
  return open.flatMap(({ period }, index) => {
    const report = reports[index]?.value;
    const days = ownDays(report, period);
    return report?.stage !== "submitted" && takesReports(days, today) ? [days] : [];
  });
}

export type AwayOutcome =
  | { readonly kind: "away"; readonly through: Day; readonly substitutes: readonly string[] }
  | { readonly kind: "tooEarly" }
  | { readonly kind: "tooLong"; readonly latest: Day };

/** Longer than any parental leave is a mistake in the year. */
const longestAbsence = 550;

export async function goAway(
  ports: Ports,
  person: Versioned<Person>,
  through: Day,
  nudge?: string,
): Promise<AwayOutcome> {
  const today = ports.clock.today();
  const latest = addDays(today, longestAbsence);
  if (through < today) return { kind: "tooEarly" };
  if (through > latest) return { kind: "tooLong", latest };
  await noteNudging(ports, person, { awayThrough: through });
  await useNudge(ports, person.value, nudge);
  const substitutes = await Promise.all(
    person.value.duties.map(async ({ organisationId }) => {
      const people = (await ports.people.answeringFor(organisationId)).map(({ value }) => value);
      return substitutesOf(person.value, organisationId, people, today).map(({ name }) => name);
    }),
  );
  return { kind: "away", through, substitutes: [...new Set(substitutes.flat())] };
}

/** Ends an absence before its time. */
export async function comeBack(ports: Pick<Ports, "people">, person: Versioned<Person>): Promise<void> {
  await noteNudging(ports, person, { awayThrough: undefined });
}

async function noteNudging(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  changed: Partial<Nudging>,
): Promise<void> {
  await revisePerson(ports, person, ({ value }) => ({ ...value, nudging: { ...value.nudging, ...changed } }));
}

/** The card of a nudge becomes something else, and is not to be touched when the next nudge comes. */
export async function useNudge(ports: Pick<Ports, "nudges">, person: Person, nudge: string | undefined): Promise<void> {
  const of = nudge === undefined ? undefined : parseNudgeId(nudge);
  if (of === undefined || of.personId !== person.id) return;
  await reviseNudge(ports, of, (stored) => (stored.isUsed ? undefined : { ...stored, isUsed: true }));
}
