// What a coordinator has done: who, when, what, and to what; kept for those who ask later.
import type { Author } from "./author.ts";
import type { Moment } from "./moment.ts";

export const coordinatorActionKinds = [
  "registerImported",
  "personChanged",
  "organisationChanged",
  "periodOpened",
  "periodChanged",
  "extensionGiven",
  "periodClosed",
  "periodReopened",
  "channelBound",
  "channelReleased",
  "postResent",
  "postArrived",
  "reportReturned",
  "returnTakenBack",
  "cityReportCompiled",
  "archiveMade",
  "nudgesPaused",
  "nudgesResumed",
  "nudgesRequested",
] as const;
export type CoordinatorActionKind = (typeof coordinatorActionKinds)[number];

/** Ids only, and figures: never anything that people have written. */
export interface CoordinatorAction {
  readonly kind: CoordinatorActionKind;
  readonly by: Author;
  readonly at: Moment;
  readonly periodId?: string | undefined;
  readonly organisationIds?: readonly string[] | undefined;
  readonly personIds?: readonly string[] | undefined;
  /** Days and counts that say what changed, such as "2026-05-13 → 2026-05-20". */
  readonly figures?: string | undefined;
}

/** One id for each moment, person and kind, so that a repeated write keeps it once. */
export function coordinatorActionId({ at, by, kind }: CoordinatorAction): string {
  return `${at}.${kind}.${by.personId}`;
}
