// Says who would be reminded at a moment and who not and why, by name; sends nothing.
import type { Day } from "../domain/day.ts";
import { dueNudges } from "../domain/due-nudges.ts";
import { dayIn, type Moment } from "../domain/moment.ts";
import type { NudgeItem } from "../domain/nudge.ts";
import { type NudgeSituation, namesIn, type WhyNot } from "../domain/nudge-situation.ts";
import { nudgeSituation } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";

export interface PlannedPerson {
  readonly name: string;
  readonly reports: readonly { readonly organisation: string; readonly item: NudgeItem }[];
}

export interface PassedPerson {
  /** Absent when it is nobody's. */
  readonly name?: string | undefined;
  readonly organisation: string;
  readonly periodId: string;
  readonly why: WhyNot;
  readonly day?: Day | undefined;
}

export interface NamedPlan {
  readonly today: Day;
  readonly planned: readonly PlannedPerson[];
  readonly passed: readonly PassedPerson[];
}

export async function planNudges(ports: Ports, at: Moment): Promise<NamedPlan> {
  const situation = await nudgeSituation(ports, at);
  return { today: dayIn(situation.zone, at), ...namedPlan(situation, at) };
}

function namedPlan(situation: NudgeSituation, at: Moment): Omit<NamedPlan, "today"> {
  const { nudges, passedOver } = dueNudges(situation, at);
  const name = namesIn(situation);
  return {
    planned: nudges.map(({ personId, items }) => ({
      name: name(personId),
      reports: items.map((item) => ({ organisation: name(item.organisationId), item })),
    })),
    passed: passedOver.map(({ personId, organisationId, periodId, why, day }) => ({
      name: personId === undefined ? undefined : name(personId),
      organisation: name(organisationId),
      periodId,
      why,
      day,
    })),
  };
}
