// Rich text as paragraphs of a document: real lists that Word counts, real links.
import { ExternalHyperlink, type IParagraphOptions, Paragraph, Tab, TextRun } from "docx";
import { type Marker, type PlacedParagraph, placedParagraphs, tidyRichText } from "../domain/placed-paragraph.ts";
import type { RichText, Run } from "../domain/rich-text.ts";
import { bullets, listIndent, numbersFrom } from "./list-definitions.ts";
import type { StyleId } from "./styles.ts";

export interface RichTextStyles {
  readonly text: StyleId;
  readonly list: StyleId;
}

/** A number for each ordered list of a document, so that none goes on where another ended. */
export type NextList = () => number;

/** The paragraphs of a text; none when it is empty. */
export function richTextParagraphs(text: RichText, styles: RichTextStyles, nextList: NextList): readonly Paragraph[] {
  const numbered = numberingOf(nextList);
  return placedParagraphs(tidyRichText(text)).map(
    (placed) =>
      new Paragraph({
        style: placed.level > 0 ? styles.list : styles.text,
        ...numbered(placed),
        children: inlines(placed.runs),
      }),
  );
}

function numberingOf(nextList: NextList) {
  const open: { readonly start: number; readonly instance: number }[] = [];
  return ({ level, marker }: PlacedParagraph): Pick<IParagraphOptions, "numbering" | "indent"> => {
    if (level === 0) return {};
    if (marker === undefined) return { indent: { left: listIndent * level } };
    if (!marker.ordered) return { numbering: { reference: bullets, level: level - 1, instance: 0, custom: true } };
    const { start, instance } = listOf(open, level, marker, nextList);
    return { numbering: { reference: numbersFrom(start), level: level - 1, instance, custom: true } };
  };
}

function listOf(
  open: { readonly start: number; readonly instance: number }[],
  level: number,
  { opens, number }: Marker,
  nextList: NextList,
) {
  const current = open[level];
  if (opens !== true && current !== undefined) return current;
  const list = { start: number, instance: nextList() };
  open[level] = list;
  return list;
}

function inlines(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  const children: (TextRun | ExternalHyperlink)[] = [];
  for (let index = 0; index < runs.length; ) {
    const link = runs[index]?.link;
    let end = index + 1;
    while (link !== undefined && runs[end]?.link === link) end++;
    const words = runs.slice(index, end).flatMap(textRuns);
    if (link === undefined) children.push(...words);
    // As programs write it, without letters that not all of them know in an address.
    else children.push(new ExternalHyperlink({ link: URL.parse(link)?.href ?? link, children: words }));
    index = end;
  }
  return children;
}

function textRuns({ text, bold, italic, link }: Run): readonly TextRun[] {
  return text.split("\n").map(
    (line, index) =>
      new TextRun({
        ...(index > 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(link !== undefined && { style: "Hyperlink" }),
        children: withTabs(line),
      }),
  );
}

/** A line's words, with Word's own tabs in place of the characters. */
export function withTabs(line: string): (string | Tab)[] {
  return line
    .split("\t")
    .flatMap((piece, place) => [...(place > 0 ? [new Tab()] : []), ...(piece === "" ? [] : [piece])]);
}
