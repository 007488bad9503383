// Something that the bot sends unasked: claimed before it is sent, with its outcome recorded.
import type { Moment } from "./moment.ts";
import type { ReportKey } from "./report.ts";

export type DeliveryOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "throttled" }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string }
  /** It left, and nobody knows whether it arrived; it is not sent again by itself. */
  | { readonly kind: "unknown"; readonly reason: string };

/** To a channel, or to one person's personal chat. */
export type DeliveryTarget =
  | { readonly kind: "channel"; readonly channelId: string }
  | { readonly kind: "person"; readonly personId: string };

export interface Delivery {
  /** Deterministic, so that two tries at the same thing meet in the store. */
  readonly id: string;
  readonly report: ReportKey;
  readonly version: number;
  readonly target: DeliveryTarget;
  readonly claimedAt: Moment;
  readonly outcome?: DeliveryOutcome | undefined;
  readonly settledAt?: Moment | undefined;
}

export function postDeliveryId(version: number, target: DeliveryTarget): string {
  return target.kind === "channel" ? `post.v${version}.channel` : `post.v${version}.person.${target.personId}`;
}
