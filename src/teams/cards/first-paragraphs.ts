// As much of a long text as a card has room for.
import { paragraphsOf } from "../../domain/text.ts";

const shownLines = 30;
const shownCharacters = 3_000;

/** The first paragraphs line by line, since text runs have no line breaks of their own, and whether there is more. */
export function firstParagraphs(text: string) {
  const isLong = text.length > shownCharacters;
  const lines = paragraphsOf(isLong ? text.slice(0, shownCharacters) : text).flatMap((paragraph) =>
    paragraph.map((line, index) => ({ text: line, spacing: index === 0 ? ("Small" as const) : ("None" as const) })),
  );
  return { paragraphs: lines.slice(0, shownLines), isCut: isLong || lines.length > shownLines };
}
