// People's text: what we take away from it before it is kept, and short views of it.

// XML, and so Word, has no place for control characters; people get them by pasting.
const unprintable = /[[\p{Cc}\uFFFE\uFFFF]--[\t\n]]/gv;
const otherLineBreaks = /\r\n?|[\v\f\x85\u2028\u2029]/g;

// No language piles up so many marks; to put them in order takes time that grows with their number squared.
const piledMarks = /\p{M}{64}/u;

/** With each letter and its accents as one character, where that is possible in reasonable time. */
export function composed(text: string): string {
  return piledMarks.test(text) ? text : text.normalize("NFC");
}

/** Text with one kind of line break and nothing that a document can't hold. */
export function printableText(raw: string): string {
  return composed(raw.toWellFormed().replace(otherLineBreaks, "\n").replace(unprintable, ""));
}

/** Text as it is kept: one kind of line break, nothing that a document can't hold, no blank ends. */
export function cleanText(raw: string): string {
  const lines = printableText(raw).split("\n");
  const trimmed = lines.map((line) => line.trimEnd());
  const first = trimmed.findIndex((line) => line !== "");
  return first === -1 ? "" : trimmed.slice(first).join("\n").trimEnd();
}

/** The paragraphs of a text; a paragraph's lines stand in it as they were written. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => paragraph.split("\n").filter((line) => line !== ""));
}

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** The first lines of a text, on one line, at most so many characters, cut between words where there are any. */
export function excerptOf(text: string, limit = 160): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, graphemes.segment(line).containing(limit - 1)?.index);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > limit * 0.6 ? space : cut.length).replace(/[\s.,;:–-]+$/, "")}…`;
}
