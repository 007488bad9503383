// What the bot says in English.
import type { PeriodKind } from "../../domain/period.ts";
import { cityEn } from "./city.ts";
import { colleagueEn } from "./colleague.ts";
import { coordinatorEn } from "./coordinator.ts";
import { draftEn } from "./draft.ts";
import { earlierEn } from "./earlier.ts";
import { filingEn } from "./filing.ts";
import { formEn } from "./form.ts";
import { nudgeEn } from "./nudge-en.ts";
import { returnedEn } from "./returned.ts";
import { statusEn } from "./status.ts";
import type { Words } from "./sv.ts";

const kinds: Readonly<Record<PeriodKind, string>> = {
  T1: "Tertial report 1",
  T2: "Tertial report 2",
  VB: "Annual report",
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const en: Words = {
  locale: "en-GB",
  period: (kind, year) => `${kinds[kind]} ${year}`,
  dueBy: (date) => `due by ${date}`,
  wasDue: (date) => `was due on ${date}`,
  stillTaken: (due, closes) => `was due on ${due}, but can be submitted until ${closes}`,
  answeredOf: (answered, of) => `${answered} of ${of} answered`,
  submittedOn: (date, version) => `submitted on ${date} (version ${version})`,
  questionOf: (number, of) => `Question ${number} of ${of}`,
  characters: (n) => (n === 1 ? "1 character" : `${n.toLocaleString("en-GB")} characters`),
  at: (date, time) => `${date} at ${time}`,
  state: {
    answered: "Answered",
    notApplicable: "Not applicable",
    missing: "Not answered",
    optional: "Not answered (optional)",
    draft: "Draft, not saved",
  },
  greeting: {
    hello: (name) => `Hello ${name}!`,
    intro:
      "This is where you answer the questions about the work for local business. What you save stays, and you can go on whenever you like.",
    nothing: "You have no report to work on right now.",
    upcoming: (period, date) => `The next period is ${period}. It opens on ${date}.`,
    withoutQuestions: (names) => `There are no questions for ${names} in this period. Please contact the coordinator.`,
    choose: "Which report do you mean?",
  },
  button: {
    continue: "Continue",
    begin: "Begin",
    overview: "Overview",
    preview: "Preview",
    review: "Review and submit",
    submit: "Submit",
    save: "Save and continue",
    notApplicable: "Not applicable",
    saveNotApplicable: "Save as not applicable",
    skip: "Skip",
    back: "Back",
    edit: "Edit",
    answer: "Answer",
    download: "Download the document",
    undo: "Undo",
    editDraft: "View and edit",
    keepTheirs: "Keep the saved answer",
    saveMine: "Save my text",
    tryAgain: "Try again",
    latest: "Latest report",
  },
  question: {
    answer: "Your answer",
    placeholder: "Write here, or write in the chat. You can paste from Word.",
    reason: "Why is the question not applicable?",
    reasonNeeded: "Say briefly why the question is not applicable.",
    optional: "Optional",
    savedBy: (name, when) => `Saved by ${name}, ${when}.`,
    savedNotApplicable: (name, when) => `Saved as not applicable by ${name}, ${when}.`,
    reasonIs: (reason) => `Reason: ${reason}`,
    hasDraft: "The field holds your draft. It is not saved as the answer yet.",
    empty: "The field is empty. Write an answer, or choose Not applicable or Skip.",
    emptyRequired: "The field is empty. Write an answer or choose Skip.",
    mustBeAnswered: "This question can't be marked as not applicable.",
    tooLong: (length, limit) =>
      `The text is ${length}; the limit is ${limit}. It is still in the field: shorten it and save again.`,
    tooLongToKeep: (length, limit) =>
      `The text is ${length}; the limit is ${limit}. It has not been saved. Divide or shorten it, and try again.`,
  },
  receipt: {
    saved: "Saved",
    notApplicable: "Saved as not applicable",
    unchanged: "The answer is unchanged",
    draftKept: "Your draft is still there.",
    newerDraft: "You have also written text that is not saved. It is kept as a draft.",
  },
  draft: draftEn,
  colleague: colleagueEn,
  filing: filingEn,
  form: formEn,
  nudge: nudgeEn,
  coordinator: coordinatorEn,
  city: cityEn,
  earlier: earlierEn,
  periodStatus: statusEn,
  returned: returnedEn,
  conflict: {
    title: "Someone else has changed the answer",
    titleSelf: "You have saved another answer since this card was shown",
    explain: "Nothing has been overwritten. Here are both texts: choose which one to keep, or edit yours and save.",
    mine: "Your text (kept as a draft)",
    cut: "The text goes on. Preview the report to read all of it.",
  },
  overview: {
    title: "Overview",
    review: "Review and submit",
    allDone: "All required questions have been answered.",
    missing: (n, numbers) =>
      `${count(n, "question", "questions")} left before the report can be submitted: ${numbers}.`,
    drafts: (n) =>
      `You have ${count(n, "draft that is not saved as an answer", "drafts that are not saved as answers")}. Drafts are not included in the report.`,
    lawful: "When you submit, this version is locked and becomes the city's record. You may want to preview it first.",
    changed: "The report has changed since you reviewed it. Look through it again, then submit.",
  },
  submitted: {
    title: "The report has been submitted",
    already: "The report had already been submitted",
    facts: { organisation: "Organisation", period: "Period", by: "Submitted by", at: "Time", version: "Version" },
    toChannel: "The document will be in your channel shortly. Write latest report whenever you want it again.",
    toPeople:
      "The document will be sent to the contact persons shortly. Write latest report whenever you want it again.",
  },
  notOpen: {
    submitted:
      "The report has been submitted and can't be changed. Contact the coordinator if something must be added.",
    closed: "The period is closed, so nothing more can be saved. Contact the coordinator if you still need to report.",
    upcoming: (date) => `The period has not opened yet, so nothing can be saved. It opens on ${date}.`,
    textKept: "Your text is kept here so that you can copy it:",
  },
  posted: {
    title: (organisation) => `Report from ${organisation}`,
    line: (period, version) => `${period}, version ${version}`,
    submitted: (name, when) => `Submitted by ${name}, ${when}`,
    validUntil: (date) => `The link is valid until ${date}. Write latest report for a new one.`,
  },
  file: {
    fetch: "Download the file",
    preview: "Preview (draft, marked UTKAST)",
    consent: (name) => `${name} will be placed in your OneDrive if you accept.`,
    declined: "You declined. The document is still there; ask for it again whenever you like.",
    uploaded: "The document is now in your OneDrive.",
    uploadFailed: "The document could not be placed in your OneDrive. Ask for it again in a moment.",
    validUntil: (when) => `The link is valid until ${when}.`,
  },
  latest: {
    none: (organisations) => `No report has been submitted yet for ${organisations}.`,
    noneInPeriod: (organisations, period) => `${period} has not been submitted for ${organisations}.`,
    unknown: (text, organisations) => `I find no report for “${text}” here. There are reports for ${organisations}.`,
    nowhere: "This channel is not connected to any organisation, so there are no reports here.",
  },
  status: {
    title: "Status",
    notSubmitted: "not submitted yet",
    none: "No period is open right now.",
  },
  help: {
    title: "What I can do",
    personal: [
      ["continue", "the next question without an answer"],
      ["overview", "all questions and where they stand"],
      ["status", "how far you have come"],
      ["preview", "the document as it looks now, marked as a draft"],
      ["get the form", "the questions as a Word form; send it back here filled in"],
      ["submit", "review and submit the report"],
      ["latest report", "the latest submitted document; add a period or a name if you like, such as T1 2026"],
      ["language", "switch between Swedish and English"],
    ],
    channel: [
      ["latest report", "the latest submitted document; add a period or a name if you like, such as T1 2026"],
      ["status", "whether the report has been submitted"],
      ["help", "this list"],
    ],
    writing:
      "While a question is open you can write the answer straight in the chat. It becomes a draft that you save with a button.",
    inPersonalChat:
      "We do that in the personal chat, so that only those who write the report see it. Open a chat with me.",
  },
  language: {
    title: "Language",
    choose: "Which language shall I write in? The report is always written in Swedish.",
    changed: "I now write to you in English.",
  },
  notice: {
    seeBelow: "See the end of the chat.",
    justAsked: "The question is already at the end of the chat.",
    notUnderstood: "I did not understand that.",
    stranger: (contact) =>
      `I am sorry, I don't recognise you as a contact person. Are you to submit a report? Please contact ${contact}.`,
    strangerTitle: "Hello!",
    notYours:
      "What you chose is not among your reports. Nothing has been changed. Write overview and I will show what you have.",
    noQuestions: (name) => `There are no questions for ${name} in this period. Please contact the coordinator.`,
    unknownAction:
      "I don't know that button. The card may be from an older version. Write continue and you will get a new one.",
    invalidAction:
      "What came from the card could not be read. Nothing has been changed. Write continue for a new card.",
    welcomeChannel: "Hello! I post your reports here when they have been submitted. Write to me: latest report.",
    svenska: "Svenska",
    english: "English",
  },
  trouble: {
    title: "That did not work just now",
    busy: "Many people are writing at once. Try again in a moment.",
    full: "The storage is full, so nothing new can be saved. The operator needs to make room.",
    readOnly: "The storage can only be read just now, so nothing can be saved. The operator needs to mend it.",
    unavailable: "The storage is not answering. Try again in a moment.",
    tooLarge: "The report is too large to be saved. Shorten some of the longest answers.",
    unexpected: "Something went wrong on my side. Try again in a moment.",
    cardText: "What you wrote is not saved yet, but it is kept here:",
    chatText: "Your message has not been saved. It is still here in the chat: send it again in a moment.",
    savedSafe: "What was saved is still there.",
    reference: (id) => `Error number: ${id}`,
  },
};
