// A reminder to one person on one day, over all their reports: claimed before it is sent, with its outcome recorded.
import { type Day, parseDay } from "./day.ts";
import { type DeliveryOutcome, surelyDidNotArrive } from "./delivery.ts";
import type { Moment } from "./moment.ts";
import type { NudgeOccasion } from "./nudge-policy.ts";
import { periodNewsKinds } from "./period.ts";
import { type ReportKey, sameReport } from "./report.ts";

export const nudgeReasons = ["opening", "chosen", "requested", ...periodNewsKinds] as const;
/** A stage of the policy, a day that the person chose, a coordinator's request, or news of the period. */
export type NudgeReason = NudgeOccasion | (typeof nudgeReasons)[number];

export interface NudgeItem extends ReportKey {
  readonly reason: NudgeReason;
  /** Why this person: it is theirs, they stand in for someone, or they coordinate. */
  readonly as: "contact" | "substitute" | "coordinator";
}

export interface PlannedNudge {
  readonly personId: string;
  readonly day: Day;
  readonly items: readonly NudgeItem[];
}

/** What became of it; withdrawn when nothing was left to be reminded of at the very last moment. */
export type NudgeOutcome = DeliveryOutcome | { readonly kind: "withdrawn" };

export interface Nudge extends PlannedNudge {
  readonly claimedAt: Moment;
  /** How many times it has been claimed: more than once only after the channel had refused it. */
  readonly attempts: number;
  readonly outcome?: NudgeOutcome | undefined;
  readonly settledAt?: Moment | undefined;
  /** The channel's id of its card. */
  readonly cardId?: string | undefined;
  /** The card has become something else, such as a question that is being answered. */
  readonly isUsed: boolean;
}

/** One id for each person and day, so that no two processes can send a person two of them. */
export function nudgeId({ day, personId }: Pick<PlannedNudge, "day" | "personId">): string {
  return `${day}.${personId}`;
}

/** What an id says, as it comes back from a card. */
export function parseNudgeId(id: string): Pick<PlannedNudge, "day" | "personId"> | undefined {
  const [, written = "", personId] = /^(.{10})\.([^.].{0,79})$/.exec(id) ?? [];
  const day = parseDay(written);
  return day === undefined || personId === undefined ? undefined : { day, personId };
}

const mostAttempts = 20;

/** Whether it is certain that it did not reach anybody, and another try on the same day can help. */
export function mayBeTriedAgain({ outcome, attempts }: Nudge): boolean {
  if (outcome === undefined || outcome.kind === "withdrawn") return false;
  return surelyDidNotArrive(outcome) && attempts < mostAttempts;
}

/** Whether its person was reminded of that report on that day or later: it was sent, may have been, or was not needed. */
export function remindedSince(nudge: Nudge, key: ReportKey, since: Day): boolean {
  return !isLost(nudge) && nudge.day >= since && nudge.items.some((item) => sameReport(item, key));
}

/** Whether its person was told of that report's period what had happened by that moment. */
export function toldNewsSince(nudge: Nudge, key: ReportKey, since: Moment): boolean {
  const isTold = (item: NudgeItem) => isNews(item.reason) && sameReport(item, key);
  return !isLost(nudge) && nudge.claimedAt >= since && nudge.items.some(isTold);
}

export function isNews(reason: NudgeReason): boolean {
  return periodNewsKinds.some((kind) => kind === reason);
}

function isLost({ outcome }: Nudge): boolean {
  return outcome !== undefined && ["throttled", "unreachable", "failed"].includes(outcome.kind);
}
