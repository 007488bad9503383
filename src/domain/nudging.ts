// What a person has told the bot about being reminded, and whether they can be reached at all.
import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";

export interface Nudging {
  /** When their chat became known; what lies before it, the greeting has told them. */
  readonly since?: Moment | undefined;
  /** The day on which they want to be reminded, in place of all days until then. */
  readonly remindOn?: Day | undefined;
  /** The last day of their absence; a deputy is asked meanwhile. */
  readonly awayThrough?: Day | undefined;
  /** Why the channel refused to take a message to them, until they are heard of again. */
  readonly unreachable?: { readonly reason: string; readonly since: Moment } | undefined;
}
