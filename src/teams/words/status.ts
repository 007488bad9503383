// What the bot says about how far a period has come, in both languages.
import type { StatusFilter } from "../../domain/period-status.ts";

const organisationer = (n: number) => `${n} ${n === 1 ? "organisation" : "organisationer"}`;

export const statusSv = {
  title: (period: string) => `Läget för ${period}`,
  submittedOf: (submitted: number, count: number) => `${submitted} av ${count} rapporter är inlämnade.`,
  filters: {
    all: "Alla",
    notStarted: "Inte påbörjade",
    inProgress: "Påbörjade",
    submitted: "Inlämnade",
    returned: "Åter för komplettering",
    late: "Försenade",
  } as Readonly<Record<StatusFilter, string>>,
  states: {
    notStarted: "Inte påbörjad",
    inProgress: "Påbörjad",
    submitted: "Inlämnad",
    returned: "Åter för komplettering",
  },
  isLate: "Försenad",
  counted: {
    submitted: (n: number) => `${n} ${n === 1 ? "inlämnad" : "inlämnade"}`,
    returned: (n: number) => `${n} åter för komplettering`,
    inProgress: (n: number) => `${n} ${n === 1 ? "påbörjad" : "påbörjade"}`,
    notStarted: (n: number) => `${n} ${n === 1 ? "inte påbörjad" : "inte påbörjade"}`,
    late: (n: number) => `${n} ${n === 1 ? "försenad" : "försenade"}`,
  },
  ofWhichLate: (n: number) => `Av dem som inte är inlämnade är ${n} ${n === 1 ? "försenad" : "försenade"}.`,
  submittedOn: (day: string, version: number) => (version > 1 ? `${day} (version ${version})` : day),
  answered: (answered: number, count: number) => `${answered} av ${count} besvarade`,
  lastActive: (day: string) => `senast aktiv ${day}`,
  dueOn: (day: string) => `senast ${day}`,
  ownDay: (day: string) => `egen sista dag ${day}`,
  unreachable: (people: string) => `Kan inte nås: ${people}`,
  noContact: "Ingen kontaktperson finns.",
  nobody: "Ingen organisation ska lämna rapport den perioden.",
  none: "Ingen organisation i det urvalet.",
  page: (from: number, to: number, of: number) => `Visar ${from}–${to} av ${organisationer(of)}.`,
  noPeriod: "Den perioden finns inte. Skriv till exempel status T1 2026.",
  filter: "Visa",
  show: "Visa urvalet",
  previous: "Föregående",
  next: "Nästa",
  refresh: "Uppdatera",
  excel: "Hämta som Excel",
  workbook: "Läget som Excel-fil",
  button: "Läget",
};

export type StatusWords = typeof statusSv;

const organisations = (n: number) => `${n} ${n === 1 ? "organisation" : "organisations"}`;

export const statusEn: StatusWords = {
  title: (period) => `${period}: how it goes`,
  submittedOf: (submitted, count) => `${submitted} of ${count} reports are submitted.`,
  filters: {
    all: "All",
    notStarted: "Not started",
    inProgress: "In progress",
    submitted: "Submitted",
    returned: "Returned for completion",
    late: "Late",
  },
  states: {
    notStarted: "Not started",
    inProgress: "In progress",
    submitted: "Submitted",
    returned: "Returned for completion",
  },
  isLate: "Late",
  counted: {
    submitted: (n) => `${n} submitted`,
    returned: (n) => `${n} returned for completion`,
    inProgress: (n) => `${n} in progress`,
    notStarted: (n) => `${n} not started`,
    late: (n) => `${n} late`,
  },
  ofWhichLate: (n) => `Of those that are not in, ${n} ${n === 1 ? "is" : "are"} late.`,
  submittedOn: (day, version) => (version > 1 ? `${day} (version ${version})` : day),
  answered: (answered, count) => `${answered} of ${count} answered`,
  lastActive: (day) => `last active ${day}`,
  dueOn: (day) => `due ${day}`,
  ownDay: (day) => `own due day ${day}`,
  unreachable: (people) => `Can't be reached: ${people}`,
  noContact: "There is no contact person.",
  nobody: "No organisation is to report in that period.",
  none: "No organisation among these.",
  page: (from, to, of) => `Showing ${from}–${to} of ${organisations(of)}.`,
  noPeriod: "There is no such period. Write for example status T1 2026.",
  filter: "Show",
  show: "Show these",
  previous: "Previous",
  next: "Next",
  refresh: "Refresh",
  excel: "Get as Excel",
  workbook: "How it goes, as an Excel file",
  button: "How it goes",
};
