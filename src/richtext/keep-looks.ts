// Gives edited paragraphs the formatting of the words that stayed in them.
import { diffArrays } from "diff";
import type { PlacedParagraph } from "../domain/placed-paragraph.ts";
import type { Run } from "../domain/rich-text.ts";
import { joinRuns, type Look, run, sharedLook } from "../domain/tidy-runs.ts";
import { shownPieces } from "./field-text.ts";
import type { TypedParagraph } from "./read-field.ts";
import { withWebAddresses } from "./web-addresses.ts";

/** Beyond so many changed words an edited paragraph is a new one. */
const mostChanges = 1_500;
const paragraphEnd = "\n\n";

interface Token {
  readonly text: string;
  readonly look?: Look | undefined;
  /** The shown address of the link before it. */
  readonly addressOf?: string | undefined;
}

interface TypedWord {
  readonly text: string;
  /** What it was before, where it stayed. */
  readonly token?: Token | undefined;
}

interface Word {
  readonly text: string;
  look: Look | undefined;
  /** Its link is shown beside it still. */
  isLinked: boolean;
}

/** The typed paragraphs in place of the old ones, word by word. */
export function keepLooks(
  old: readonly PlacedParagraph[],
  typed: readonly TypedParagraph[],
): readonly PlacedParagraph[] {
  const before = old.flatMap(({ runs }) => [...tokensOf(runs), { text: paragraphEnd }]);
  const wordPattern = patternOf(before);
  const texts = typed.map(({ text }) => text.match(wordPattern) ?? []);
  const after = texts.flatMap((words) => [...words, paragraphEnd]);
  const kept = old.length === 0 ? undefined : keptTokens(before, after);
  let next = 0;
  return typed.map(({ level, marker }, index) => {
    const words = (texts[index] ?? []).map((text, place) => ({ text, token: kept?.get(next + place) }));
    next += words.length + 1;
    return { level, marker, runs: runsOf(isRewritten(words) ? words.map(({ text }) => ({ text })) : words) };
  });
}

/** Small words that happen to be the same don't make it the same paragraph. */
function isRewritten(words: readonly TypedWord[]): boolean {
  const written = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return written.filter(({ token }) => token !== undefined).length * 3 < written.length;
}

/** A shown address is one word, so that it is there as a whole or not at all. */
function tokensOf(runs: readonly Run[]): readonly Token[] {
  return shownPieces(runs).flatMap(({ text, run: look }, index, pieces): readonly Token[] => {
    if (look === undefined) return [{ text, addressOf: pieces[index - 1]?.run?.link }];
    if (isAddress(look)) return [{ text, look }];
    return (text.match(words) ?? []).map((word) => ({ text: word, look }));
  });
}

const words = /\s|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

function isAddress({ text, link }: Run): boolean {
  return link !== undefined && link.replace(/^mailto:/i, "") === text.replace(/^mailto:/i, "");
}

function patternOf(tokens: readonly Token[]): RegExp {
  const whole = tokens.filter(({ look, addressOf, text }) => addressOf !== undefined || isAddress({ text, ...look }));
  const addresses = [...new Set(whole.map(({ text }) => text))].sort((a, b) => b.length - a.length);
  const exactly = addresses.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp([...exactly, words.source].join("|"), "gu");
}

function keptTokens(before: readonly Token[], after: readonly string[]): ReadonlyMap<number, Token> | undefined {
  const changes = diffArrays(
    before.map(({ text }) => text),
    [...after],
    { maxEditLength: mostChanges },
  );
  const kept = new Map<number, Token>();
  let [from, to] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    if (!added && !removed) {
      for (const index of value.keys()) kept.set(to + index, before[from + index] ?? { text: "" });
    }
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return kept;
}

function runsOf(words: readonly TypedWord[]): readonly Run[] {
  const shown: Word[] = [];
  for (const { text, token } of words) {
    const isShown = token?.addressOf !== undefined && confirmLink(shown, token.addressOf);
    if (!isShown) {
      const look = token === undefined ? undefined : (token.look ?? {});
      shown.push({ text, look, isLinked: look !== undefined && isAddress({ text, ...look }) });
    }
  }
  fillLooks(shown);
  const runs = shown.map(({ text, look = {}, isLinked }) => run(text, isLinked ? look : { ...look, link: undefined }));
  return joinRuns(runs).flatMap(({ text, ...look }) => withWebAddresses(text, look));
}

/** False when the words before its address are no longer the link's. */
function confirmLink(shown: Word[], link: string): boolean {
  const last = shown.findLastIndex(({ text }) => text.trim() !== "");
  if (shown[last]?.look?.link !== link) return false;
  // What was typed between a link and its address stands nowhere.
  shown.length = last + 1;
  for (const word of shown.toReversed()) {
    if (word.look?.link !== link) break;
    word.isLinked = true;
  }
  return true;
}

/** A word that came in between looks as the words on both sides do. */
function fillLooks(shown: readonly Word[]): void {
  const nextKept: (Word | undefined)[] = [];
  for (let index = shown.length - 1; index >= 0; index--) {
    nextKept[index] = shown[index]?.look === undefined ? nextKept[index + 1] : shown[index];
  }
  let before: Word | undefined;
  for (const [index, word] of shown.entries()) {
    if (word.look !== undefined) {
      before = word;
      continue;
    }
    const after = nextKept[index];
    word.look = before?.look && after?.look ? sharedLook([before.look, after.look]) : {};
    word.isLinked = before?.isLinked === true && after?.isLinked === true;
    before = word;
  }
}
