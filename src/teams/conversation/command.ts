// Understands what people write as a command: Swedish and English, any case, small typos.
import { distance } from "fastest-levenshtein";
import type { Language } from "../../domain/language.ts";
import { parsePeriodId, periodId } from "../../domain/period.ts";

export type Command =
  | { readonly kind: "greet" | "help" | "continue" | "overview" | "status" | "preview" | "submit" }
  | { readonly kind: "latest"; readonly organisation: string; readonly periodId?: string | undefined }
  | { readonly kind: "language"; readonly language?: Language | undefined };

export interface ReadCommand {
  readonly command: Command;
  readonly language: Language;
}

type Phrase = readonly [command: Command, language: Language, ...phrases: readonly string[]];

const latest: Command = { kind: "latest", organisation: "" };
const phrases: readonly Phrase[] = [
  [{ kind: "greet" }, "sv", "hej", "hejsan", "hallå", "god morgon", "start", "starta", "börja", "meny"],
  [{ kind: "greet" }, "en", "hi", "hello", "good morning", "begin", "menu"],
  [{ kind: "help" }, "sv", "hjälp", "vad kan du", "vad kan du göra", "kommandon", "?"],
  [{ kind: "help" }, "en", "help", "what can you do", "commands"],
  [{ kind: "continue" }, "sv", "fortsätt", "fortsätta", "nästa", "nästa fråga"],
  [{ kind: "continue" }, "en", "continue", "next", "next question", "resume"],
  [{ kind: "overview" }, "sv", "översikt", "översikten", "visa översikt", "alla frågor", "frågor"],
  [{ kind: "overview" }, "en", "overview", "all questions", "questions"],
  [{ kind: "status" }, "sv", "status", "läget", "hur går det"],
  [{ kind: "status" }, "en", "progress", "how is it going"],
  [{ kind: "preview" }, "sv", "förhandsgranska", "förhandsgranskning", "utkast", "visa utkast"],
  [{ kind: "preview" }, "en", "preview", "draft", "show draft"],
  [{ kind: "submit" }, "sv", "skicka in", "lämna in", "skicka in rapporten", "lämna in rapporten", "granska"],
  [{ kind: "submit" }, "en", "submit", "submit report", "submit the report", "send in", "review"],
  [latest, "sv", "senaste rapporten", "senaste rapport", "senaste", "rapport", "rapporten", "visa rapporten"],
  [latest, "en", "latest report", "the latest report", "latest", "report", "show report"],
  [{ kind: "language" }, "sv", "språk", "byt språk"],
  [{ kind: "language" }, "en", "language", "change language"],
  [{ kind: "language", language: "sv" }, "sv", "svenska", "på svenska", "swedish", "tala svenska"],
  [{ kind: "language", language: "en" }, "en", "engelska", "english", "in english", "på engelska"],
];

const longestCommand = 80;

/** The command that a whole message is; undefined when it is something else, such as an answer. */
export function readCommand(message: string): ReadCommand | undefined {
  const text = message.trim().replace(/[.!]+$/, "");
  if (text.length === 0 || text.length > longestCommand || text.includes("\n")) return undefined;
  return closestPhrase(fold(text)) ?? latestOf(text);
}

/** Lower case, one space between words, and without the rings and dots that people leave out in a hurry. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[,;:"”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Short words must be right, or an answer such as "Nej" would be a greeting. */
function typosAllowed(phrase: string): number {
  if (phrase.length <= 4) return 0;
  return phrase.length <= 8 ? 1 : 2;
}

function closestPhrase(text: string): ReadCommand | undefined {
  const candidates = phrases.flatMap(([command, language, ...all]) =>
    all.map((phrase) => ({ command, language, typos: distance(text, fold(phrase)), allowed: typosAllowed(phrase) })),
  );
  const close = candidates.filter(({ typos, allowed }) => typos <= allowed).sort((a, b) => a.typos - b.typos)[0];
  return close && { command: close.command, language: close.language };
}

const latestForm =
  /^(?:(?:visa|hämta|ge mig|show|get|give me)\s+)?(?:(?:den|the)\s+)?(?<start>(?:senaste|latest)(?:\s+(?:rapporten|rapport|report))?|rapporten|rapport|report)\s+(?:(?:för|från|for|from|of|om)\s+)?(?<rest>.+)$/i;

/** "senaste rapporten Skärholmen T1 2026": a name, a period, in either order. */
function latestOf(text: string): ReadCommand | undefined {
  const { start = "", rest = "" } = latestForm.exec(text)?.groups ?? {};
  if (start === "" || /[.!?]/.test(rest)) return undefined;
  const { period, words } = splitPeriod(rest);
  const language = /latest|report$/i.test(start) ? "en" : "sv";
  if (words.length > 6) return undefined;
  return { command: { kind: "latest", organisation: words.join(" "), periodId: period }, language };
}

const linkWords = new Set(["för", "från", "i", "for", "from", "in", "av", "of"]);

function splitPeriod(rest: string): { readonly period?: string | undefined; readonly words: readonly string[] } {
  const words = rest.split(/\s+/);
  for (const length of [2, 1]) {
    for (let start = 0; start + length <= words.length; start++) {
      const parsed = parsePeriodId(words.slice(start, start + length).join(" "));
      if (parsed === undefined) continue;
      const others = [...words.slice(0, start), ...words.slice(start + length)];
      return {
        period: periodId(parsed.year, parsed.kind),
        words: others.filter((word) => !linkWords.has(word.toLowerCase())),
      };
    }
  }
  return { words };
}
