// The parts of the cards that show what a period, or a change of it, means: its days, whom it reaches, what is asked.

import type { DateDoubt } from "../../domain/period-check.ts";
import type { PeriodDates } from "../../domain/period-proposal.ts";
import type { PeriodPreview } from "../../usecases/preview-period.ts";
import type { Told, Unreached } from "../../usecases/who-is-told.ts";
import { listInWords } from "../words/words.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { SectionData } from "./period-card-data.ts";
import { asSentence, type Speaker } from "./speaker.ts";

export function datesLine(speaker: Speaker, { opensOn, dueOn, closesOn }: PeriodDates): string {
  const { dates } = speaker.words.coordinator.periods;
  return dates(speaker.day(opensOn), speaker.day(dueOn), speaker.day(closesOn));
}

/** What is asked before it is done. */
export function doubtsPart(speaker: Speaker, doubts: readonly DateDoubt[]) {
  const title = doubts.length === 0 ? "" : speaker.words.coordinator.periods.doubts;
  return { doubtsTitle: title, doubts: doubts.map((doubt) => ({ text: doubtLine(speaker, doubt) })) };
}

function doubtLine(speaker: Speaker, doubt: DateDoubt): string {
  const { periods: words } = speaker.words.coordinator;
  switch (doubt.kind) {
    case "dayOff":
      return words.dayOff(asSentence(speaker.day(doubt.day)), speaker.day(doubt.next));
    case "overlap":
      return words.overlap(listInWords(speaker.words, doubt.periods.map(speaker.period)));
    case "otherYear":
      return words.otherYear(speaker.day(doubt.day));
  }
}

type Say = (people: number, when: string) => string;

/** Who gets a message and when; a line that nobody does, where it is so. */
export function toldLines(speaker: Speaker, told: Told | undefined, say: Say): readonly string[] {
  const { periods: words } = speaker.words.coordinator;
  if (told === undefined || told.people === 0) return [words.nobodyTold];
  const { people, nextDay, isNow, isPaused } = told;
  const sooner = people - nextDay;
  return [
    ...(sooner === 0 ? [] : [say(sooner, isNow ? words.now : speaker.moment(told.at))]),
    ...(nextDay === 0 ? [] : [words.nextDay(nextDay)]),
    ...(isPaused ? [words.paused] : []),
  ];
}

export function toldSection(speaker: Speaker, told: Told | undefined, say: Say): SectionData {
  const { toldTitle } = speaker.words.coordinator.periods;
  return section(toldTitle, toldLines(speaker, told, say));
}

export function questionSections(speaker: Speaker, preview: PeriodPreview): readonly SectionData[] {
  const { periods: words, register } = speaker.words.coordinator;
  const { questionnaires, withoutQuestions } = preview;
  const asked = questionnaires.map(({ types, version, source, organisations }) => {
    const line = words.askedWith(
      escapeMarkdown(listInWords(speaker.words, types.map(register.typeName))),
      version,
      organisations,
    );
    return source === "proposed" ? `${line} (${words.isProposed})` : line;
  });
  return [
    section(words.asked, asked.length === 0 ? [words.nobodyAsked] : asked),
    ...listed(speaker, words.withoutQuestions, withoutQuestions.map(escapeMarkdown)),
  ];
}

export function reachSections(speaker: Speaker, { unreached, withoutContact }: Told): readonly SectionData[] {
  const { periods: words } = speaker.words.coordinator;
  return [
    ...listed(
      speaker,
      words.unreached,
      unreached.map((person) => unreachedLine(speaker, person)),
    ),
    ...listed(speaker, words.withoutContact, withoutContact.map(escapeMarkdown)),
  ];
}

function unreachedLine(speaker: Speaker, { personName, organisation, why, reason }: Unreached): string {
  const { nudge } = speaker.words;
  const says = reason === undefined ? nudge.why[why] : nudge.unreachable(reason);
  return `${escapeMarkdown(personName)} (${escapeMarkdown(organisation)}): ${says}`;
}

/** A card of hundreds of lines is refused by Teams. */
const mostLines = 15;

function listed(speaker: Speaker, heading: string, lines: readonly string[]): readonly SectionData[] {
  if (lines.length === 0) return [];
  const { andMore } = speaker.words.coordinator.periods;
  const more = lines.length > mostLines ? [andMore(lines.length - mostLines)] : [];
  return [section(`${heading} (${lines.length})`, [...lines.slice(0, mostLines), ...more])];
}

function section(heading: string, lines: readonly string[]): SectionData {
  return { heading, lines: lines.map((text) => ({ text })), hasButtons: false, buttons: [] };
}
