// The coordinator's card: the plan, the log, whom the bot can't reach, a pause, and sending to some now.
import type { DatedStage } from "../../domain/nudge-policy.ts";
import type { NudgeEntry, NudgeOverview, NudgeRoundView } from "../../usecases/coordinate-nudges.ts";
import { listInWords } from "../words/words.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { asSentence, type Speaker } from "./speaker.ts";

export function remindersCard(speaker: Speaker, { rounds, log, unreached, hours }: NudgeOverview): Card {
  const { nudge } = speaker.words;
  const { overview: words } = nudge;
  const unfinished = new Map(rounds.flatMap((round) => round.unfinished).map(({ id, name }) => [id, name] as const));
  const entries = log.map((entry) => entryLine(speaker, entry));
  return speaker.render("reminders", {
    lang: speaker.language,
    summary: words.title,
    title: words.title,
    noPeriod: rounds.length === 0 ? words.noPeriod : "",
    rounds: rounds.map((round) => roundRow(speaker, round)),
    logTitle: words.log,
    log: (entries.length === 0 ? [words.noLog] : entries).map((text) => ({ text })),
    unreachedTitle: unreached.length === 0 ? "" : words.unreached,
    unreached: unreached.map(({ personName, organisation, reason }) => ({
      text: `${escapeMarkdown(personName)} (${escapeMarkdown(organisation)}): ${nudge.unreachable(reason)}`,
    })),
    choose: words.choose,
    chooseNeeded: words.chooseNeeded,
    choices: [...unfinished].map(([value, title]) => ({ title, value })),
    canSend: unfinished.size > 0,
    sendNow: words.sendNow,
    sendHint: words.sendHint(hours.earliest, hours.latest),
  });
}

function roundRow(speaker: Speaker, { period, isPaused, stages }: NudgeRoundView) {
  const { overview: words } = speaker.words.nudge;
  const days = stages.map((stage) => stageLine(speaker, stage));
  return {
    period: speaker.period(period),
    state: isPaused ? words.paused : "",
    days: (days.length === 0 ? [words.noMore] : days).map((text) => ({ text })),
    action: {
      title: isPaused ? words.resume : words.pause,
      verb: isPaused ? "resumeNudges" : "pauseNudges",
      data: { period: period.id },
    },
  };
}

/** "Onsdag 6 maj 2026: kontaktpersoner (5 arbetsdagar före sista dagen)". */
function stageLine(speaker: Speaker, { day, on, to }: DatedStage): string {
  const { nudge } = speaker.words;
  const audiences = listInWords(
    speaker.words,
    to.map((audience) => nudge.audience[audience]),
  );
  return `${asSentence(speaker.day(day))}: ${audiences} (${nudge.stage(on)})`;
}

function entryLine(speaker: Speaker, { at, personName, organisations, outcome }: NudgeEntry): string {
  const { nudge } = speaker.words;
  const about = listInWords(speaker.words, organisations.map(escapeMarkdown));
  const why = outcome.kind === "unreachable" ? `: ${nudge.unreachable(outcome.reason)}` : "";
  const end = `${nudge.outcome[outcome.kind]}${why}`;
  return `${asSentence(speaker.moment(at))} · ${escapeMarkdown(personName)} (${about}): ${end}`;
}
