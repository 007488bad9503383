// Finds where a form asks its questions, by their text, tolerant of how people and programs change it.
import { formWords, similarity, type Trigrams, trigramsOf, unnumberedWords } from "./form-words.ts";

/** A line of a form, as far as it matters for finding things in it. */
export interface FormLine {
  readonly text: string;
  /** The table cell that it stands in; a question never spans two. */
  readonly cell?: string | undefined;
  /** Written in a heading style. */
  readonly heading?: boolean | undefined;
  readonly bold?: boolean | undefined;
  /** Holds something that has no text, such as a picture. */
  readonly wordless?: boolean | undefined;
  /** The question whose answer box of our own form begins with this line. */
  readonly boxOf?: string | undefined;
}

export interface FormQuestion {
  readonly id: string;
  readonly text: string;
}

/** Where a question stands: its first line, the line after its last, and where in its last line the answer begins. */
export interface QuestionPlace {
  readonly questionId: string;
  readonly from: number;
  readonly to: number;
  /** Characters of the last line that are the question's, when the answer follows on the same line. */
  readonly upTo?: number | undefined;
}

interface Sought {
  readonly id: string;
  readonly words: string;
  readonly wordSet: ReadonlySet<string>;
  readonly trigrams: Trigrams;
}

interface Candidate extends QuestionPlace {
  readonly score: number;
}

/** A text is taken for a question when it is that much like it, and more like it than like any other by the margin. */
const threshold = 0.8;
const margin = 0.08;
// Short texts such as "Övriga upplysningar" are like too much else.
const shortText = 30;
const shortThreshold = 0.92;
const mostLines = 4;
const longestText = 2_000;

/** The questions' places in order; each at most once, and no text serves two. */
export function findQuestions(
  lines: readonly FormLine[],
  questions: readonly FormQuestion[],
): readonly QuestionPlace[] {
  const sought = questions.map(({ id, text }) => {
    const words = unnumberedWords(text);
    return { id, words, wordSet: new Set(words.split(" ")), trigrams: trigramsOf(words) };
  });
  const candidates = lines.flatMap((_, from) => candidatesAt(lines, from, sought));
  const inOverview = overviewTest(lines, candidates);
  const best = candidates.toSorted((a, b) => b.score - a.score || inOverview(a) - inOverview(b) || b.from - a.from);
  const chosen: QuestionPlace[] = [];
  for (const { score: _, ...place } of best) {
    const taken = chosen.some(
      ({ questionId, from, to }) => questionId === place.questionId || (place.from < to && from < place.to),
    );
    if (!taken) chosen.push(place);
  }
  return withBoxes(chosen, lines, questions).toSorted((a, b) => a.from - b.from);
}

/** Counts the questions right before and after one: in an overview they stand where answers would be. */
function overviewTest(lines: readonly FormLine[], candidates: readonly Candidate[]): (of: Candidate) => number {
  const written = lines.flatMap(({ text }, index) => (text.trim() === "" ? [] : [index]));
  const placeOf = new Map(written.map((index, place) => [index, place]));
  const exact = candidates.filter(({ score }) => score === 1);
  const firsts = new Set(exact.map(({ from }) => placeOf.get(from)));
  const lasts = new Set(exact.map(({ to }) => placeOf.get(to - 1)));
  return ({ from, to }) => {
    const [first = -1, last = -1] = [placeOf.get(from), placeOf.get(to - 1)];
    return Number(lasts.has(first - 1)) + Number(firsts.has(last + 1));
  };
}

function candidatesAt(lines: readonly FormLine[], from: number, sought: readonly Sought[]): readonly Candidate[] {
  const first = lines[from];
  if (first === undefined || first.text.trim() === "") return [];
  const found = continuedOnLine(first.text, from, sought);
  let text = "";
  let written = 0;
  for (let to = from + 1; to <= lines.length && written < mostLines; to++) {
    const line = lines[to - 1];
    if (line === undefined || line.cell !== first.cell) break;
    if (line.text.trim() === "") continue;
    written++;
    text = `${text} ${line.text}`;
    if (text.length > longestText) break;
    const candidate = bestFor(unnumberedWords(text), from, to, sought);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

/** The question that those lines are like, when they are clearly more like it than like any other. */
function bestFor(words: string, from: number, to: number, sought: readonly Sought[]): Candidate | undefined {
  const wordSet = new Set(words.split(" "));
  const near = sought.filter((one) => mayBeLike(one, words, wordSet));
  if (near.length === 0) return undefined;
  const trigrams = trigramsOf(words);
  const scored = near
    .map((one) => ({ ...one, score: one.words === words ? 1 : similarity(one.trigrams, trigrams) * 0.99 }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < (best.words.length < shortText ? shortThreshold : threshold)) return undefined;
  if (second !== undefined && best.score < 1 && best.score - second.score < margin) return undefined;
  return { questionId: best.id, from, to, score: best.score };
}

/** Rules out nearly all of a long form's lines at little cost: half the words must be the same ones. */
function mayBeLike({ words, wordSet }: Sought, other: string, otherSet: ReadonlySet<string>): boolean {
  if (other.length < words.length * 0.6 || other.length > words.length * 1.6) return false;
  const shared = [...wordSet].filter((word) => otherSet.has(word)).length;
  return 2 * shared >= Math.min(wordSet.size, otherSet.size);
}

/** Questions that a line begins with word for word, with more text after them. */
function continuedOnLine(text: string, from: number, sought: readonly Sought[]): Candidate[] {
  const words = unnumberedWords(text.slice(0, longestText));
  return sought.flatMap(({ id, words: question }) => {
    const upTo = question.length < shortText || !words.startsWith(`${question} `) ? undefined : endOf(question, text);
    return upTo === undefined ? [] : [{ questionId: id, from, to: from + 1, upTo, score: 0.98 }];
  });
}

/** How many characters of a text the question at its beginning is, with the punctuation that must end it. */
function endOf(question: string, text: string): number | undefined {
  const ends = [...text.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  const end = ends.find((index) => {
    const words = formWords(text.slice(0, index));
    return words.length >= question.length && words.endsWith(question);
  });
  const punctuation = end === undefined ? null : /^[^\p{L}\p{N}\s]+\s*/u.exec(text.slice(end));
  return end === undefined || punctuation === null ? undefined : end + punctuation[0].length;
}

/** Our own form's boxes say for certain whose answer they hold, whatever happened to the text above them. */
function withBoxes(
  byText: readonly QuestionPlace[],
  lines: readonly FormLine[],
  questions: readonly FormQuestion[],
): readonly QuestionPlace[] {
  const boxes = lines.flatMap(({ boxOf }, from) => {
    const known = boxOf !== undefined && questions.some(({ id }) => id === boxOf);
    return known ? [{ questionId: boxOf, from, to: from }] : [];
  });
  const first = boxes.filter(
    (box, index) => boxes.findIndex(({ questionId }) => questionId === box.questionId) === index,
  );
  const agrees = (place: QuestionPlace) => {
    const box = first.find(({ questionId }) => questionId === place.questionId);
    const nextBox = first.find(({ from }) => from >= place.to);
    return box === undefined ? true : nextBox?.questionId === place.questionId;
  };
  const kept = byText.filter(agrees);
  return [...kept, ...first.filter(({ questionId }) => !kept.some((place) => place.questionId === questionId))];
}
