// Names of documents: descriptive, without letters that some systems can't carry.
import type { Period } from "./period.ts";

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
export function formFileNameOf(organisationName: string, period: Period): string {
  return `${named("formular-naringsliv", organisationName, period)}.docx`;
}

/** `uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx`; a draft and later versions say so. */
export function fileNameOf(organisationName: string, period: Period, version: number | "draft"): string {
  const ending = version === "draft" ? "-utkast" : version > 1 ? `-v${version}` : "";
  return `${named("uppfoljningsrapport-naringsliv", organisationName, period)}${ending}.docx`;
}

function named(what: string, organisationName: string, { kind, year }: Period): string {
  return [what, plainWords(organisationName), kind.toLowerCase(), year].filter((part) => part !== "").join("-");
}
