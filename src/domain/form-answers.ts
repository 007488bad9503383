// Finds which lines of a form are the answer to a question: what stands between it and what comes next.
import type { FormLine, QuestionPlace } from "./form-questions.ts";
import { formWords, isNumbered, similarity, trigramsOf, unnumberedWords } from "./form-words.ts";

/** The lines from the one to before the other; upTo characters of the first are the question's. */
export interface AnswerSpan {
  readonly questionId: string;
  readonly from: number;
  readonly to: number;
  readonly upTo?: number | undefined;
}

const titleThreshold = 0.85;
const longestHeading = 120;

/** The span of each question's answer, without the titles of focus areas, separators and blank lines around it. */
export function answerSpans(
  lines: readonly FormLine[],
  places: readonly QuestionPlace[],
  titles: readonly string[],
): readonly AnswerSpan[] {
  const isTitle = titleTest(titles);
  return places.map(({ questionId, to: after, upTo }, index) => {
    const next = places[index + 1];
    const from = upTo === undefined ? after : after - 1;
    const end = next?.from ?? lines.length;
    const cut = lines.findIndex((line, at) => at >= after && at < end && isTitle(line) && standsOut(line));
    return { questionId, from, to: trimmedEnd(lines, after, cut === -1 ? end : cut, next, isTitle), upTo };
  });
}

function titleTest(titles: readonly string[]): (line: FormLine) => boolean {
  const known = titles.map((title) => ({
    words: unnumberedWords(title),
    trigrams: trigramsOf(unnumberedWords(title)),
  }));
  return ({ text }) => {
    if (text.length > 2 * longestHeading) return false;
    const words = unnumberedWords(text);
    return known.some(
      (title) => title.words === words || similarity(title.trigrams, trigramsOf(words)) >= titleThreshold,
    );
  };
}

/** Looks like a title, and not only by its words. */
function standsOut({ text, heading, bold }: FormLine): boolean {
  return heading === true || bold === true || isNumbered(text);
}

function trimmedEnd(
  lines: readonly FormLine[],
  from: number,
  end: number,
  next: QuestionPlace | undefined,
  isTitle: (line: FormLine) => boolean,
): number {
  const nextCell = next === undefined ? undefined : lines[next.from]?.cell;
  const isOutside = (line: FormLine, index: number) =>
    (line.text.trim() === "" && line.wordless !== true) ||
    isTitle(line) ||
    (next !== undefined && (isHeadingBeforeQuestion(line) || isItsNumber(line, nextCell))) ||
    (isSeparator(line.text) && lines.slice(from, index).some(({ text }) => text.trim() !== ""));
  let to = end;
  for (let line = lines[to - 1]; line !== undefined && to > from && isOutside(line, to - 1); line = lines[to - 1]) to--;
  return to;
}

/** A heading with nothing but the next question under it belongs to the form. */
function isHeadingBeforeQuestion({ text, heading, bold }: FormLine): boolean {
  return heading === true || (bold === true && isNumbered(text) && text.length <= longestHeading);
}

/** "1.2" or "b)" in the cell before the next question's. */
function isItsNumber({ text, cell }: FormLine, nextCell: string | undefined): boolean {
  return (
    cell !== undefined && rowOf(cell) === rowOf(nextCell) && /^(fråga )?[\d ]{0,6}[a-zåäö]?$/.test(formWords(text))
  );
}

function rowOf(cell: string | undefined): string | undefined {
  return cell?.slice(0, cell.lastIndexOf("."));
}

function isSeparator(text: string): boolean {
  return /^[\s\-–—_*=·.]{2,}$/.test(text);
}
