// Whom the reminders would tell of a period as it would be, and whom not and why: what a coordinator sees beforehand.
import type { Day } from "../domain/day.ts";
import { dueNudges } from "../domain/due-nudges.ts";
import type { Moment } from "../domain/moment.ts";
import { firstSending } from "../domain/nudge-policy.ts";
import { namesIn, type WhyNot } from "../domain/nudge-situation.ts";
import type { Period } from "../domain/period.ts";
import { momentAt, timeOfDay } from "../domain/time-of-day.ts";
import { calendarFor, nudgeSituation } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";

export interface Told {
  /** When the first of them is told. */
  readonly at: Moment;
  readonly isNow: boolean;
  readonly people: number;
  /** How many of them have been reminded of something that day already, and are told on the next working day. */
  readonly nextDay: number;
  readonly isPaused: boolean;
  /** By person, each with one of their organisations. */
  readonly unreached: readonly Unreached[];
  readonly withoutContact: readonly string[];
}

export interface Unreached {
  readonly personName: string;
  readonly organisation: string;
  readonly why: WhyNot;
  /** The channel's code, where it refused to take a message to them. */
  readonly reason?: string | undefined;
}

/** Asks the plan itself, at the first moment from now, or from the opening day, at which anything can leave. */
export async function whoIsTold(ports: Ports, period: Period, only?: string): Promise<Told> {
  const { zone } = ports.settings;
  const now = ports.clock.now();
  const today = ports.clock.today();
  const from = period.opensOn > today ? morningOf(period.opensOn, zone) : now;
  const calendar = await calendarFor(ports, [period], today);
  const at = firstSending(ports.nudgeRules.policyFor(period.id), calendar, zone, from);
  const situation = await nudgeSituation(ports, at, [period]);
  const rounds = situation.rounds.map((round) => ({
    ...round,
    isPaused: false,
    subjects: round.subjects.filter(({ organisation }) => only === undefined || organisation.id === only),
  }));
  const { nudges, passedOver } = dueNudges({ ...situation, rounds, coordinators: [] }, at);
  const name = namesIn(situation);
  const people = new Map(
    rounds.flatMap(({ subjects }) => subjects.flatMap((each) => each.people)).map((each) => [each.id, each]),
  );
  const later = passedOver.filter(({ why }) => why === "alreadyToday").map(({ personId }) => personId);
  const sooner = new Set(nudges.map(({ personId }) => personId));
  const told = new Set([...sooner, ...later]);
  const unreached = passedOver.flatMap(({ personId, organisationId, why }): readonly Unreached[] => {
    const person = people.get(personId ?? "");
    if (person === undefined || told.has(person.id) || !["neverMet", "unreachable", "away"].includes(why)) return [];
    const reason = person.nudging?.unreachable?.reason;
    return [{ personName: person.name, organisation: name(organisationId), why, reason }];
  });
  return {
    at,
    isNow: at === now,
    people: told.size,
    nextDay: told.size - sooner.size,
    isPaused: situation.rounds.some((round) => round.isPaused),
    unreached: [...new Map(unreached.map((each) => [each.personName, each])).values()],
    withoutContact: passedOver
      .filter(({ why }) => why === "noContact")
      .map(({ organisationId }) => name(organisationId)),
  };
}

function morningOf(day: Day, zone: string): Moment {
  return momentAt(zone, day, timeOfDay("00.00"));
}
