// What the bot says about reminders in English.
import type { NudgeWords } from "./nudge.ts";

const questions = (n: number) => `${n} ${n === 1 ? "question" : "questions"}`;
const days = (n: number) => `${n} business ${n === 1 ? "day" : "days"}`;

export const nudgeEn: NudgeWords = {
  title(reason, period) {
    if (reason === "opening") return `${period} is open`;
    if (reason === "chosen") return "You asked me to remind you";
    if (reason === "requested") return `The coordinator reminds you of ${period}`;
    if (reason === "datesChanged") return `New dates for ${period}`;
    if (reason === "extended") return `You have been given more time for ${period}`;
    if (reason === "reopened") return `${period} is open again`;
    if (reason === 0) return "Today is the last day";
    return reason < 0 ? `Reminder: ${period}` : `${period} has not been submitted yet`;
  },
  substitute: "You are asked in place of the contact person, who can't be reached just now.",
  announcesCoordinator: "After the last day the coordinator is told which reports are missing.",
  toAnswer: (n) => `${questions(n)} to answer`,
  remaining: (n) => `${questions(n)} left`,
  nothingRemaining: "All questions are answered. Review and submit.",
  late: (n) => (n === 1 ? "One report has not been submitted" : `${n} reports have not been submitted`),
  remind: "Remind me…",
  tomorrow: "Tomorrow",
  inThreeDays: "In three days",
  remindDay: "Or another day",
  remindDayNeeded: "Choose a day.",
  remindThen: "Remind me on that day",
  away: "I'm away",
  awayThrough: "Until and including",
  awayThroughNeeded: "Choose the last day of your absence.",
  awayHint: "Meanwhile I ask your deputy, if there is one.",
  saveAway: "Save",
  newer: "There is a newer reminder further down.",
  willRemind: (day) => `I will remind you on ${day}.`,
  movedToBusinessDay: (day) => `That is a day off, so I will remind you on ${day}.`,
  movedToLastDay: (day) => `The last day is ${day}, so I will remind you then.`,
  wasDue: (day) => `The report was due on ${day}.`,
  tooEarly: "That day has been. Choose one that is to come.",
  tooLate: "No day is left to remind you before the period closes.",
  nothingLeft: "There is no report left to remind you of.",
  noDay: "Choose a day first.",
  isAway: (day) => `You are away until and including ${day}.`,
  askedMeanwhile: (names) => `Meanwhile I ask ${names}.`,
  nobodyMeanwhile: "There is no deputy to ask meanwhile. Please tell the coordinator.",
  awayTooLong: (day) => `I can keep an absence until ${day}.`,
  imBack: "I'm back",
  welcomeBack: "Welcome back! I will remind you as usual again.",
  channelTitle: "Not submitted yet",
  channelAllIn: "All reports of this channel have been submitted.",
  coordinatorOnly:
    "Reminders are shown to and sent by the coordinator. You choose your own on the reminder's card: Remind me… and I'm away.",
  coordinatorOnlyChannel: "Only the coordinator can ask for reminders in the channel.",
  overview: {
    title: "Reminders",
    noPeriod: "No period is open just now.",
    paused: "Paused: nothing is sent.",
    noMore: "No more days are planned.",
    pause: "Pause",
    resume: "Resume",
    choose: "Send now to",
    chooseNeeded: "Choose at least one organisation.",
    sendNow: "Send now",
    sendHint: (from, to) => `On business days between ${from} and ${to}, at most one per person and day.`,
    log: "Latest",
    noLog: "Nothing has been sent yet.",
    unreached: "Can't be reached",
    sending: (names) => `Being sent to ${names}.`,
    sendingNone: "No reminder is sent.",
    notTo: (name, why) => `${name}: ${why}`,
  },
  stage(on) {
    if (on === "opening") return "the period opens";
    if (on === "chosen") return "as they wished";
    if (on === "requested") return "at the coordinator's request";
    if (on === "datesChanged") return "new dates";
    if (on === "extended") return "more time";
    if (on === "reopened") return "open again";
    if (on === 0) return "the last day";
    return on < 0 ? `${days(-on)} before the last day` : `${days(on)} after the last day`;
  },
  audience: { primary: "contact persons", deputy: "deputies", coordinator: "coordinators" },
  outcome: {
    sent: "sent",
    throttled: "Teams was too busy to take it, another try follows",
    unreachable: "did not arrive",
    failed: "could not be sent",
    unknown: "may or may not have arrived, not sent again",
    withdrawn: "was not needed any more",
    underWay: "being sent",
  },
  unreachable(reason) {
    const known: Readonly<Record<string, string>> = {
      neverMet: "has not opened a chat with me yet",
      uninstalled: "has removed the app",
      BotNotInConversationRoster: "does not have the app installed",
      ForbiddenOperationException: "does not have the app installed",
      ConversationBlockedByUser: "has blocked me",
      MessageWritesBlocked: "has blocked me",
      BotDisabledByAdmin: "the app is switched off by the administrator",
      ConversationNotFound: "the chat is gone",
      NotEnoughPermissions: "the bot lacks permission",
    };
    return known[reason] ?? `Teams answered ${reason}`;
  },
  why: {
    submitted: "submitted",
    paused: "reminders are paused",
    notRequested: "not chosen",
    outsideHours: "outside working hours",
    noContact: "there is no contact person",
    notYet: "no reminder is planned yet",
    neverMet: "has not opened a chat with me yet",
    unreachable: "can't be reached",
    away: "is away",
    snoozed: "has chosen another day",
    knewAlready: "was told in the greeting",
    missed: "the day has passed",
    alreadyReminded: "has been reminded already",
    alreadyToday: "has had a reminder today",
    active: "is working on the report",
  },
};
