// Something that a coordinator is told unasked: claimed before it is sent, so that they are told once.
import type { FilingTrouble } from "./channel-folder.ts";
import { concernsOneChannel } from "./channel-folder.ts";
import type { Day } from "./day.ts";
import type { DeliveryOutcome } from "./delivery.ts";
import type { Moment } from "./moment.ts";

export interface Alert {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly trouble: FilingTrouble;
  readonly claimedAt: Moment;
  readonly outcome?: DeliveryOutcome | undefined;
}

/** The same trouble is told once a day, and for each organisation where it says nothing about the others. */
export function alertId(trouble: FilingTrouble, organisationId: string, personId: string, day: Day): string {
  const about = concernsOneChannel(trouble) ? organisationId : "all";
  return `${day}.${trouble}.${about}.${personId}`;
}

const again = "again.";

/** The id of an attempt to tell it, 0 the first, whose id is the alert's. */
export function alertAttemptId(first: string, attempt: number): string {
  return attempt === 0 ? first : `${again}${attempt}.${first}`;
}

export function isFirstAttempt({ id }: Alert): boolean {
  return !id.startsWith(again);
}
