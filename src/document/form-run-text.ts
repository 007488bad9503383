// Joins, cuts and tidies runs: word processors split them wherever somebody once stopped typing.
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

/** Neighbours with the same formatting as one run, no blank ends; blanks don't interrupt a formatting. */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const tidy: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const last = tidy.at(-1);
    const { text, ...format } = run.text.trim() === "" ? blank(run, last, runs[index + 1]) : run;
    if (last !== undefined && sameFormat(last, format)) tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push({ text: text.normalize("NFC"), ...format });
  }
  return withoutBlankEnds(tidy);
}

/** A blank is formatted like its neighbours where they agree, and plain otherwise. */
function blank({ text }: Run, before: Run | undefined, after: Run | undefined): Run {
  return before !== undefined && after !== undefined && sameFormat(before, after) ? { ...before, text } : { text };
}

function sameFormat(a: Omit<Run, "text">, b: Omit<Run, "text">): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

function withoutBlankEnds(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== "");
  const last = runs.findLastIndex(({ text }) => text.trim() !== "");
  return runs.slice(Math.max(0, first), last + 1).map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last - first ? text.trimEnd() : text };
  });
}
