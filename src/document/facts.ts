// The facts that stand first in a report: who reports, whom to ask, for which period, when and under which number.
import type { PrintedContact, ReportContent } from "../domain/submission.ts";
import type { Edition } from "./edition.ts";
import { oneLine } from "./one-line.ts";
import { periodName } from "./period-name.ts";
import { dayInWords } from "./swedish-dates.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const notGiven = "Inte angivet";

/** The facts of a report in the order of the city's form; none is left blank. */
export function factsOf(content: ReportContent, edition: Edition): readonly Fact[] {
  const facts: readonly Fact[] = [
    { label: organisationLabel(content.organisation.type), value: content.organisation.name },
    ...contactFacts(content.contacts),
    { label: "Period", value: periodName(content.period) },
    { label: "Datum", value: dateOf(edition) },
    { label: "Version", value: versionOf(edition) },
    { label: "Diarienummer", value: content.organisation.diarienummer ?? "" },
  ];
  return facts.map(({ label, value }) => ({ label, value: oneLine(value) || notGiven }));
}

function organisationLabel(type: string): string {
  if (type.endsWith("board")) return "Nämnd";
  return type.endsWith("company") ? "Bolag" : "Nämnd eller bolag";
}

function contactFacts(contacts: readonly PrintedContact[]): readonly Fact[] {
  const primaryFirst = [...contacts].sort((a, b) => Number(b.role === "primary") - Number(a.role === "primary"));
  const [first, ...others] = primaryFirst;
  return [
    ...factsOfContact("Kontaktperson för eventuella frågor", first),
    ...others.flatMap((other) => factsOfContact(other.role === "primary" ? "Kontaktperson" : "Ersättare", other)),
  ];
}

function factsOfContact(label: string, contact: PrintedContact | undefined): readonly Fact[] {
  return [
    { label, value: contact?.name ?? "" },
    { label: "Telefon", value: contact?.phone ?? "" },
    { label: "E-post", value: contact?.email ?? "" },
  ];
}

function dateOf(edition: Edition): string {
  const words = dayInWords(edition.day);
  if (edition.kind === "form") return `Formuläret hämtat den ${words}`;
  return edition.kind === "draft" ? `Utkast den ${words}` : words;
}

function versionOf(edition: Edition): string {
  if (edition.kind === "draft") return "Utkast, inte inskickat";
  if (edition.kind === "form") return "Formulär att fylla i";
  const { version } = edition;
  if (edition.completion !== undefined) return `Version ${version}, komplettering av version ${edition.completion.of}`;
  return version > 1 ? `Version ${version} (ersätter version ${version - 1})` : `Version ${version}`;
}
