// Names of documents: descriptive, without letters that some systems can't carry.
import type { Day } from "./day.ts";
import type { Period } from "./period.ts";

type NamedPeriod = Pick<Period, "kind" | "year">;

const letters: Readonly<Record<string, string>> = { å: "a", ä: "a", æ: "a", ö: "o", ø: "o", é: "e", ü: "u" };

/** In small letters a to z and digits, hyphens between words. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[åäæöøéü]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** `formular-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx`. */
export function formFileNameOf(organisationName: string, period: NamedPeriod): string {
  return `${named("formular-naringsliv", organisationName, period)}.docx`;
}

/** `uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx`; a draft and later versions say so. */
export function fileNameOf(organisationName: string, period: NamedPeriod, version: number | "draft"): string {
  const ending = version === "draft" ? "-utkast" : version > 1 ? `-v${version}` : "";
  return `${named("uppfoljningsrapport-naringsliv", organisationName, period)}${ending}.docx`;
}

/** `naringslivsrapport-ekstads-kommun-t1-2026.docx`; a partial one and later versions say so. */
export function cityFileNameOf(cityName: string, period: NamedPeriod, version: number | undefined): string {
  const ending = version === undefined ? "-delvis" : version > 1 ? `-v${version}` : "";
  return `${named("naringslivsrapport", cityName, period)}${ending}.docx`;
}

/** `arkiv-naringsliv-ekstads-kommun-t1-2026.zip`. */
export function archiveFileNameOf(cityName: string, period: NamedPeriod): string {
  return `${named("arkiv-naringsliv", cityName, period)}.zip`;
}

/** `laget-naringsliv-t1-2026-2026-05-06.xlsx`: as it was on that day. */
export function statusFileNameOf(period: NamedPeriod, day: Day): string {
  return `${named("laget-naringsliv", "", period)}-${day}.xlsx`;
}

function named(what: string, organisationName: string, { kind, year }: NamedPeriod): string {
  return [what, plainWords(organisationName), kind.toLowerCase(), year].filter((part) => part !== "").join("-");
}
