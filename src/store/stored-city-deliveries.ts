// Deliveries of the city's reports in the store.
import type { CityDeliveries } from "../usecases/city-ports.ts";
import { cityDeliverySchema } from "./city-schemas.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { cityReportsPartition } from "./partitions.ts";
import { storedAttempts } from "./stored-attempts.ts";

const form = formOf("cityDelivery", cityDeliverySchema);

/** The city's deliveries that the documents hold. */
export function storedCityDeliveries(documents: Documents): CityDeliveries {
  const attempts = storedAttempts(documents, form);
  return {
    claim: (delivery) => attempts.claim(cityReportsPartition(delivery.periodId), delivery),
    settle: ({ periodId, id }, outcome, at) => attempts.settle(cityReportsPartition(periodId), id, outcome, at),
    decide: ({ periodId, id }, decision) => attempts.decide(cityReportsPartition(periodId), id, decision),
    of: (periodId) => attempts.of(cityReportsPartition(periodId)),
  };
}
