// What the bot says in Swedish.
import type { PeriodKind } from "../../domain/period.ts";
import { citySv } from "./city.ts";
import { colleagueSv } from "./colleague.ts";
import { coordinatorSv } from "./coordinator.ts";
import { draftSv } from "./draft.ts";
import { earlierSv } from "./earlier.ts";
import { filingSv } from "./filing.ts";
import { formSv } from "./form.ts";
import { nudgeSv } from "./nudge.ts";
import { returnedSv } from "./returned.ts";
import { statusSv } from "./status.ts";

const kinds: Readonly<Record<PeriodKind, string>> = {
  T1: "Tertialrapport 1",
  T2: "Tertialrapport 2",
  VB: "Verksamhetsberättelse",
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const sv = {
  locale: "sv-SE",
  period: (kind: PeriodKind, year: number) => `${kinds[kind]} ${year}`,
  dueBy: (date: string) => `lämnas in senast ${date}`,
  wasDue: (date: string) => `sista dag var ${date}`,
  stillTaken: (due: string, closes: string) => `sista dag var ${due}, men det går att lämna in till och med ${closes}`,
  answeredOf: (answered: number, of: number) => `${answered} av ${of} besvarade`,
  submittedOn: (date: string, version: number) => `inlämnad ${date} (version ${version})`,
  questionOf: (number: number, of: number) => `Fråga ${number} av ${of}`,
  characters: (n: number) => (n === 1 ? "1 tecken" : `${n.toLocaleString("sv-SE")} tecken`),
  at: (date: string, time: string) => `${date} kl. ${time}`,
  state: {
    answered: "Besvarad",
    notApplicable: "Ej aktuellt",
    missing: "Inte besvarad",
    optional: "Inte besvarad (frivillig)",
    draft: "Utkast, inte sparat",
  },
  greeting: {
    hello: (name: string) => `Hej ${name}!`,
    intro:
      "Här svarar du på frågorna om arbetet för näringslivet. Det du sparar finns kvar, och du kan fortsätta när du vill.",
    nothing: "Du har ingen rapport att arbeta med just nu.",
    upcoming: (period: string, date: string) => `Nästa period är ${period}. Den öppnar ${date}.`,
    withoutQuestions: (names: string) =>
      `Det finns inga frågor för ${names} den här perioden. Hör av dig till samordnaren.`,
    choose: "Vilken rapport gäller det?",
  },
  button: {
    continue: "Fortsätt",
    begin: "Börja",
    overview: "Översikt",
    preview: "Förhandsgranska",
    review: "Granska och skicka in",
    submit: "Skicka in",
    save: "Spara och gå vidare",
    notApplicable: "Ej aktuellt",
    saveNotApplicable: "Spara som ej aktuellt",
    skip: "Hoppa över",
    back: "Tillbaka",
    edit: "Ändra",
    answer: "Besvara",
    download: "Hämta dokumentet",
    undo: "Ångra",
    editDraft: "Visa och redigera",
    keepTheirs: "Behåll det sparade svaret",
    saveMine: "Spara min text",
    tryAgain: "Försök igen",
    latest: "Senaste rapporten",
  },
  question: {
    answer: "Ditt svar",
    placeholder: "Skriv här, eller skriv i chatten. Du kan klistra in från Word.",
    reason: "Varför är frågan inte aktuell?",
    reasonNeeded: "Skriv kort varför frågan inte är aktuell.",
    optional: "Frivillig",
    savedBy: (name: string, when: string) => `Sparat av ${name} ${when}.`,
    savedNotApplicable: (name: string, when: string) => `Sparat som ej aktuellt av ${name} ${when}.`,
    reasonIs: (reason: string) => `Skäl: ${reason}`,
    hasDraft: "I fältet står ditt utkast. Det är inte sparat som svar än.",
    empty: "Fältet är tomt. Skriv ett svar, eller välj Ej aktuellt eller Hoppa över.",
    emptyRequired: "Fältet är tomt. Skriv ett svar eller välj Hoppa över.",
    mustBeAnswered: "Den här frågan kan inte anges som ej aktuell.",
    tooLong: (length: string, limit: string) =>
      `Texten är ${length} och får vara högst ${limit}. Den står kvar i fältet: korta ner den och spara igen.`,
    tooLongToKeep: (length: string, limit: string) =>
      `Texten är ${length} och får vara högst ${limit}. Den är inte sparad. Dela upp den eller korta ner den och försök igen.`,
  },
  receipt: {
    saved: "Sparat",
    notApplicable: "Sparat som ej aktuellt",
    unchanged: "Svaret är oförändrat",
    draftKept: "Ditt utkast är kvar.",
    newerDraft: "Du har också skrivit text som inte är sparad. Den finns kvar som utkast.",
  },
  draft: draftSv,
  colleague: colleagueSv,
  filing: filingSv,
  form: formSv,
  nudge: nudgeSv,
  coordinator: coordinatorSv,
  city: citySv,
  earlier: earlierSv,
  periodStatus: statusSv,
  returned: returnedSv,
  conflict: {
    title: "Någon annan har ändrat svaret",
    titleSelf: "Du har sparat ett annat svar sedan kortet visades",
    explain: "Ingenting är överskrivet. Här är båda texterna: välj vilken som ska gälla, eller redigera din och spara.",
    mine: "Din text (sparad som utkast)",
    cut: "Texten fortsätter. Förhandsgranska rapporten för att läsa hela.",
  },
  overview: {
    title: "Översikt",
    review: "Granska och skicka in",
    allDone: "Alla obligatoriska frågor är besvarade.",
    missing: (n: number, numbers: string) =>
      `${count(n, "fråga", "frågor")} kvar innan rapporten kan skickas in: ${numbers}.`,
    drafts: (n: number) =>
      `Du har ${count(n, "utkast som inte är sparat", "utkast som inte är sparade")} som svar. Utkast följer inte med i rapporten.`,
    lawful: "När du skickar in låses den här versionen och blir stadens handling. Förhandsgranska gärna först.",
    changed: "Rapporten har ändrats sedan du granskade den. Titta igenom den igen och skicka sedan in.",
  },
  submitted: {
    title: "Rapporten är inlämnad",
    already: "Rapporten var redan inlämnad",
    facts: { organisation: "Organisation", period: "Period", by: "Inlämnad av", at: "Tidpunkt", version: "Version" },
    toChannel: "Dokumentet läggs strax i er kanal. Skriv senaste rapporten när du vill ha det igen.",
    toPeople:
      "Dokumentet skickas strax till er som är kontaktpersoner. Skriv senaste rapporten när du vill ha det igen.",
  },
  notOpen: {
    submitted: "Rapporten är inlämnad och kan inte ändras. Hör av dig till samordnaren om något behöver kompletteras.",
    closed: "Perioden är stängd, så inget mer kan sparas. Hör av dig till samordnaren om ni behöver lämna in.",
    upcoming: (date: string) => `Perioden har inte öppnat än, så inget kan sparas. Den öppnar ${date}.`,
    textKept: "Din text står kvar här så att du kan kopiera den:",
  },
  posted: {
    title: (organisation: string) => `Rapport från ${organisation}`,
    line: (period: string, version: number) => `${period}, version ${version}`,
    submitted: (name: string, when: string) => `Inlämnad av ${name} ${when}`,
    validUntil: (date: string) => `Länken gäller till ${date}. Skriv senaste rapporten för en ny.`,
  },
  file: {
    fetch: "Hämta filen",
    preview: "Förhandsgranskning (UTKAST)",
    consent: (name: string) => `${name} läggs i din OneDrive om du godkänner.`,
    declined: "Du tackade nej. Dokumentet finns kvar och du kan be om det igen när du vill.",
    uploaded: "Dokumentet ligger nu i din OneDrive.",
    uploadFailed: "Det gick inte att lägga dokumentet i din OneDrive. Be om det igen om en stund.",
    validUntil: (when: string) => `Länken gäller till ${when}.`,
  },
  latest: {
    none: (organisations: string) => `Ingen rapport är inlämnad än för ${organisations}.`,
    noneInPeriod: (organisations: string, period: string) => `${period} är inte inlämnad för ${organisations}.`,
    unknown: (text: string, organisations: string) =>
      `Jag hittar ingen rapport för ”${text}” här. Här finns rapporter för ${organisations}.`,
    nowhere: "Den här kanalen är inte kopplad till någon organisation, så här finns inga rapporter.",
  },
  status: {
    title: "Status",
    notSubmitted: "inte inlämnad än",
    none: "Ingen period är öppen just nu.",
  },
  help: {
    title: "Det här kan jag",
    personal: [
      ["fortsätt", "nästa fråga som saknar svar"],
      ["översikt", "alla frågor och deras läge"],
      ["status", "hur långt ni har kommit"],
      ["förhandsgranska", "dokumentet som det ser ut nu, märkt UTKAST"],
      ["hämta formuläret", "frågorna som Word-formulär; skicka tillbaka det ifyllt hit"],
      ["skicka in", "granska och skicka in rapporten"],
      [
        "senaste rapporten",
        "det senast inlämnade dokumentet; skriv till period eller namn om du vill, till exempel T1 2026",
      ],
      ["språk", "byt mellan svenska och engelska"],
    ],
    channel: [
      [
        "senaste rapporten",
        "det senast inlämnade dokumentet; skriv till period eller namn om du vill, till exempel T1 2026",
      ],
      ["status", "om rapporten är inlämnad"],
      ["hjälp", "den här listan"],
    ],
    writing:
      "När en fråga är öppen kan du skriva svaret direkt i chatten. Det blir ett utkast som du sparar med en knapp.",
    inPersonalChat:
      "Det gör vi i den personliga chatten, så att bara ni som skriver rapporten ser den. Öppna en chatt med mig.",
  },
  language: {
    title: "Språk",
    choose: "Vilket språk ska jag skriva på? Rapporten skrivs alltid på svenska.",
    changed: "Nu skriver jag på svenska till dig.",
  },
  notice: {
    seeBelow: "Se längst ner i chatten.",
    justAsked: "Frågan står redan längst ner i chatten.",
    notUnderstood: "Det förstod jag inte.",
    stranger: (contact: string) =>
      `Jag känner tyvärr inte igen dig som kontaktperson. Ska du lämna in en rapport? Hör av dig till ${contact}.`,
    strangerTitle: "Hej!",
    notYours:
      "Det du valde finns inte bland dina rapporter. Ingenting har ändrats. Skriv översikt så visar jag vad du har.",
    noQuestions: (name: string) => `Det finns inga frågor för ${name} den här perioden. Hör av dig till samordnaren.`,
    unknownAction:
      "Den knappen känner jag inte till. Kortet kan vara från en äldre version. Skriv fortsätt så får du ett nytt.",
    invalidAction:
      "Det som kom från kortet gick inte att läsa. Ingenting har ändrats. Skriv fortsätt så får du ett nytt kort.",
    welcomeChannel: "Hej! Här lägger jag era rapporter när de är inlämnade. Skriv till mig: senaste rapporten.",
    svenska: "Svenska",
    english: "English",
  },
  trouble: {
    title: "Det gick inte just nu",
    busy: "Många skriver samtidigt. Försök igen om en liten stund.",
    full: "Lagringen är full, så inget nytt kan sparas. Den som driver tjänsten behöver göra plats.",
    readOnly: "Lagringen går bara att läsa just nu, så inget kan sparas. Den som driver tjänsten behöver åtgärda det.",
    unavailable: "Lagringen svarar inte. Försök igen om en liten stund.",
    tooLarge: "Rapporten är för stor för att sparas. Korta ner något av de längsta svaren.",
    unexpected: "Något gick fel hos mig. Försök igen om en liten stund.",
    cardText: "Det du skrev är inte sparat än, men det står kvar här:",
    chatText: "Ditt meddelande är inte sparat än. Det står kvar här i chatten: skicka det igen om en liten stund.",
    savedSafe: "Det som var sparat är kvar.",
    reference: (id: string) => `Felnummer: ${id}`,
  },
};

export type Words = typeof sv;
