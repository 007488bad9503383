// Understands who wants a channel to be used for an organisation's reports, or no longer: "använd den här kanalen för Ekbacken".
import type { Language } from "../../domain/language.ts";
import { foldText, typosBetween } from "./fold-text.ts";

export type ChannelRequest = {
  readonly kind: "use" | "release";
  readonly language: Language;
} & (
  | { readonly about: "city" }
  /** Words of its name; empty where none was said. */
  | { readonly about: "organisation"; readonly organisation: string }
);

const using: Readonly<Record<string, Language>> = {
  anvand: "sv",
  anvanda: "sv",
  koppla: "sv",
  valj: "sv",
  byt: "sv",
  use: "en",
  connect: "en",
  choose: "en",
};
const channels: Readonly<Record<string, Language>> = { kanalen: "sv", kanal: "sv", channel: "en" };
const ending = new Set("inte ej sluta bort stop not dont don't longer remove ta".split(" "));
const naming = new Set("for till to med with fran from".split(" "));
const around = new Set(
  "den har denna vi ska kan du please tack langre mer no any more this the that do att snalla".split(" "),
);
const city = /^(?:stadens|kommunens|hela stadens|the city['’]?s|city) (?:rapporter|rapport|rapporten|reports?)$/;
const mostWords = 16;

/** Undefined when the text is something else; a sentence that only speaks of a channel has other words before it. */
export function readChannelRequest(text: string): ChannelRequest | undefined {
  const words = text
    .trim()
    .replace(/[.!?…]+$/, "")
    .replace(/[,;:"”“]/g, " ")
    .split(/\s+/);
  if (words.length > mostWords) return undefined;
  const folded = words.map((word) => foldText(word).replace("’", "'"));
  const channelAt = folded.findIndex((word) => meant(word, channels) !== undefined);
  const before = folded.slice(0, Math.max(channelAt, 0));
  const verb = before.map((word) => meant(word, using)).find((found) => found !== undefined);
  const isEnd = before.some((word) => ending.has(word)) || isReleasedAfter(folded, channelAt);
  if (channelAt === -1 || (verb === undefined && !isEnd)) return undefined;
  if (!before.every((word) => isKnown(word) || naming.has(word))) return undefined;
  const rest = folded.slice(channelAt + 1);
  const nameAt = rest.findIndex((word) => naming.has(word));
  const between = nameAt === -1 ? rest : rest.slice(0, nameAt);
  if (!between.every((word) => isKnown(word))) return undefined;
  const name = nameAt === -1 ? [] : withoutEnd(words.slice(channelAt + 2 + nameAt));
  const language = meant(folded[channelAt] ?? "", channels) ?? "sv";
  const kind = isEnd ? "release" : "use";
  return city.test(foldText(name.join(" ")))
    ? { kind, language, about: "city" }
    : { kind, language, about: "organisation", organisation: name.join(" ") };
}

function isKnown(word: string): boolean {
  return around.has(word) || ending.has(word) || meant(word, using) !== undefined;
}

/** "Använd kanalen inte längre", "use this channel no longer". */
function isReleasedAfter(folded: readonly string[], channelAt: number): boolean {
  return /^(?:inte|ej|no) ?(?:langre|mer|longer)?$/.test(folded.slice(channelAt + 1, channelAt + 3).join(" "));
}

/** Courtesy, and that it was so for long, are no part of a name. */
function withoutEnd(name: readonly string[]): readonly string[] {
  const last = name.findLastIndex((word) => !around.has(foldText(word)) && !ending.has(foldText(word)));
  return name.slice(0, last + 1);
}

/** The language of the one of these words that was meant, with a typo in longer ones. */
function meant(word: string, known: Readonly<Record<string, Language>>): Language | undefined {
  const found = Object.keys(known).find(
    (other) => other === word || (other.length > 5 && typosBetween(word, other) === 1),
  );
  return found === undefined ? undefined : known[found];
}

/** The names that a name with typos may have meant: each of its words is close to one of theirs. */
export function namesMeant(written: string, names: readonly string[]): readonly string[] {
  const words = foldText(written).split(" ");
  const isClose = (word: string, other: string) =>
    word.length > 4 && typosBetween(word, other.slice(0, Math.max(word.length, other.length - 1))) <= 2;
  return names.filter((name) => {
    const others = foldText(name).split(/[ -]/);
    return words.every((word) => others.some((other) => other.startsWith(word) || isClose(word, other)));
  });
}
