// Plain text as paragraphs of a document: a blank line parts paragraphs, a single line break stays inside one.
import { Paragraph, TextRun } from "docx";
import { cleanText, paragraphsOf } from "../domain/text.ts";
import { withTabs } from "./rich-text-paragraphs.ts";
import type { StyleId } from "./styles.ts";

/** The paragraphs of a text, in a style; none when the text is blank. */
export function textParagraphs(text: string, style: StyleId): readonly Paragraph[] {
  return paragraphsOf(cleanText(text)).map((lines) => new Paragraph({ style, children: lines.map(lineRun) }));
}

function lineRun(line: string, index: number): TextRun {
  return new TextRun({ ...(index > 0 ? { break: 1 } : {}), children: withTabs(line) });
}
