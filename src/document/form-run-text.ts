// Joins and cuts runs: word processors split them wherever somebody once stopped typing.
import type { Run } from "../domain/rich-text.ts";

/** The runs of several texts, with that text between them. */
export function joinedRuns(texts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return texts.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]));
}

/** The runs without their first characters. */
export function withoutStart(runs: readonly Run[], characters: number): readonly Run[] {
  let left = characters;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === "" ? [] : [{ ...run, text }];
  });
}
