// A paragraph of HTML as it is being read: its runs, and in the end the paragraphs and list items that it makes.
import type { Marker, PlacedParagraph } from "../domain/placed-paragraph.ts";
import { linesOf, type Run } from "../domain/rich-text.ts";
import { readTypedMarker } from "./typed-marker.ts";

export interface ParagraphPlace {
  readonly level: number;
  readonly marker?: Marker | undefined;
}

/** The paragraphs that the runs of one HTML paragraph make; a line that begins with a typed bullet is a list item. */
export function finishParagraph(runs: readonly Run[], { level, marker }: ParagraphPlace): readonly PlacedParagraph[] {
  if (level > 0) return [{ level, marker, runs: withPlainSpaces(runs) }];
  const paragraphs: { level: number; marker?: Marker; runs: Run[] }[] = [];
  for (const line of linesOf(runs)) {
    const text = line.map((run) => run.text).join("");
    const words = text.trimStart();
    const typed = readTypedMarker(words);
    const last = paragraphs.at(-1);
    if (typed !== undefined) {
      const { ordered, number, depth, rest } = typed;
      const item = withoutStart(line, text.length - rest.length);
      paragraphs.push({ level: Math.max(1, depth), marker: { ordered, number }, runs: [...item] });
    } else if (last === undefined || last.level > 0) paragraphs.push({ level: 0, runs: [...line] });
    else last.runs.push({ text: "\n" }, ...line);
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, runs: withPlainSpaces(paragraph.runs) }));
}

function withoutStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

/** People and programs put in unbreakable spaces for looks; in another line width they look wrong. */
function withPlainSpaces(runs: readonly Run[]): readonly Run[] {
  let endsBlank = false;
  return runs.map((run) => {
    const text = run.text.replace(/[ \u00A0\u202F\u2007]+/g, " ");
    const kept = endsBlank ? text.replace(/^ /, "") : text;
    if (kept !== "") endsBlank = kept.endsWith(" ");
    return { ...run, text: kept };
  });
}
