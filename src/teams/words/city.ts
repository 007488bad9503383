// What the bot says about the city's report and the archive, in both languages.

export const citySv = {
  button: "Sammanställ",
  title: (period: string) => `Näringslivsrapport, ${period}`,
  complete: (version: number) =>
    version === 1 ? "Alla rapporter är inne." : `Version ${version}. Alla rapporter är inne.`,
  partial: "Delvis sammanställd.",
  inIt: (submitted: number, expected: number) => `${submitted} av ${expected} har lämnat in.`,
  missing: (names: string) => `Saknas: ${names}.`,
  others: (count: number) => `${count} till`,
  reopened: (count: number) => (count === 1 ? "En rapport kompletteras." : `${count} rapporter kompletteras.`),
  nothingSubmitted: (period: string) =>
    `Ingen rapport är inlämnad än för ${period}. Gäller det en annan period, skriv den efter, till exempel T1 2026.`,
  noPeriod: (periods: string) => `Den perioden finns inte. Det finns ${periods}.`,
  noPeriods: "Det finns ingen period som har öppnat än.",
  notComplete: (period: string) =>
    `Stadens rapport för ${period} är inte klar: alla har inte lämnat in än. Samordnaren kan skriva sammanställ.`,
  coordinatorOnlyChannel:
    "Stadens rapport kan bara samordnaren sammanställa. Skriv senaste rapporten för den som finns.",
  archive: {
    title: (period: string) => `Arkiv, ${period}`,
    reports: (count: number) =>
      `${count === 1 ? "En rapport" : `${count} rapporter`} med alla inlämnade versioner, stadens rapport, vad samordnarna har gjort och kontrollsummor, i en ZIP-fil.`,
    complete: "Alla rapporter är inne.",
    partial: "Alla har inte lämnat in än. Arkivera igen när den sista är inne.",
  },
  again: {
    channel: (date: string) => `Länken gäller till ${date}. Skriv senaste rapporten för en ny.`,
    personal: (date: string) => `Länken gäller till ${date}. Skriv sammanställ för en ny.`,
    archive: (date: string) => `Länken är bara din och gäller till ${date}. Skriv arkivera för en ny.`,
  },
};

export const cityEn: typeof citySv = {
  button: "Compile",
  title: (period) => `The city's business report, ${period}`,
  complete: (version) => (version === 1 ? "All reports are in." : `Version ${version}. All reports are in.`),
  partial: "Partly compiled.",
  inIt: (submitted, expected) => `${submitted} of ${expected} have submitted.`,
  missing: (names) => `Missing: ${names}.`,
  others: (count) => `${count} more`,
  reopened: (count) => (count === 1 ? "One report is being completed." : `${count} reports are being completed.`),
  nothingSubmitted: (period) =>
    `No report has been submitted for ${period} yet. If you mean another period, write it after, for example T1 2026.`,
  noPeriod: (periods) => `There is no such period. There are ${periods}.`,
  noPeriods: "No period has opened yet.",
  notComplete: (period) =>
    `The city's report for ${period} is not ready: not everybody has submitted yet. The coordinator can write compile.`,
  coordinatorOnlyChannel:
    "Only the coordinator can compile the city's report. Write latest report for the one there is.",
  archive: {
    title: (period) => `Archive, ${period}`,
    reports: (count) =>
      `${count === 1 ? "One report" : `${count} reports`} with all submitted versions, the city's report, what coordinators did and checksums, in a ZIP file.`,
    complete: "All reports are in.",
    partial: "Not everybody has submitted yet. Archive again when the last one is in.",
  },
  again: {
    channel: (date) => `The link is valid until ${date}. Write latest report for a new one.`,
    personal: (date) => `The link is valid until ${date}. Write compile for a new one.`,
    archive: (date) => `The link is for you only and is valid until ${date}. Write archive for a new one.`,
  },
};
