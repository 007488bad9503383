// Sends something once: claimed before it is sent, its outcome recorded, and again only where it surely did not arrive.
import {
  type Attempt,
  type DeliveryOutcome,
  type DeliveryTarget,
  planDelivery,
  postDeliveryId,
} from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";

export interface Parcel<A extends Attempt> {
  /** Of what is sent: a version or an edition. */
  readonly number: number;
  readonly target: DeliveryTarget;
  /** The attempts that were made before. */
  readonly known: readonly A[];
  readonly now: () => Moment;
  /** The attempt as it is stored, with all that has to be ready before anything is claimed; "pending" while that is not. */
  attempt(id: string): Promise<A | "pending">;
  /** False when someone else has claimed it. */
  claim(attempt: A): Promise<boolean>;
  settle(attempt: A, outcome: DeliveryOutcome): Promise<DeliveryOutcome>;
  send(attempt: A): Promise<DeliveryOutcome>;
}

/** What became of it; "pending" while another process may be sending it, or it is to be sent again. */
export async function sendOnce<A extends Attempt>(parcel: Parcel<A>): Promise<DeliveryOutcome | "pending"> {
  const { number, target, known, now } = parcel;
  const plan = planDelivery(known, number, target, now());
  switch (plan.kind) {
    case "done":
      return plan.outcome;
    case "wait":
      return "pending";
    case "abandoned":
      return parcel.settle(plan.delivery, { kind: "unknown", reason: "interrupted" });
    case "send": {
      const claimed = await parcel.attempt(postDeliveryId(number, target, plan.attempt));
      if (claimed === "pending" || !(await parcel.claim(claimed))) return "pending";
      const outcome = await parcel.settle(claimed, await parcel.send(claimed));
      const next = planDelivery([...known, { ...claimed, outcome, settledAt: now() }], number, target, now());
      return next.kind === "done" ? outcome : "pending";
    }
  }
}
