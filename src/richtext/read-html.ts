// Reads HTML as people send it: a Teams message, or what they pasted from Word, Outlook or a web page.
import { Parser } from "htmlparser2";
import { richTextOf } from "../domain/placed-paragraph.ts";
import { HtmlReading } from "./html-reading.ts";
import type { ReadText } from "./read-markdown.ts";

interface HtmlOptions {
  /** The ids of mentions that are no part of the text, such as the bot's own. */
  readonly ownMentions?: readonly string[] | undefined;
}

/** Nobody means anything by more; the parser's time grows with the depth of what is open. */
const deepest = 1_000;
const pieceLength = 2_000;

/** The text of HTML, and what was simplified in it; never fails, and takes time only in proportion to the length. */
export function readHtml(html: string, { ownMentions = [] }: HtmlOptions = {}): ReadText {
  const reading = new HtmlReading(ownMentions);
  let parser = parserFor(reading);
  for (const piece of piecesOf(html)) {
    if (reading.depth > deepest) {
      parser.end();
      reading.end();
      parser = parserFor(reading);
    }
    parser.write(piece);
  }
  parser.end();
  reading.end();
  return { text: richTextOf(reading.paragraphs), simplified: [...reading.simplified] };
}

/** Pieces that end before a tag, where the parser can be replaced by a new one. */
function* piecesOf(html: string): Iterable<string> {
  for (let start = 0; start < html.length; ) {
    const tag = html.indexOf("<", start + pieceLength);
    const end = tag === -1 ? html.length : tag;
    yield html.slice(start, end);
    start = end;
  }
}

function parserFor(reading: HtmlReading): Parser {
  return new Parser({
    onopentag: (name, attributes) => reading.open(name, attributes),
    ontext: (text) => reading.text(text),
    onclosetag: (name) => reading.close(name),
  });
}
