// What the bot says to coordinators, in both languages; each of their tasks has its own part.
import type { CoordinatorActionKind } from "../../domain/coordinator-action.ts";
import { channelsEn, channelsSv } from "./channels.ts";
import { coordinatorHelpEn, coordinatorHelpSv } from "./coordinator-help.ts";
import { periodsEn, periodsSv } from "./periods.ts";
import { postsEn, postsSv } from "./posts.ts";
import { registerEn, registerSv } from "./register.ts";
import { tasksEn, tasksSv } from "./tasks.ts";

export const coordinatorSv = {
  channels: channelsSv,
  help: coordinatorHelpSv,
  periods: periodsSv,
  posts: postsSv,
  tasks: tasksSv,
  refused: "Det här gör samordnaren. Skriv hjälp så ser du vad du kan göra här.",
  whichReport: (names: string) => `Vilken rapport? Skriv rapport och namnet, till exempel något av ${names}.`,
  register: registerSv,
  home: {
    title: "Samordna",
    open: (period: string, due: string) => `${period} är öppen. Rapporterna lämnas in senast ${due}.`,
    upcoming: (period: string, date: string) => `${period} öppnar ${date}.`,
    none: "Ingen period är öppen eller planerad.",
    whatElse: "Skriv hjälp så ser du allt du kan göra, till exempel skicka tillbaka en rapport eller arkivera.",
  },
  button: {
    periods: "Perioder",
    reminders: "Påminnelser",
  },
  actions: {
    title: "Vad samordnarna har gjort",
    none: "Inget har gjorts än.",
    entry: (moment: string, name: string, what: string) => `${moment} · ${name} ${what}`,
    kinds: {
      registerImported: "läste in registret",
      personChanged: "ändrade en kontaktperson",
      organisationChanged: "ändrade en organisation",
      periodOpened: "öppnade perioden",
      periodChanged: "ändrade periodens datum",
      extensionGiven: "gav längre tid",
      periodClosed: "stängde perioden",
      periodReopened: "öppnade perioden igen",
      channelBound: "valde kanal",
      channelReleased: "tog bort kanalen",
      postResent: "lade en rapport i kanalen igen",
      postArrived: "såg att en rapport hade kommit fram",
      reportReturned: "skickade tillbaka en rapport",
      returnTakenBack: "tog tillbaka en återsänd rapport",
      cityReportCompiled: "sammanställde stadens rapport",
      archiveMade: "hämtade arkivet",
      nudgesPaused: "pausade påminnelserna",
      nudgesResumed: "lät påminnelserna fortsätta",
      nudgesRequested: "skickade påminnelser",
    } satisfies Readonly<Record<CoordinatorActionKind, string>> as Readonly<Record<CoordinatorActionKind, string>>,
  },
};

export type CoordinatorWords = typeof coordinatorSv;

export const coordinatorEn: CoordinatorWords = {
  channels: channelsEn,
  help: coordinatorHelpEn,
  periods: periodsEn,
  posts: postsEn,
  tasks: tasksEn,
  refused: "That is for the coordinator. Write help to see what you can do here.",
  whichReport: (names) => `Which report? Write report and the name, for example one of ${names}.`,
  register: registerEn,
  home: {
    title: "Coordinate",
    open: (period, due) => `${period} is open. The reports are due by ${due}.`,
    upcoming: (period, date) => `${period} opens on ${date}.`,
    none: "No period is open or planned.",
    whatElse: "Write help to see all that you can do, for example return a report or archive.",
  },
  button: {
    periods: "Periods",
    reminders: "Reminders",
  },
  actions: {
    title: "What the coordinators have done",
    none: "Nothing has been done yet.",
    entry: (moment, name, what) => `${moment} · ${name} ${what}`,
    kinds: {
      registerImported: "imported the register",
      personChanged: "changed a contact person",
      organisationChanged: "changed an organisation",
      periodOpened: "opened the period",
      periodChanged: "changed the period's dates",
      extensionGiven: "gave more time",
      periodClosed: "closed the period",
      periodReopened: "reopened the period",
      channelBound: "chose a channel",
      channelReleased: "removed the channel",
      postResent: "posted a report in its channel again",
      postArrived: "saw that a report had arrived",
      reportReturned: "returned a report",
      returnTakenBack: "took back a return",
      cityReportCompiled: "compiled the city's report",
      archiveMade: "made the archive",
      nudgesPaused: "paused the reminders",
      nudgesResumed: "let the reminders go on",
      nudgesRequested: "sent reminders",
    },
  },
};
