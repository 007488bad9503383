// What a text becomes when its person has edited it as plain text: formatting stays where the words stayed.
import { diffArrays } from "diff";
import { type PlacedParagraph, placedParagraphs, richTextOf, tidyRichText } from "../domain/placed-paragraph.ts";
import { type RichText, sameRichText } from "../domain/rich-text.ts";
import { fieldLines, fieldText } from "./field-text.ts";
import { keepLooks } from "./keep-looks.ts";
import { fieldTextLines, readField, type TypedParagraph, typedParagraphs } from "./read-field.ts";

/** Beyond so many changed lines an edited text is a new one. */
const mostChanges = 4_000;

interface ShownParagraph {
  readonly paragraph: PlacedParagraph;
  /** The lines on which it is shown; the last one excluded. */
  readonly from: number;
  readonly to: number;
}

/** Where a paragraph that was not touched stands now. */
interface Kept {
  readonly place: number;
  readonly to: number;
}

/** The stored text with a field's edits; untouched paragraphs and items stay as they were, and so do untouched words. */
export function mergeField(stored: RichText, field: string): RichText {
  if (stored.length === 0) return readField(field);
  const shownText = fieldText(tidyRichText(stored));
  const before = fieldTextLines(shownText);
  const after = fieldTextLines(field);
  if (before.join("\n") === after.join("\n")) return stored;
  // Such as the same edit once more: other bullets and indents, and nothing else.
  if (sameRichText(readField(shownText), readField(field))) return stored;
  const moved = sameLines(before, after);
  if (moved === undefined) return readField(field);
  const shown = shownParagraphs(stored);
  const typed = typedParagraphs(after);
  return richTextOf(merged(shown, typed, keptParagraphs(shown, typed, moved)));
}

/** The new place of every line that is still there. */
function sameLines(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostChanges });
  if (changes === undefined) return undefined;
  const moved = new Map<number, number>();
  let [from, to] = [0, 0];
  for (const { value, added, removed } of changes) {
    if (!added && !removed) for (const index of value.keys()) moved.set(from + index, to + index);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return moved;
}

function shownParagraphs(stored: RichText): readonly ShownParagraph[] {
  const paragraphs = placedParagraphs(tidyRichText(stored));
  const lines = fieldText(stored).split("\n");
  let next = 0;
  return paragraphs.map((paragraph) => {
    while (lines[next] === "") next++;
    const from = next;
    next += fieldLines(paragraph).split("\n").length;
    return { paragraph, from, to: next };
  });
}

/** By the line on which they begin. */
function keptParagraphs(
  shown: readonly ShownParagraph[],
  typed: readonly TypedParagraph[],
  moved: ReadonlyMap<number, number>,
): ReadonlyMap<number, Kept> {
  const starts = new Set(typed.map(({ from }) => from));
  const ends = new Set(typed.map(({ to }) => to));
  const kept = new Map<number, Kept>();
  for (const [place, { from, to }] of shown.entries()) {
    const start = moved.get(from);
    if (start === undefined || !starts.has(start) || !ends.has(start + to - from)) continue;
    let isWhole = true;
    for (let line = from; line < to; line++) isWhole &&= moved.get(line) === start + line - from;
    if (isWhole) kept.set(start, { place, to: start + to - from });
  }
  return kept;
}

function merged(
  shown: readonly ShownParagraph[],
  typed: readonly TypedParagraph[],
  kept: ReadonlyMap<number, Kept>,
): readonly PlacedParagraph[] {
  const paragraphs: PlacedParagraph[] = [];
  let [changed, next]: [TypedParagraph[], number] = [[], 0];
  const settle = (place: number) => {
    const replaced = shown.slice(next, place).map(({ paragraph }) => paragraph);
    paragraphs.push(...keepLooks(replaced, changed));
    changed = [];
  };
  for (let index = 0; index < typed.length; ) {
    const here = typed[index];
    const same = here && kept.get(here.from);
    const old = same && shown[same.place]?.paragraph;
    if (here === undefined || same === undefined || old === undefined) {
      if (here !== undefined) changed.push(here);
      index++;
      continue;
    }
    settle(same.place);
    paragraphs.push(here.to === same.to ? placedAs(old, here) : old);
    next = same.place + 1;
    while (index < typed.length && (typed[index]?.from ?? 0) < same.to) index++;
  }
  settle(shown.length);
  return paragraphs;
}

/** Where it stood; its number may follow on another one now. */
function placedAs(old: PlacedParagraph, { marker }: TypedParagraph): PlacedParagraph {
  return marker !== undefined && marker.ordered === old.marker?.ordered ? { ...old, marker } : old;
}
