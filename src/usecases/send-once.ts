// Sends something once: claimed before it is sent, its outcome recorded, and again only where it surely did not arrive.
import { type Attempt, type DeliveryOutcome, planSending } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";

export interface Parcel<A extends Attempt> {
  /** Of an attempt, 0 the first. */
  idOf(attempt: number): string;
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
  const { known, now } = parcel;
  const idOf = (attempt: number) => parcel.idOf(attempt);
  const plan = planSending(known, idOf, now());
  switch (plan.kind) {
    case "done":
      return plan.outcome;
    case "wait":
      return "pending";
    case "abandoned":
      return parcel.settle(plan.delivery, { kind: "unknown", reason: "interrupted" });
    case "send": {
      const claimed = await parcel.attempt(idOf(plan.attempt));
      if (claimed === "pending" || !(await parcel.claim(claimed))) return "pending";
      const outcome = await parcel.settle(claimed, await parcel.send(claimed));
      const next = planSending([...known, { ...claimed, outcome, settledAt: now() }], idOf, now());
      return next.kind === "done" ? outcome : "pending";
    }
  }
}
