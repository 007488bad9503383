// The words of a language, and dates and times in it.
import { Temporal } from "temporal-polyfill";
import type { Day } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import type { Moment } from "../../domain/moment.ts";
import { en } from "./en.ts";
import { sv, type Words } from "./sv.ts";

const words: Readonly<Record<Language, Words>> = { sv, en };

export function wordsIn(language: Language): Words {
  return words[language];
}

/** "onsdag 13 maj 2026". */
export function dayInWords({ locale }: Words, day: Day): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return Temporal.PlainDate.from(day).toLocaleString(locale, options).replace(",", "");
}

/** "13 maj". */
export function dayInShort(locale: string, day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale, { day: "numeric", month: "long" });
}

/** "13 maj 2026 kl. 9.05", in the time zone. */
export function momentInWords(words: Words, zone: string, moment: Moment): string {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const date = local.toPlainDate().toLocaleString(words.locale, { day: "numeric", month: "long", year: "numeric" });
  const minute = String(local.minute).padStart(2, "0");
  return words.at(date, words.locale === "sv-SE" ? `${local.hour}.${minute}` : `${local.hour}:${minute}`);
}

/** "Ekbacken, Parknämnden och Stadshuset". */
export function listInWords({ locale }: Words, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
