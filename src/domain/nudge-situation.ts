// All that decides whom to remind today, and what comes of it.
import type { BusinessCalendar } from "./business-days.ts";
import type { Day } from "./day.ts";
import type { Nudge, PlannedNudge } from "./nudge.ts";
import type { NudgePolicy } from "./nudge-policy.ts";
import type { Organisation } from "./organisation.ts";
import type { Period } from "./period.ts";
import type { Person } from "./person.ts";
import type { Report, ReportKey } from "./report.ts";

export interface NudgeSubject {
  readonly organisation: Organisation;
  /** Absent until someone has begun it. */
  readonly report?: Report | undefined;
  /** Those who answer for the organisation. */
  readonly people: readonly Person[];
}

export interface NudgeRound {
  readonly period: Period;
  readonly policy: NudgePolicy;
  /** A coordinator has paused the period's nudges. */
  readonly isPaused: boolean;
  readonly subjects: readonly NudgeSubject[];
}

export interface NudgeSituation {
  readonly zone: string;
  readonly calendar: BusinessCalendar;
  readonly rounds: readonly NudgeRound[];
  readonly coordinators: readonly Person[];
  readonly earlier: readonly Nudge[];
  /** Organisations whose people a coordinator wants reminded now, whatever the plan says. */
  readonly requested?: ReadonlySet<string> | undefined;
}

export type WhyNot =
  | "submitted"
  | "paused"
  | "notRequested"
  | "outsideHours"
  | "noContact"
  | "notYet"
  | "neverMet"
  | "unreachable"
  | "away"
  | "snoozed"
  | "knewAlready"
  | "missed"
  | "alreadyReminded"
  | "alreadyToday"
  | "active";

export interface PassedOver extends ReportKey {
  /** Absent when it is nobody's. */
  readonly personId?: string | undefined;
  readonly why: WhyNot;
  /** The day until which, or on which next. */
  readonly day?: Day | undefined;
}

export interface NudgePlan {
  readonly nudges: readonly PlannedNudge[];
  readonly passedOver: readonly PassedOver[];
}

/** The name of a person or organisation; its id when it is not known any more. */
export function namesIn({ rounds, coordinators }: NudgeSituation): (id: string) => string {
  const subjects = rounds.flatMap((round) => round.subjects);
  const named = [...subjects.flatMap(({ people, organisation }) => [...people, organisation]), ...coordinators];
  const names = new Map(named.map(({ id, name }) => [id, name] as const));
  return (id) => names.get(id) ?? id;
}
