// Something that the bot sends unasked: claimed before it is sent, with its outcome recorded.
import type { Author } from "./author.ts";
import { type Moment, millisecondsOf } from "./moment.ts";
import type { ReportKey } from "./report.ts";

export type DeliveryOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "throttled" }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string }
  /** It left, and nobody knows whether it arrived; it is not sent again by itself. */
  | { readonly kind: "unknown"; readonly reason: string };

/** The reason of a failure in which nothing left this machine. */
export const notSent = "notSent";

export const postTroubles = ["refused", "unknown"] as const;
/** The channel did not take a post, or nobody knows whether it did. */
export type PostTrouble = (typeof postTroubles)[number];

/** To a channel, to one person's personal chat, or to a coordinator's because of what became of an attempt at a channel. */
export type DeliveryTarget =
  | { readonly kind: "channel"; readonly channelId: string }
  | { readonly kind: "person"; readonly personId: string }
  | {
      readonly kind: "coordinator";
      readonly personId: string;
      readonly trouble: PostTrouble;
      readonly attempt: number;
    };

/** What a coordinator has found out about, or wants done with, a post of which nobody knew whether it arrived. */
export interface PostDecision {
  readonly kind: "arrived" | "resend";
  readonly by: Author;
  readonly at: Moment;
}

export interface Attempt {
  /** Deterministic, so that two tries at the same thing meet in the store. */
  readonly id: string;
  readonly claimedAt: Moment;
  readonly outcome?: DeliveryOutcome | undefined;
  readonly settledAt?: Moment | undefined;
  readonly decision?: PostDecision | undefined;
}

export interface Delivery extends Attempt {
  readonly report: ReportKey;
  readonly version: number;
  readonly target: DeliveryTarget;
  /** Where the channel's copy of the file stands, when it could be put into the channel's folder. */
  readonly fileUrl?: string | undefined;
}

/** The id of an attempt, 0 the first, to bring a version there. */
export function postDeliveryId(version: number, target: DeliveryTarget, attempt: number): string {
  return `post.v${version}.${placeOf(target)}.${attempt}`;
}

function placeOf(target: DeliveryTarget): string {
  switch (target.kind) {
    case "channel":
      return "channel";
    case "person":
      return `person.${target.personId}`;
    case "coordinator":
      return `coordinator.${target.trouble}.${target.attempt}.${target.personId}`;
  }
}

/** The id of an attempt to tell a person of a report's return, 1 the first, or that it was taken back. */
export function returnDeliveryId(
  what: "returned" | "takenBack",
  number: number,
  personId: string,
  attempt: number,
): string {
  return `${what}.${number}.person.${personId}.${attempt}`;
}

/** Whether a person was told, or may have been, of a report's return, 1 the first. */
export function wasToldOfReturn(known: readonly Delivery[], number: number, personId: string): boolean {
  return known.some(
    ({ id, target, outcome }) =>
      target.kind === "person" &&
      target.personId === personId &&
      id.startsWith(`returned.${number}.`) &&
      (outcome === undefined || outcome.kind === "sent" || outcome.kind === "unknown"),
  );
}

/** What to do about a delivery now. */
export type DeliveryPlan<D extends Attempt = Delivery> =
  | { readonly kind: "send"; readonly attempt: number }
  /** Someone may be sending it, or it is too early for another attempt. */
  | { readonly kind: "wait" }
  /** The process that claimed it died: nobody knows whether it was sent. */
  | { readonly kind: "abandoned"; readonly delivery: D }
  | { readonly kind: "done"; readonly outcome: DeliveryOutcome };

const mostAttempts = 8;
const firstWaitMilliseconds = 30_000;
const claimLifetimeMilliseconds = 120_000;

/** Sends what surely did not arrive again, twice as long after each attempt; all else is sent once. */
export function planSending<D extends Attempt>(
  known: readonly D[],
  idOf: (attempt: number) => string,
  now: Moment,
): DeliveryPlan<D> {
  const attempts = attemptsAt(known, idOf);
  const last = attempts.at(-1);
  if (last === undefined) return { kind: "send", attempt: 0 };
  const { outcome, claimedAt, settledAt = claimedAt, decision } = last;
  if (decision?.kind === "resend") return { kind: "send", attempt: attempts.length };
  if (outcome === undefined) {
    return isAbandoned(claimedAt, now) ? { kind: "abandoned", delivery: last } : { kind: "wait" };
  }
  if (!surelyDidNotArrive(outcome) || attempts.length >= mostAttempts) return { kind: "done", outcome };
  const wait = firstWaitMilliseconds * 2 ** (attempts.length - 1);
  return elapsed(settledAt, now) < wait ? { kind: "wait" } : { kind: "send", attempt: attempts.length };
}

/** Whether a claim without an outcome is so old that the process that made it must have died. */
export function isAbandoned(claimedAt: Moment, now: Moment): boolean {
  return elapsed(claimedAt, now) > claimLifetimeMilliseconds;
}

/** The attempts to post a version in a channel, in their order. */
export function channelAttempts<D extends Attempt>(known: readonly D[], version: number): readonly D[] {
  const target = { kind: "channel", channelId: "" } as const;
  return attemptsAt(known, (attempt) => postDeliveryId(version, target, attempt));
}

function attemptsAt<D extends Attempt>(known: readonly D[], idOf: (attempt: number) => string): readonly D[] {
  const attempts: D[] = [];
  for (let next: D | undefined; ; attempts.push(next)) {
    const id = idOf(attempts.length);
    next = known.find((delivery) => delivery.id === id);
    if (next === undefined) return attempts;
  }
}

/** Whether it is certain that nobody got it, so that sending it again can't send it twice. */
export function surelyDidNotArrive(outcome: DeliveryOutcome): boolean {
  return outcome.kind === "throttled" || (outcome.kind === "failed" && outcome.reason === notSent);
}

function elapsed(from: Moment, to: Moment): number {
  return millisecondsOf(to) - millisecondsOf(from);
}
