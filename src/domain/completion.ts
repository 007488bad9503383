// What a later version of a report changed of the one before it.
import { type Answer, sameContent } from "./answer.ts";
import type { Author } from "./author.ts";
import type { Moment } from "./moment.ts";

interface ChangedAnswer {
  readonly questionId: string;
  readonly by: Author;
  readonly at: Moment;
}

export interface Completion {
  /** The version before. */
  readonly of: number;
  /** When that one was submitted. */
  readonly at: Moment;
  /** In the order of the questions. */
  readonly changes: readonly ChangedAnswer[];
}

interface Version {
  readonly version: number;
  readonly at: Moment;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Against the version before; an answer that was changed and changed back is none. */
export function completionOf(
  before: Version,
  { questionIds, answers }: { readonly questionIds: readonly string[] } & Pick<Version, "answers">,
): Completion {
  const changes = questionIds.flatMap((questionId): readonly ChangedAnswer[] => {
    const [then, now] = [before.answers[questionId], answers[questionId]];
    if (now === undefined || now.revision === then?.revision) return [];
    return then !== undefined && sameContent(then.content, now.content) ? [] : [{ questionId, by: now.by, at: now.at }];
  });
  return { of: before.version, at: before.at, changes };
}
