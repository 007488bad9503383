// Sends something unasked at most once to each: claimed before it is sent, its outcome recorded.
import { type Delivery, type DeliveryOutcome, planSending } from "../domain/delivery.ts";
import { writeReportKey } from "../domain/report.ts";
import type { Ports } from "./ports.ts";

export interface Sending extends Pick<Delivery, "report" | "version" | "target"> {
  /** The deliveries that the report has had. */
  readonly known: readonly Delivery[];
  /** The id of an attempt, 0 the first. */
  readonly idOf: (attempt: number) => string;
  readonly send: () => Promise<DeliveryOutcome>;
}

/** Sends where the plan says so; "pending" while another process may be sending it, or it is to be sent again. */
export async function deliverOnce(ports: Ports, sending: Sending): Promise<DeliveryOutcome | "pending"> {
  const { known, idOf, report, version, target, send } = sending;
  const plan = planSending(known, idOf, ports.clock.now());
  switch (plan.kind) {
    case "done":
      return plan.outcome;
    case "wait":
      return "pending";
    case "abandoned":
      return settle(ports, plan.delivery, { kind: "unknown", reason: "interrupted" });
    case "send": {
      const claimed = { id: idOf(plan.attempt), report, version, target, claimedAt: ports.clock.now() };
      if (!(await ports.deliveries.claim(claimed))) return "pending";
      const outcome = await settle(ports, claimed, await send());
      const settled = { ...claimed, outcome, settledAt: ports.clock.now() };
      const next = planSending([...known, settled], idOf, ports.clock.now());
      return next.kind === "done" ? outcome : "pending";
    }
  }
}

async function settle(ports: Ports, { id, report, version, target }: Delivery, outcome: DeliveryOutcome) {
  await ports.deliveries.settle(report, id, outcome, ports.clock.now());
  const reason = "reason" in outcome ? outcome.reason : undefined;
  const ids = { report: writeReportKey(report), version, target: target.kind, outcome: outcome.kind, reason };
  ports.journal.note(`${id.split(".")[0]}.settled`, ids);
  return outcome;
}
