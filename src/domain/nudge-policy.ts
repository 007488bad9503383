// When whom is reminded of a period, and which days that makes in the city's calendar.
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDayFrom,
  businessDayUntil,
  isBusinessDay,
} from "./business-days.ts";
import { addDays, type Day } from "./day.ts";
import { dayIn, type Moment } from "./moment.ts";
import type { Period } from "./period.ts";
import { momentAt, type TimeOfDay, timeOfDay, timeOfDayIn } from "./time-of-day.ts";

export const nudgeAudiences = ["primary", "deputy", "coordinator"] as const;
export type NudgeAudience = (typeof nudgeAudiences)[number];

/** On the day that a period opens, or so many business days after its due day (before, when negative). */
export type NudgeOccasion = "opening" | number;

interface NudgeStage {
  readonly on: NudgeOccasion;
  readonly to: readonly NudgeAudience[];
}

export interface NudgePolicy {
  readonly stages: readonly NudgeStage[];
  /** When nudges leave, in the city's time. */
  readonly sendAt: TimeOfDay;
  /** Nothing is sent before or after. */
  readonly earliest: TimeOfDay;
  readonly latest: TimeOfDay;
  /** Nobody is reminded who has worked on a report in the last so many hours, except on the due day. */
  readonly quietHours: number;
  /** A nudge whose day was missed is sent for so many business days more. */
  readonly makeUpDays: number;
}

/** Evidence and reasons: few, evenly spread, with a clear deadline, and never after hours. */
export const defaultNudgePolicy: NudgePolicy = {
  stages: [
    { on: "opening", to: ["primary"] },
    { on: -10, to: ["primary"] },
    { on: -5, to: ["primary"] },
    { on: -1, to: ["primary"] },
    { on: 0, to: ["primary"] },
    { on: 1, to: ["primary", "deputy"] },
    { on: 2, to: ["coordinator"] },
  ],
  sendAt: timeOfDay("09.00"),
  earliest: timeOfDay("08.30"),
  latest: timeOfDay("16.00"),
  quietHours: 24,
  makeUpDays: 3,
};

export interface DatedStage extends NudgeStage {
  readonly day: Day;
}

/**
 * The stages with their days, earliest first, of one day the opening last; what would fall before the opening or after
 * the closing is left out.
 */
export function datedStages(policy: NudgePolicy, period: Period, calendar: BusinessCalendar): readonly DatedStage[] {
  const due = businessDayUntil(calendar, period.dueOn);
  const dayOf = (on: NudgeOccasion) =>
    on === "opening" ? businessDayFrom(calendar, period.opensOn) : addBusinessDays(calendar, due, on);
  return policy.stages
    .map((stage) => ({ ...stage, day: dayOf(stage.on) }))
    .filter(({ day }) => period.opensOn <= day && day <= period.closesOn)
    .sort((a, b) =>
      a.day === b.day ? Number(a.on === "opening") - Number(b.on === "opening") : a.day < b.day ? -1 : 1,
    );
}

/** Whether nudges may leave at that moment: those of the plan from sendAt on, those that someone asks for all day. */
export function sendsAt(
  policy: NudgePolicy,
  calendar: BusinessCalendar,
  zone: string,
  now: Moment,
  isRequested = false,
): boolean {
  const time = timeOfDayIn(zone, now);
  const start = isRequested ? policy.earliest : policy.sendAt;
  return isBusinessDay(calendar, dayIn(zone, now)) && start <= time && time < policy.latest;
}

/** When nudges may leave first, from that moment on. */
export function firstSending(policy: NudgePolicy, calendar: BusinessCalendar, zone: string, from: Moment): Moment {
  if (sendsAt(policy, calendar, zone, from)) return from;
  const today = dayIn(zone, from);
  const isBefore = timeOfDayIn(zone, from) < policy.sendAt;
  return momentAt(zone, businessDayFrom(calendar, isBefore ? today : addDays(today, 1)), policy.sendAt);
}
