// Understands what people write as a command: Swedish and English, any case, small typos.
import type { Language } from "../../domain/language.ts";
import { foldText, typosBetween } from "./fold-text.ts";
import { readLatestRequest } from "./latest-request.ts";

export type Command =
  | { readonly kind: "greet" | "help" | "continue" | "overview" | "status" | "preview" | "form" | "submit" }
  | { readonly kind: "reminders" }
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
  [{ kind: "form" }, "sv", "hämta formuläret", "hämta formulär", "formuläret", "formulär", "word", "wordformulär"],
  [{ kind: "form" }, "en", "get the form", "get form", "the form", "word form"],
  [{ kind: "submit" }, "sv", "skicka in", "lämna in", "skicka in rapporten", "lämna in rapporten", "granska"],
  [{ kind: "submit" }, "en", "submit", "submit report", "submit the report", "send in", "review"],
  [latest, "sv", "senaste rapporten", "senaste rapport", "senaste", "rapport", "rapporten", "visa rapporten"],
  [latest, "en", "latest report", "the latest report", "latest", "report", "show report"],
  [{ kind: "reminders" }, "sv", "påminnelser", "påminnelse", "visa påminnelser", "påminn"],
  [{ kind: "reminders" }, "en", "reminders", "reminder", "show reminders", "remind"],
  [{ kind: "language" }, "sv", "språk", "byt språk"],
  [{ kind: "language" }, "en", "language", "change language"],
  [{ kind: "language", language: "sv" }, "sv", "svenska", "på svenska", "swedish", "tala svenska"],
  [{ kind: "language", language: "en" }, "en", "engelska", "english", "in english", "på engelska"],
];

const longestCommand = 80;
const courtesy = /[\s,]+(?:tack|please)$/i;

/** The command that a whole message is; undefined when it is something else, such as an answer. */
export function readCommand(message: string): ReadCommand | undefined {
  const whole = message.trim();
  if (whole.length === 0 || whole.length > longestCommand || whole.includes("\n")) return undefined;
  const text = whole === "?" ? whole : withoutEnd(withoutEnd(whole).replace(courtesy, ""));
  return closestPhrase(foldText(text)) ?? latestOf(text);
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:!?…]+$/, "");
}

/** Short words must be right, or an answer such as "Nej" or "Stärka" would be a command. */
function typosAllowed(phrase: string): number {
  if (phrase === "hjalp" || phrase === "sprak") return 1;
  if (phrase.length <= 5 || phrase === "starta") return 0;
  return phrase.length <= 10 ? 1 : 2;
}

/** "Granskas" and "lämnat in" are no typos of a command: they tell what has happened. */
function isInflected(text: string, phrase: string): boolean {
  const words = text.split(" ");
  const asked = phrase.split(" ");
  return words.some((word, index) => {
    const [other = " ", ending = ""] = [asked[index], word.slice(asked[index]?.length)];
    return ending !== "" && word.startsWith(other) && ending !== other.at(-1);
  });
}

function closestPhrase(text: string): ReadCommand | undefined {
  const candidates = phrases.flatMap(([command, language, ...all]) =>
    all.map(foldText).map((phrase) => ({ command, language, phrase, typos: typosBetween(text, phrase) })),
  );
  const close = candidates
    .filter(({ phrase, typos }) => typos <= typosAllowed(phrase) && !isInflected(text, phrase))
    .sort((a, b) => a.typos - b.typos)[0];
  return close && { command: close.command, language: close.language };
}

function latestOf(text: string): ReadCommand | undefined {
  const request = readLatestRequest(text);
  if (request === undefined) return undefined;
  const { language, ...asked } = request;
  return { command: { kind: "latest", ...asked }, language };
}
