// That a coordinator has paused a period's nudges, or let them go on.
import type { Author } from "./author.ts";
import type { Moment } from "./moment.ts";

export interface NudgePause {
  readonly periodId: string;
  readonly isPaused: boolean;
  readonly by: Author;
  readonly at: Moment;
}
