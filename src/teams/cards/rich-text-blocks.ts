// Rich text as elements of a card; text runs render no Markdown, so that people's signs stand as they wrote them.
import { type PlacedParagraph, placedParagraphs } from "../../domain/placed-paragraph.ts";
import { linesOf, type RichText, type Run } from "../../domain/rich-text.ts";
import { excerptOf } from "../../domain/text.ts";

interface TextRunElement {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "Bolder";
  readonly italic?: true;
  readonly underline?: true;
  readonly selectAction?: { readonly type: "Action.OpenUrl"; readonly url: string };
}

/** What a template's RichTextBlock shows: a line. */
export interface RichTextBlockElement {
  readonly spacing: "None" | "Small";
  readonly inlines: readonly TextRunElement[];
}

interface ShownText {
  readonly blocks: readonly RichTextBlockElement[];
  /** There is more than was shown. */
  readonly isCut: boolean;
}

const indent = "\u2003";

/** The first lines of a text, at most so many characters and lines; lists have their bullets and numbers. */
export function richTextBlocks(text: RichText, mostCharacters: number, mostLines: number): ShownText {
  const blocks: RichTextBlockElement[] = [];
  let left = mostCharacters;
  for (const line of shownLines(text)) {
    if (left <= 0 || blocks.length === mostLines) return { blocks, isCut: true };
    const mark: readonly TextRunElement[] = line.mark === "" ? [] : [{ type: "TextRun", text: line.mark }];
    const inlines = [...mark, ...cut(line.runs, left).map(element)];
    blocks.push({ spacing: line.startsApart ? "Small" : "None", inlines });
    left -= line.runs.reduce((length, run) => length + run.text.length, 0);
  }
  return { blocks, isCut: left < 0 };
}

interface ShownLine {
  readonly mark: string;
  readonly runs: readonly Run[];
  readonly startsApart: boolean;
}

function shownLines(text: RichText): readonly ShownLine[] {
  return placedParagraphs(text).flatMap((placed, place) => {
    const isNew = place > 0 && (placed.marker === undefined || (placed.marker.opens === true && placed.level === 1));
    return linesOf(placed.runs).map((runs, index) => ({
      mark: markOf(placed, index === 0),
      runs,
      startsApart: isNew && index === 0,
    }));
  });
}

function cut(runs: readonly Run[], most: number): readonly Run[] {
  let left = most;
  return runs.flatMap((run) => {
    if (left <= 0) return [];
    const text = run.text.length > left ? excerptOf(run.text, left) : run.text;
    left -= run.text.length;
    return [{ ...run, text }];
  });
}

function markOf({ level, marker }: PlacedParagraph, isFirstLine: boolean): string {
  if (level === 0) return "";
  if (marker === undefined || !isFirstLine) return indent.repeat(level);
  return `${indent.repeat(level - 1)}${marker.ordered ? `${marker.number}.` : "•"}\u00A0`;
}

function element({ text, bold, italic, link }: Run): TextRunElement {
  return {
    type: "TextRun",
    text,
    ...(bold && { weight: "Bolder" }),
    ...(italic && { italic }),
    ...(link !== undefined && { underline: true, selectAction: { type: "Action.OpenUrl", url: link } }),
  };
}
