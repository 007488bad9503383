// The reminder's card, and what it becomes when there is a newer one.
import { addDays } from "../../domain/day.ts";
import { isNews } from "../../domain/nudge.ts";
import { writeReportKey } from "../../domain/report.ts";
import type { NudgedReport, NudgeMessage } from "../../usecases/nudge-messenger.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { NudgeReport } from "./nudge-card-data.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import { asSentence, dueLine, headingLine, type Speaker } from "./speaker.ts";

export function nudgeCard(speaker: Speaker, message: NudgeMessage): Card {
  const { nudge: words } = speaker.words;
  const { own, late, today } = message;
  const lateTitle = late.length === 0 ? "" : words.late(late.length);
  // News would be lost on those who see only a notification.
  const first = own.find(({ item }) => isNews(item.reason)) ?? own[0];
  const title = first ? words.title(first.item.reason, speaker.period(first.heading.period)) : lateTitle;
  const facts = [...own, ...late]
    .slice(0, 3)
    .map(({ heading }) => `${heading.organisationName}, ${dueLine(speaker, heading)}`);
  return speaker.render("nudge", {
    lang: speaker.language,
    summary: plainText([title, ...facts].join(" · ")),
    nudge: message.id,
    title,
    lines: notesOf(speaker, own).map((text) => ({ text })),
    reports: own.map((report) => reportRow(speaker, message, report)),
    lateTitle: first ? lateTitle : "",
    late: late.map(({ heading }) => ({ text: `${headingLine(speaker, heading)}: ${dueLine(speaker, heading)}` })),
    canChoose: own.length > 0,
    ...buttonsOf(speaker),
    firstDay: addDays(today, 1),
    today,
    lastDay: lastDay(own) ?? today,
  });
}

function notesOf({ words: { nudge } }: Speaker, own: readonly NudgedReport[]): readonly string[] {
  const isNearEnd = own.some(({ item }) => item.reason === -1 || item.reason === 0);
  return isNearEnd ? [nudge.announcesCoordinator] : [];
}

function reportRow(speaker: Speaker, { id, own }: NudgeMessage, report: NudgedReport): NudgeReport {
  const { heading, remaining, item } = report;
  const { button, nudge } = speaker.words;
  // The title names the period already, where there is only one.
  const isOnePeriod = own.every((other) => other.heading.period.id === heading.period.id);
  const left = heading.status === "notStarted" ? nudge.toAnswer(remaining) : nudge.remaining(remaining);
  const next = heading.status === "notStarted" ? button.begin : button.continue;
  return {
    report: writeReportKey(heading.key),
    nudge: id,
    organisation: isOnePeriod ? escapeMarkdown(heading.organisationName) : headingLine(speaker, heading),
    plainName: heading.organisationName,
    remaining: remaining === 0 ? nudge.nothingRemaining : left,
    due: asSentence(dueLine(speaker, heading)),
    note: item.as === "substitute" ? nudge.substitute : "",
    continue: remaining === 0 ? button.review : next,
  };
}

function buttonsOf({ words: { nudge } }: Speaker) {
  const { remind, tomorrow, inThreeDays, remindDay, remindDayNeeded, remindThen } = nudge;
  const { away, awayThrough, awayThroughNeeded, awayHint, saveAway } = nudge;
  const later = { remind, tomorrow, inThreeDays, remindDay, remindDayNeeded, remindThen };
  return { ...later, away, awayThrough, awayThroughNeeded, awayHint, saveAway };
}

function lastDay(own: readonly NudgedReport[]) {
  return own
    .map(({ heading: { period, phase } }) => (phase === "late" ? period.closesOn : period.dueOn))
    .sort()
    .at(-1);
}

/** What an older reminder's card becomes. */
export function olderNudgeCard(speaker: Speaker): Card {
  return noticeCard(speaker, "", [speaker.words.nudge.newer]);
}

/** What the card becomes when its person has chosen a day; the way back to the report stays. */
export function nudgeAnsweredCard(speaker: Speaker, lines: readonly string[], verb: "continue" | "comeBack"): Card {
  const title = verb === "continue" ? speaker.words.button.continue : speaker.words.nudge.imBack;
  return noticeCard(speaker, "", lines.map(escapeMarkdown), [{ title, verb, data: {} }]);
}
