// Names of documents: descriptive, without letters that some systems can't carry.
import type { Period } from "./period.ts";

const letters: Readonly<Record<string, string>> = { å: "a", ä: "a", æ: "a", ö: "o", ø: "o", é: "e", ü: "u" };

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[åäæöøéü]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** `uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx`; a draft and later versions say so. */
export function fileNameOf(organisationName: string, period: Period, version: number | "draft"): string {
  const ending = version === "draft" ? "-utkast" : version > 1 ? `-v${version}` : "";
  const parts = ["uppfoljningsrapport-naringsliv", plain(organisationName), period.kind.toLowerCase(), period.year];
  return `${parts.filter((part) => part !== "").join("-")}${ending}.docx`;
}
