// Reads what a form says before its questions: who reports, for which period, and whom to ask.
import { withoutPlaceholder } from "./form-phrases.ts";
import type { FormFacts, FoundContact } from "./found-form.ts";
import { composed } from "./text.ts";

type Field = "organisation" | "period" | "name" | "phone" | "email" | "other";

const labels: readonly (readonly [Field, RegExp])[] = [
  ["organisation", /^(nämnd eller bolag|nämnd\/bolag|nämnd|bolag|bolagsstyrelse|organisation|styrelse)$/i],
  ["name", /^(kontaktperson( för eventuella frågor)?|ersättare|kontakt)$/i],
  ["phone", /^(telefon|telefonnummer|tfn|tel\.?|mobil)$/i],
  ["email", /^(e-post(adress)?|epost(adress)?|e-mail|mejl|mail)$/i],
  ["period", /^(period|avser|avser period|rapporteringsperiod)$/i],
  ["other", /^(datum|version|diarienummer|dnr)$/i],
];

interface Fact {
  readonly field: Field;
  readonly value: string;
}

/** The facts that stand in lines such as "Telefon" and "08-…" below it, beside it, or "Telefon: 08-…". */
export function formFacts(lines: readonly string[]): FormFacts {
  const facts = factsIn(lines.map(trimmed).filter((line) => line !== ""));
  const first = (wanted: Field) => facts.find(({ field, value }) => field === wanted && value !== "")?.value;
  return { organisationName: first("organisation"), periodName: first("period"), contacts: contactsIn(facts) };
}

function trimmed(line: string): string {
  return composed(line)
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function factsIn(lines: readonly string[]): readonly Fact[] {
  return lines.flatMap((line, index) => {
    const [label = "", ...rest] = line.split(/(?<=^[^:]{1,40}):/);
    const field = fieldOf(label);
    if (field === undefined) return [];
    const here = rest.join("").trim();
    const next = lines[index + 1] ?? "";
    const below = fieldOf(next.replace(/:.*$/, "")) === undefined ? next : "";
    return [{ field, value: said(here === "" ? below : here) }];
  });
}

function fieldOf(label: string): Field | undefined {
  return labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];
}

function said(value: string): string {
  const words = withoutPlaceholder(value).trim();
  return /^(inte angivet|-|–)$/i.test(words) ? "" : words;
}

function contactsIn(facts: readonly Fact[]): readonly FoundContact[] {
  const contacts: { -readonly [key in keyof FoundContact]: string }[] = [];
  for (const { field, value } of facts) {
    if (field === "name") contacts.push({});
    const contact = contacts.at(-1);
    if (contact === undefined || value === "") continue;
    if (field === "name" || field === "phone" || field === "email") contact[field] ??= value;
  }
  return contacts.filter((contact) => Object.keys(contact).length > 0);
}
