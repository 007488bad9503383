// A channel's own folder, and what became of putting a report's file there.
import { type Moment, millisecondsOf } from "./moment.ts";

/** A folder of a document library, by the ids that it keeps when it is renamed. */
export interface ChannelFolder {
  readonly driveId: string;
  readonly folderId: string;
}

/** Why a file is not in its channel's folder; the first three may pass. */
export const filingTroubles = [
  "busy",
  "locked",
  "noAnswer",
  "notSignedIn",
  "notAllowed",
  "noFolder",
  "noRoom",
  "nameTaken",
  "refused",
] as const;
export type FilingTrouble = (typeof filingTroubles)[number];

export type FilingOutcome =
  | { readonly kind: "filed"; readonly url: string; readonly folder: ChannelFolder }
  | { readonly kind: "failed"; readonly trouble: FilingTrouble };

/** Whether the same may succeed a little later. */
export function mayPass(trouble: FilingTrouble): boolean {
  return trouble === "busy" || trouble === "locked" || trouble === "noAnswer";
}

/** A report's post waits so long for its file, and has a link instead after that. */
const patienceMilliseconds = 15 * 60_000;

export function isWorthWaiting(trouble: FilingTrouble, submittedAt: Moment, now: Moment): boolean {
  return mayPass(trouble) && millisecondsOf(now) - millisecondsOf(submittedAt) < patienceMilliseconds;
}

const ofOneChannel: readonly FilingTrouble[] = ["locked", "noFolder", "noRoom", "nameTaken"];

/** Whether it says something about this channel only, and nothing about the next one. */
export function concernsOneChannel(trouble: FilingTrouble): boolean {
  return ofOneChannel.includes(trouble);
}
