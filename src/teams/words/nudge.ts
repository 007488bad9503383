// What the bot says about reminders, to those who get them and to the coordinator, in both languages.
import type { NudgeReason } from "../../domain/nudge.ts";
import type { NudgeAudience } from "../../domain/nudge-policy.ts";
import type { WhyNot } from "../../domain/nudge-situation.ts";

const frågor = (n: number) => `${n} ${n === 1 ? "fråga" : "frågor"}`;
const dagar = (n: number) => `${n} ${n === 1 ? "arbetsdag" : "arbetsdagar"}`;

export const nudgeSv = {
  title(reason: NudgeReason, period: string): string {
    if (reason === "opening") return `${period} är öppen`;
    if (reason === "chosen") return "Du bad mig påminna dig";
    if (reason === "requested") return `Samordnaren påminner om ${period}`;
    if (reason === "datesChanged") return `Nya datum för ${period}`;
    if (reason === "extended") return `Ni har fått mer tid för ${period}`;
    if (reason === "reopened") return `${period} är öppen igen`;
    if (reason === 0) return "I dag är sista dagen";
    return reason < 0 ? `Påminnelse om ${period}` : `${period} är inte inlämnad än`;
  },
  substitute: "Du får frågan som ersättare medan ordinarie kontaktperson inte kan nås.",
  announcesCoordinator: "Efter sista dagen får samordnaren veta vilka rapporter som saknas.",
  toAnswer: (n: number) => `${frågor(n)} att besvara`,
  remaining: (n: number) => `${frågor(n)} kvar`,
  nothingRemaining: "Alla frågor är besvarade. Granska och skicka in.",
  late: (n: number) => (n === 1 ? "En rapport är inte inlämnad" : `${n} rapporter är inte inlämnade`),
  remind: "Påminn mig…",
  tomorrow: "I morgon",
  inThreeDays: "Om tre dagar",
  remindDay: "Eller en annan dag",
  remindDayNeeded: "Välj en dag.",
  remindThen: "Påminn mig den dagen",
  away: "Jag är borta",
  awayThrough: "Till och med",
  awayThroughNeeded: "Välj den sista dagen som du är borta.",
  awayHint: "Under tiden frågar jag er ersättare, om det finns en.",
  saveAway: "Spara",
  newer: "Det finns en nyare påminnelse längre ner.",
  willRemind: (day: string) => `Jag påminner dig ${day}.`,
  movedToBusinessDay: (day: string) => `Den dagen är ledig, så jag påminner dig ${day}.`,
  movedToLastDay: (day: string) => `Den sista dagen är ${day}, så jag påminner dig då.`,
  wasDue: (day: string) => `Rapporten skulle ha lämnats in ${day}.`,
  tooEarly: "Den dagen har redan varit. Välj en dag framåt.",
  tooLate: "Det finns ingen dag kvar att påminna på innan perioden stänger.",
  nothingLeft: "Det finns ingen rapport kvar att påminna dig om.",
  noDay: "Välj en dag först.",
  isAway: (day: string) => `Du är borta till och med ${day}.`,
  askedMeanwhile: (names: string) => `Under tiden frågar jag ${names}.`,
  nobodyMeanwhile: "Det finns ingen ersättare att fråga under tiden. Säg gärna till samordnaren.",
  awayTooLong: (day: string) => `Jag kan spara frånvaro till och med ${day}.`,
  imBack: "Jag är tillbaka",
  welcomeBack: "Välkommen tillbaka! Jag påminner dig som vanligt igen.",
  channelTitle: "Inte inlämnat än",
  channelAllIn: "Alla rapporter i den här kanalen är inlämnade.",
  coordinatorOnly:
    "Påminnelser visas och skickas av samordnaren. Dina egna styr du på påminnelsekortet: Påminn mig… och Jag är borta.",
  coordinatorOnlyChannel: "Påminnelser i kanalen kan bara samordnaren be om.",
  overview: {
    title: "Påminnelser",
    noPeriod: "Ingen period är öppen just nu.",
    paused: "Pausade: inget skickas.",
    noMore: "Inga fler planerade dagar.",
    pause: "Pausa",
    resume: "Återuppta",
    choose: "Skicka nu till",
    chooseNeeded: "Välj minst en organisation.",
    sendNow: "Skicka nu",
    sendHint: (from: string, to: string) => `På arbetsdagar mellan kl. ${from} och ${to}, högst en per person och dag.`,
    log: "Senast",
    noLog: "Inget har skickats än.",
    unreached: "Kan inte nås",
    sending: (names: string) => `Skickas nu till ${names}.`,
    sendingNone: "Ingen påminnelse skickas.",
    notTo: (name: string, why: string) => `${name}: ${why}`,
  },
  stage(on: NudgeReason): string {
    if (on === "opening") return "perioden öppnar";
    if (on === "chosen") return "på egen begäran";
    if (on === "requested") return "på samordnarens begäran";
    if (on === "datesChanged") return "nya datum";
    if (on === "extended") return "mer tid";
    if (on === "reopened") return "öppen igen";
    if (on === 0) return "sista dagen";
    return on < 0 ? `${dagar(-on)} före sista dagen` : `${dagar(on)} efter sista dagen`;
  },
  audience: {
    primary: "kontaktpersoner",
    deputy: "ersättare",
    coordinator: "samordnare",
  } as Readonly<Record<NudgeAudience, string>>,
  outcome: {
    sent: "skickad",
    throttled: "Teams hann inte ta emot den, nytt försök görs",
    unreachable: "nådde inte fram",
    failed: "kunde inte skickas",
    unknown: "oklart om den kom fram, skickas inte igen",
    withdrawn: "behövdes inte längre",
    underWay: "skickas just nu",
  },
  unreachable(reason: string): string {
    const known: Readonly<Record<string, string>> = {
      neverMet: "har inte öppnat chatten med mig än",
      uninstalled: "har tagit bort appen",
      BotNotInConversationRoster: "har inte appen installerad",
      ForbiddenOperationException: "har inte appen installerad",
      ConversationBlockedByUser: "har blockerat mig",
      MessageWritesBlocked: "har blockerat mig",
      BotDisabledByAdmin: "appen är avstängd av administratören",
      ConversationNotFound: "chatten finns inte kvar",
      NotEnoughPermissions: "boten saknar behörighet",
    };
    return known[reason] ?? `Teams svarade ${reason}`;
  },
  why: {
    submitted: "inlämnad",
    paused: "påminnelserna är pausade",
    notRequested: "inte vald",
    outsideHours: "utanför arbetstid",
    noContact: "ingen kontaktperson finns",
    notYet: "ingen påminnelse är planerad än",
    neverMet: "har inte öppnat chatten med mig än",
    unreachable: "kan inte nås",
    away: "är borta",
    snoozed: "har valt en annan dag",
    knewAlready: "fick veta det i hälsningen",
    missed: "dagen är passerad",
    alreadyReminded: "är redan påmind",
    alreadyToday: "har fått en påminnelse i dag",
    active: "arbetar med rapporten",
  } as Readonly<Record<WhyNot, string>>,
};

export type NudgeWords = typeof nudgeSv;
