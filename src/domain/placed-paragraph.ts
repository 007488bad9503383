// A rich text as a row of paragraphs that say where in its lists they stand, and back: what readers and writers share.
import type { Block, RichText, Run } from "./rich-text.ts";
import { tidyRuns } from "./tidy-runs.ts";

export interface PlacedParagraph {
  readonly runs: readonly Run[];
  /** 0 outside lists, 1 in a list, 2 in a list in a list. */
  readonly level: number;
  /** The first paragraph of a list item has one. */
  readonly marker?: Marker | undefined;
}

export interface Marker {
  readonly ordered: boolean;
  readonly number: number;
  /** The first of its list. */
  readonly opens?: true | undefined;
  /** It belongs to the ordered list before it, whatever its number. */
  readonly continues?: true | undefined;
}

/** As many as Word has. */
export const deepestLevel = 9;
// Four digits and a full stop at the start of a line are a year.
const highestNumber = 899;

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly items: Block[][];
}

/** The paragraphs of a text in reading order. */
export function placedParagraphs(text: RichText, level = 0): readonly PlacedParagraph[] {
  return text.flatMap((block) => {
    if (block.kind === "paragraph") return [{ runs: block.runs, level }];
    return block.items.flatMap((item, index) => {
      const paragraphs = placedParagraphs(item, level + 1);
      const first = paragraphs.findIndex((paragraph) => paragraph.level === level + 1 && !paragraph.marker);
      const marker: Marker = {
        ordered: block.ordered,
        number: block.ordered ? block.start + index : index + 1,
        ...(index === 0 && { opens: true }),
      };
      return paragraphs.map((paragraph, place) => (place === first ? { ...paragraph, marker } : paragraph));
    });
  });
}

/** The text that the paragraphs make, tidied; levels count only against each other. */
export function richTextOf(paragraphs: Iterable<PlacedParagraph>): RichText {
  const blocks: Block[] = [];
  const lists: OpenList[] = [];
  const current = () => lists.at(-1)?.items.at(-1) ?? blocks;
  for (const { runs, level, marker } of paragraphs) {
    const [first, ...others] = tidyRuns(runs);
    if (first === undefined) continue;
    if (level === 0) lists.length = 0;
    else if (marker !== undefined) openItem(lists, current, level, marker);
    else closeDeeper(lists, level);
    for (const tidied of [first, ...others]) current().push({ kind: "paragraph", runs: tidied });
  }
  return blocks;
}

/** The same text in the one form in which texts are kept and compared. */
export function tidyRichText(text: RichText): RichText {
  return richTextOf(placedParagraphs(text));
}

/** The outermost of the lists that it closes. */
function closeDeeper(lists: OpenList[], level: number): OpenList | undefined {
  let closed: OpenList | undefined;
  while ((lists.at(-1)?.level ?? 0) > level) closed = lists.pop();
  return closed;
}

function openItem(lists: OpenList[], current: () => Block[], level: number, marker: Marker): void {
  const closed = closeDeeper(lists, level);
  // Where no list stands as far out, the one that stood too deep is meant.
  if (closed !== undefined && (lists.at(-1)?.level ?? 0) < level) lists.push({ ...closed, level });
  const open = lists.at(-1);
  if (open !== undefined && (open.level === level || lists.length === deepestLevel)) {
    if (goesOn(open, marker)) {
      open.items.push([]);
      return;
    }
    lists.pop();
  }
  const start = marker.ordered ? numberOf(marker) : 1;
  const list = { level, ordered: marker.ordered, start, items: [[]] as Block[][] };
  current().push({ kind: "list", ordered: list.ordered, start, items: list.items });
  lists.push(list);
}

/** Two bullet lists in a row look like one, and so do numbers that follow on each other. */
function goesOn(open: OpenList, marker: Marker): boolean {
  if (open.ordered !== marker.ordered) return false;
  return !marker.ordered || marker.continues === true || numberOf(marker) === open.start + open.items.length;
}

function numberOf({ number }: Marker): number {
  return Number.isInteger(number) && number >= 0 && number <= highestNumber ? number : 1;
}
