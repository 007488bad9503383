// What the bot says about the register of organisations and contact persons, in both languages.
import type { DutyRole } from "../../domain/person.ts";
import type { FieldChange } from "../../domain/register/register-change.ts";
import { registerFaultsEn, registerFaultsSv } from "./register-faults.ts";
import { registerTaskEn, registerTaskSv } from "./register-task.ts";

type Field = Exclude<FieldChange["field"], "duty">;

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const newSv = (n: number) => count(n, "ny", "nya");
const changedSv = (n: number) => count(n, "ändrad", "ändrade");
const unchangedSv = (n: number) => count(n, "oförändrad", "oförändrade");

const fieldsSv: Readonly<Record<Field, string>> = {
  name: "namn",
  type: "typ",
  tags: "taggar",
  diarienummer: "diarienummer",
  validFrom: "gäller från",
  validTo: "gäller till",
  predecessors: "föregångare",
  channel: "kanal",
  email: "e-post",
  phone: "telefon",
};
const rolesSv: Readonly<Record<DutyRole, string>> = { primary: "ordinarie", deputy: "ersättare" };
const typesSv: Readonly<Record<string, string>> = {
  "district-board": "Stadsdelsnämnd",
  "specialist-board": "Facknämnd",
  company: "Bolag",
};

export const registerSv = {
  ...registerFaultsSv,
  task: registerTaskSv,
  field: fieldsSv,
  role: rolesSv,
  typeName: (type: string) => typesSv[type] ?? type,
  dutyFor: (role: string, organisation: string) => `${role} för ${organisation}`,
  wasRole: (role: string) => `var ${role}`,
  rowSays: (row: number, organisation: string, what: string) =>
    `Rad ${row}${organisation === "" ? "" : `, ${organisation}`}: ${what}`,
  preview: {
    title: "Det här står i filen",
    organisations: (added: number, changed: number, unchanged: number) =>
      `Organisationer: ${newSv(added)}, ${changedSv(changed)}, ${unchangedSv(unchanged)}.`,
    people: (added: number, changed: number, unchanged: number) =>
      `Kontaktpersoner: ${newSv(added)}, ${changedSv(changed)}, ${unchangedSv(unchanged)}.`,
    rejected: (n: number) => `${count(n, "rad läses inte in", "rader läses inte in")}`,
    newOrganisations: "Nya organisationer",
    changedOrganisations: "Ändrade organisationer",
    newPeople: "Nya kontaktpersoner",
    changedPeople: "Ändrade kontaktpersoner",
    notes: "Att känna till",
    absent: "Finns inte i filen",
    absentExplain: "De här är kontaktpersoner i dag men saknas i filen. De får vara kvar om du inte kryssar i rutan.",
    removeAbsent: (n: number) => `Ta bort uppdraget för ${count(n, "person", "personer")} som saknas i filen`,
    more: (n: number) => `… och ${n} till.`,
    ignored: (columns: string) => `Kolumner som jag inte läser: ${columns}.`,
    nothing: "Allt i filen stämmer redan med registret. Det finns inget att läsa in.",
    nothingYet: "Inget är ändrat än.",
    keeps: "Det som inte står i filen ändras inte. En tom cell ändrar inget.",
    apply: "Läs in",
    cancel: "Avbryt",
    all: "Visa alla rader",
    page: (page: number, of: number) => `Sida ${page} av ${of}`,
    next: "Nästa sida",
  },
  applied: {
    title: "Registret är inläst",
    organisations: (added: number, changed: number) => `Organisationer: ${newSv(added)}, ${changedSv(changed)}.`,
    people: (added: number, changed: number, ended: number) =>
      `Kontaktpersoner: ${newSv(added)}, ${changedSv(changed)}${ended === 0 ? "" : `, ${count(ended, "uppdrag avslutat", "uppdrag avslutade")}`}.`,
    differing:
      "Registret ändrades av någon annan medan du tittade. Det här skiljer sig från det du såg och är inte inläst. Skicka filen igen om det ska läsas in:",
    already: "Den filen är redan inläst.",
    dropped: "Inget från filen är inläst. Skicka den igen när du vill.",
    begun: "Filen har redan börjat läsas in, så det går inte att avbryta. Tryck på Läs in igen om den inte blir klar.",
    gone: "Den filen har jag inte kvar. Skicka den igen.",
  },
  fileTitle: "Filen gick inte att läsa in",
  workbook: { title: "Registret som Excel-fil", get: "Hämta mallen" },
};

export type RegisterWords = typeof registerSv;

const fieldsEn: Readonly<Record<Field, string>> = {
  name: "name",
  type: "type",
  tags: "tags",
  diarienummer: "case number",
  validFrom: "valid from",
  validTo: "valid to",
  predecessors: "predecessors",
  channel: "channel",
  email: "e-mail",
  phone: "phone",
};
const typesEn: Readonly<Record<string, string>> = {
  "district-board": "District board",
  "specialist-board": "Specialist board",
  company: "Company",
};

export const registerEn: RegisterWords = {
  ...registerFaultsEn,
  task: registerTaskEn,
  field: fieldsEn,
  role: { primary: "primary", deputy: "deputy" },
  typeName: (type) => typesEn[type] ?? type,
  dutyFor: (role, organisation) => `${role} for ${organisation}`,
  wasRole: (role) => `was ${role}`,
  rowSays: (row, organisation, what) => `Row ${row}${organisation === "" ? "" : `, ${organisation}`}: ${what}`,
  preview: {
    title: "This is what the file says",
    organisations: (added, changed, unchanged) =>
      `Organisations: ${added} new, ${changed} changed, ${unchanged} unchanged.`,
    people: (added, changed, unchanged) => `Contact persons: ${added} new, ${changed} changed, ${unchanged} unchanged.`,
    rejected: (n) => `${count(n, "row is not imported", "rows are not imported")}`,
    newOrganisations: "New organisations",
    changedOrganisations: "Changed organisations",
    newPeople: "New contact persons",
    changedPeople: "Changed contact persons",
    notes: "Good to know",
    absent: "Not in the file",
    absentExplain: "These are contact persons today and are missing in the file. They stay, unless you tick the box.",
    removeAbsent: (n) => `End the duty of ${count(n, "person", "people")} missing in the file`,
    more: (n) => `… and ${n} more.`,
    ignored: (columns) => `Columns that I don't read: ${columns}.`,
    nothing: "All that the file says is in the register already. There is nothing to import.",
    nothingYet: "Nothing has been changed yet.",
    keeps: "What the file does not say is not changed. An empty cell changes nothing.",
    apply: "Import",
    cancel: "Cancel",
    all: "Show all rows",
    page: (page, of) => `Page ${page} of ${of}`,
    next: "Next page",
  },
  applied: {
    title: "The register has been imported",
    organisations: (added, changed) => `Organisations: ${added} new, ${changed} changed.`,
    people: (added, changed, ended) =>
      `Contact persons: ${added} new, ${changed} changed${ended === 0 ? "" : `, ${count(ended, "duty ended", "duties ended")}`}.`,
    differing:
      "Someone else changed the register while you were looking. This differs from what you saw and has not been imported. Send the file again if it is to be:",
    already: "That file has been imported already.",
    dropped: "Nothing from the file has been imported. Send it again whenever you like.",
    begun: "The import of that file has begun, so it can't be cancelled. Press Import again if it is not completed.",
    gone: "I no longer have that file. Send it again.",
  },
  fileTitle: "The file could not be imported",
  workbook: { title: "The register as an Excel file", get: "Get the template" },
};
