// Deliveries of reports in the store.
import type { Deliveries } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { reportPartition } from "./partitions.ts";
import { storedAttempts } from "./stored-attempts.ts";
import { deliverySchema } from "./submission-schemas.ts";

const form = formOf("delivery", deliverySchema);

/** The deliveries that the documents hold. */
export function storedDeliveries(documents: Documents): Deliveries {
  const attempts = storedAttempts(documents, form);
  return {
    claim: (delivery) => attempts.claim(reportPartition(delivery.report), delivery),
    settle: (report, id, outcome, at) => attempts.settle(reportPartition(report), id, outcome, at),
    decide: (report, id, decision) => attempts.decide(reportPartition(report), id, decision),
    of: (report) => attempts.of(reportPartition(report)),
  };
}
