// What a coordinator sees and decides of the nudges: the plan, the log, a pause, and sending to some of them now.
import { AppError } from "../domain/app-error.ts";
import type { Day } from "../domain/day.ts";
import { isAbandoned } from "../domain/delivery.ts";
import { dueNudges } from "../domain/due-nudges.ts";
import { dayIn, type Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import { type DatedStage, datedStages, defaultNudgePolicy, type NudgePolicy } from "../domain/nudge-policy.ts";
import { type NudgeRound, type NudgeSituation, namesIn, type WhyNot } from "../domain/nudge-situation.ts";
import type { Period } from "../domain/period.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { type LoadedSituation, nudgeSituation } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";

export interface NudgeRoundView {
  readonly period: Period;
  readonly isPaused: boolean;
  /** From today on. */
  readonly stages: readonly DatedStage[];
  /** Those whose report is not in, by name. */
  readonly unfinished: readonly { readonly id: string; readonly name: string }[];
}

/** A nudge as the log shows it; its outcome is unknown too when the process that sent it died. */
export interface NudgeEntry {
  readonly day: Day;
  readonly personName: string;
  readonly organisations: readonly string[];
  readonly outcome: NonNullable<Nudge["outcome"]> | { readonly kind: "underWay" };
  readonly at: Moment;
}

export interface NudgeOverview {
  readonly kind: "overview";
  readonly today: Day;
  readonly rounds: readonly NudgeRoundView[];
  /** When it can be sent on request. */
  readonly hours: Pick<NudgePolicy, "earliest" | "latest">;
  /** Latest first. */
  readonly log: readonly NudgeEntry[];
  /** Those who can't be written to, and why. */
  readonly unreached: readonly {
    readonly personName: string;
    readonly organisation: string;
    readonly reason: string;
  }[];
}

export async function nudgeOverview(ports: Ports, person: Person): Promise<NudgeOverview | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const now = ports.clock.now();
  const situation = await nudgeSituation(ports, now);
  const today = dayIn(situation.zone, now);
  return {
    kind: "overview",
    today,
    rounds: situation.rounds.map((round) => roundView(situation, round, today)),
    hours: situation.rounds[0]?.policy ?? defaultNudgePolicy,
    log: logOf(situation, now),
    unreached: unreachedIn(situation),
  };
}

function roundView({ calendar }: NudgeSituation, round: NudgeRound, today: Day): NudgeRoundView {
  const { period, isPaused, policy, subjects } = round;
  const unfinished = subjects
    .filter(({ report }) => report?.stage !== "submitted")
    .map(({ organisation: { id, name } }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
  return {
    period,
    isPaused,
    stages: datedStages(policy, period, calendar).filter(({ day }) => day >= today),
    unfinished,
  };
}

const longestLog = 15;
const tries = 5;

function logOf(situation: LoadedSituation, now: Moment): readonly NudgeEntry[] {
  const name = namesIn(situation);
  return situation.earlier
    .map(
      (nudge): NudgeEntry => ({
        day: nudge.day,
        personName: name(nudge.personId),
        organisations: nudge.items.map(({ organisationId }) => name(organisationId)),
        outcome: outcomeNow(nudge, now),
        at: nudge.settledAt ?? nudge.claimedAt,
      }),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, longestLog);
}

function outcomeNow({ outcome, claimedAt }: Nudge, now: Moment): NudgeEntry["outcome"] {
  if (outcome !== undefined) return outcome;
  return isAbandoned(claimedAt, now) ? { kind: "unknown", reason: "interrupted" } : { kind: "underWay" };
}

function unreachedIn({ rounds }: NudgeSituation): NudgeOverview["unreached"] {
  const found = rounds.flatMap(({ subjects }) =>
    subjects
      .filter(({ report }) => report?.stage !== "submitted")
      .flatMap(({ organisation, people }) =>
        people.flatMap(({ name, chat, nudging }) => {
          const reason = chat === undefined ? "neverMet" : nudging?.unreachable?.reason;
          return reason === undefined ? [] : [{ personName: name, organisation: organisation.name, reason }];
        }),
      ),
  );
  return [...new Map(found.map((entry) => [`${entry.personName} ${entry.organisation}`, entry])).values()];
}

/** `unknown` where there is no such period. */
type PauseOutcome = { readonly kind: "done" | "unknown" } | NotCoordinator;

/** Stops a period's nudges, or lets them go on; what was missed meanwhile is not made up for twice. */
export async function pauseNudges(
  ports: Ports,
  person: Person,
  periodId: string,
  isPaused: boolean,
): Promise<PauseOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  if ((await ports.periods.newest(periodId)) === undefined) return { kind: "unknown" };
  for (let attempt = 0; attempt < tries; attempt++) {
    const stored = await ports.nudges.pauseOf(periodId);
    if ((stored?.value.isPaused ?? false) === isPaused) return { kind: "done" };
    const value = { periodId, isPaused, by: authorOf(person), at: ports.clock.now() };
    if (!(await ports.nudges.savePause({ ...stored, value }))) continue;
    await recordAction(ports, person, { kind: isPaused ? "nudgesPaused" : "nudgesResumed", periodId });
    return { kind: "done" };
  }
  throw new AppError("store.busy", "The reminders were paused and resumed many times at once. Try again in a moment.");
}

export interface RequestPreview {
  readonly kind: "preview";
  /** By name. */
  readonly recipients: readonly string[];
  /** People, or organisations where it is nobody's, who are not reminded. */
  readonly others: readonly { readonly name: string; readonly why: WhyNot }[];
}

/** Who would be reminded if it were sent to these organisations now, and who not and why. */
export async function previewRequest(
  ports: Ports,
  person: Person,
  organisationIds: readonly string[],
): Promise<RequestPreview | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const now = ports.clock.now();
  const situation = await nudgeSituation(ports, now);
  const { nudges, passedOver } = dueNudges({ ...situation, requested: new Set(organisationIds) }, now);
  const name = namesIn(situation);
  return {
    kind: "preview",
    recipients: nudges.map(({ personId }) => name(personId)),
    others: passedOver
      .filter(({ why }) => why !== "notRequested")
      .map(({ personId, organisationId, why }) => ({ name: name(personId ?? organisationId), why })),
  };
}
