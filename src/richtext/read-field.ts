// Reads what a person typed in a plain text field: typed lists become lists, blank lines part paragraphs.
import { type PlacedParagraph, richTextOf } from "../domain/placed-paragraph.ts";
import type { RichText } from "../domain/rich-text.ts";
import { cleanText } from "../domain/text.ts";
import { readTypedMarker } from "./typed-marker.ts";
import { withWebAddresses } from "./web-addresses.ts";

/** A paragraph with the lines of the field that it stands on, the last one excluded. */
export interface TypedParagraph extends Omit<PlacedParagraph, "runs"> {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text that the field's lines make: "- ", "* ", "• ", "– ", "1. " and "1) " begin list items, deeper with every two
 * blanks; a line that follows closely goes on in its paragraph; web addresses become links.
 */
export function readField(field: string): RichText {
  const typed = typedParagraphs(fieldTextLines(field));
  return richTextOf(typed.map(({ text, level, marker }) => ({ level, marker, runs: withWebAddresses(text) })));
}

/** The lines of a field, without blanks at their ends. */
export function fieldTextLines(field: string): readonly string[] {
  return cleanText(field).split("\n");
}

export function typedParagraphs(lines: readonly string[]): readonly TypedParagraph[] {
  const paragraphs: TypedParagraph[] = [];
  let afterBlank = true;
  for (const [index, line] of lines.entries()) {
    if (line === "") {
      afterBlank = true;
      continue;
    }
    const last = paragraphs.at(-1);
    const typed = typedLine(line, index, afterBlank);
    afterBlank = false;
    if (last !== undefined && last.to === index && belongsTo(last, typed)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}\n${typed.text}`, to: typed.to };
    } else paragraphs.push(isInList(last, typed) ? typed : { ...typed, level: 0 });
  }
  return paragraphs;
}

function typedLine(line: string, from: number, afterBlank: boolean): TypedParagraph {
  const words = line.trimStart();
  const indent = line.slice(0, line.length - words.length).replaceAll("\t", "    ").length;
  const level = Math.floor(indent / 2);
  const mark = readTypedMarker(words);
  if (mark === undefined) return { text: words, level, from, to: from + 1 };
  // Numbers typed line by line are one list, also where one was left out or doubled.
  const marker = { ordered: mark.ordered, number: mark.number, ...(!afterBlank && { continues: true as const }) };
  return { text: mark.rest, level: Math.max(level + 1, mark.depth), marker, from, to: from + 1 };
}

/** In a list a line goes on when it is indented; outside it, always. */
function belongsTo(last: TypedParagraph, next: TypedParagraph): boolean {
  return next.marker === undefined && (last.level === 0 || next.level > 0);
}

function isInList(last: TypedParagraph | undefined, next: TypedParagraph): boolean {
  return next.marker !== undefined || (next.level > 0 && last !== undefined && last.level > 0);
}
