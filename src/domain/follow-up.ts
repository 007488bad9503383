// What a person was asked when they had saved an answer; it holds until they open another question.
import type { Moment } from "./moment.ts";

/** A question that was asked, with the revision of its answer then; 0 for none. */
export interface Asked {
  readonly questionId: string;
  readonly revision: number;
}

export interface FollowUp {
  readonly personId: string;
  /** The person's open question at that time. */
  readonly after: Asked & { readonly askedAt: Moment };
  /** Nothing, when all that follows was answered. */
  readonly asked?: Asked | undefined;
}
