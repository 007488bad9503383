// What coordinators have been told unasked, as the use cases need it stored.
import type { Alert } from "../domain/alert.ts";
import type { DeliveryOutcome } from "../domain/delivery.ts";

export interface StoredAlert {
  readonly value: Alert;
  readonly etag?: string | undefined;
}

export interface Alerts {
  /** Stores a new alert; false when it has been claimed before. */
  claim(alert: Alert): Promise<boolean>;
  settle(alert: Alert, outcome: DeliveryOutcome): Promise<void>;
  /** Those of the year. */
  of(year: number): Promise<readonly StoredAlert[]>;
}
