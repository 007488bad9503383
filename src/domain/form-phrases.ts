// Phrases that stand where an answer would be: placeholders of word processors, and "not applicable" in its many forms.
import { formWords } from "./form-words.ts";

const placeholders = [
  "klicka här för att ange text",
  "klicka eller tryck här för att ange text",
  "klicka här för att skriva text",
  "skriv här",
  "skriv text här",
  "click here to enter text",
  "click or tap here to enter text",
  "click or tap to enter text",
  "enter text here",
];
const placeholderSentence =
  /^\s*(klicka (eller tryck )?här för att (ange|skriva) text|click (or tap )?(here )?to enter text)\s*\.?\s*/iu;

/** The text without a placeholder that was left standing before it; blank when there is nothing else. */
export function withoutPlaceholder(text: string): string {
  return placeholders.includes(formWords(text)) ? "" : text.replace(placeholderSentence, "");
}

/** How many characters of the text a placeholder takes at its beginning. */
export function placeholderLength(text: string): number {
  return text.length - withoutPlaceholder(text).length;
}

const notApplicable =
  /^(?:n\s*\/\s*a|n\.\s?a\.?|na|(?:ej|inte|icke)\s+(?:aktuellt|aktuell|tillämpligt|tillämplig|relevant|tillämpbart)|not\s+applicable)\s*(?:[.:;,–—-]+\s*(?<reason>.*))?$/isu;
const longestReason = 500;

/** The reason for not applicable, empty where none is given; undefined when the text is an answer. */
export function reasonIn(text: string): string | undefined {
  const words = text.trim();
  if (/^[-–—]{1,3}$/.test(words)) return "";
  if (words.length > longestReason || words.includes("\n\n")) return undefined;
  const found = notApplicable.exec(words);
  return found === null ? undefined : (found.groups?.["reason"]?.trim() ?? "");
}
