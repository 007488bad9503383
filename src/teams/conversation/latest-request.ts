// Understands who wants to have which submitted report: "senaste rapporten Skärholmen T1 2026", in any order.
import type { Language } from "../../domain/language.ts";
import { type PeriodKind, parsePeriodId, periodId } from "../../domain/period.ts";
import { foldText, typosBetween } from "./fold-text.ts";

export interface LatestRequest {
  /** Words of an organisation's name; empty for all. */
  readonly organisation: string;
  readonly periodId?: string | undefined;
  readonly language: Language;
}

const latest: Readonly<Record<string, Language>> = { senaste: "sv", latest: "en" };
const report: Readonly<Record<string, Language>> = { rapport: "sv", rapporten: "sv", report: "en" };
const asking = new Set("visa hamta ge mig oss den jag vill ha show get give me us the i want".split(" "));
const naming = new Set("for fran av from of".split(" "));
const dating = new Set(["i", "in"]);
/** Words of sentences, not of names: with one of them it is an answer that happens to speak of a report. */
const telling = new Set(
  "se ser framgar samma svar svaret hanvisar att ar har finns saknas i in lamnas lamnades lamnats lamnat skickas skickats ska skall kommer kan visar beskriver redovisas bifogas foljer pagar inte ej ingen inget nya klar som pa till med under nedan ovan enligt om vi man det den detta is was has have shows will can not that this on to with we it are be about below above".split(
    " ",
  ),
);
const mostWords = 10;
const longestName = 6;

/** Undefined when the text is something else, such as an answer. */
export function readLatestRequest(text: string): LatestRequest | undefined {
  if (/[.!?]\s/.test(text)) return undefined;
  const words = text
    .replace(/[,;:"”“]/g, " ")
    .trim()
    .split(/\s+/);
  const first = words.findIndex((word) => !asking.has(foldText(word)));
  const rest = words.slice(first);
  if (first === -1 || rest.length > mostWords) return undefined;
  const { period, others } = takePeriod(rest);
  const saysLatest = others.find((word) => means(word, latest));
  const saysReport = others.find((word) => means(word, report));
  const said = [saysLatest, saysReport].filter((word) => word !== undefined);
  const left = others.filter((word) => !said.includes(word));
  const isNamed =
    left.some((word) => naming.has(foldText(word))) && saysLatest !== undefined && foldText(saysLatest) in latest;
  const name = left.filter((word) => !naming.has(foldText(word)) && !(period && dating.has(foldText(word))));
  if (name.length > longestName || name.some((word) => telling.has(foldText(word)))) return undefined;
  const starts = said.includes(rest[0] ?? "");
  const isClear = said.length === 2 || (starts && (saysReport !== undefined || isNamed)) || (period && saysReport);
  if (!isClear) return undefined;
  const language = said.map((word) => means(word, { ...latest, ...report })).includes("sv") ? "sv" : "en";
  return { organisation: name.join(" "), periodId: period, language };
}

/** The language of the one of these words that was meant, with a typo or without. */
function means(word: string, known: Readonly<Record<string, Language>>): Language | undefined {
  const folded = foldText(word);
  const close = Object.keys(known).find(
    (other) => other === folded || (folded.length > 5 && typosBetween(folded, other) === 1),
  );
  return close === undefined ? undefined : known[close];
}

interface Taken {
  readonly period?: string | undefined;
  readonly others: readonly string[];
}

const spokenKinds: Readonly<Record<string, PeriodKind>> = { verksamhetsberattelse: "VB", verksamhetsberattelsen: "VB" };

/** Takes the period out of the words: "T1 2026", "2026-T1", "tertialrapport 1 2026", "verksamhetsberättelsen 2025". */
function takePeriod(words: readonly string[]): Taken {
  const written = words.findIndex((word) => parsePeriodId(word) !== undefined);
  const whole = parsePeriodId(words[written] ?? "");
  if (whole) return { period: periodId(whole.year, whole.kind), others: words.toSpliced(written, 1) };
  const year = words.findIndex((word) => /^20\d\d$/.test(word));
  const { kind, at, length } = spokenKind(words);
  if (year === -1 || kind === undefined) return { others: words };
  const others = words.filter((_, index) => index !== year && (index < at || index >= at + length));
  // "Verksamhetsberättelsen 2025" names the report by its kind.
  const isReport = at === 0 && !shortKind.test(words[0] ?? "");
  return { period: periodId(Number(words[year]), kind), others: isReport ? ["rapport", ...others] : others };
}

const shortKind = /^(t1|t2|vb)$/i;

function spokenKind(words: readonly string[]): {
  readonly kind?: PeriodKind | undefined;
  readonly at: number;
  readonly length: number;
} {
  const folded = words.map(foldText);
  const short = folded.findIndex((word) => shortKind.test(word));
  if (short !== -1) return { kind: folded[short]?.toUpperCase() as PeriodKind, at: short, length: 1 };
  const long = folded.findIndex((word) => Object.hasOwn(spokenKinds, word));
  if (long !== -1) return { kind: spokenKinds[folded[long] ?? ""], at: long, length: 1 };
  const tertial = folded.findIndex((word, index) => /^tertial/.test(word) && /^[12]$/.test(folded[index + 1] ?? ""));
  return { kind: tertial === -1 ? undefined : (`T${folded[tertial + 1]}` as PeriodKind), at: tertial, length: 2 };
}
