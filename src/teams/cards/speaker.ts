// Who speaks in a turn: the language, its words, the time zone and the way cards are made.
import type { Day } from "../../domain/day.ts";
import { inLanguage, type Language, type Localised } from "../../domain/language.ts";
import type { Moment } from "../../domain/moment.ts";
import type { Period } from "../../domain/period.ts";
import type { ReportHeading } from "../../usecases/views.ts";
import type { Words } from "../words/sv.ts";
import { dayInWords, momentInWords, wordsIn } from "../words/words.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { RenderCard } from "./render-card.ts";

export interface Speaker {
  readonly language: Language;
  readonly words: Words;
  readonly render: RenderCard;
  day(day: Day): string;
  moment(moment: Moment): string;
  period(period: Period): string;
  /** A text of the deployment, safe in a TextBlock. */
  text(text: Localised): string;
}

export function speakerFor(language: Language, zone: string, render: RenderCard): Speaker {
  const words = wordsIn(language);
  return {
    language,
    words,
    render,
    day: (day) => dayInWords(words, day),
    moment: (moment) => momentInWords(words, zone, moment),
    period: ({ kind, year }) => words.period(kind, year),
    text: (text) => escapeMarkdown(inLanguage(text, language)),
  };
}

/** "Ekbackens stadsdelsnämnd · Tertialrapport 1 2026". */
export function headingLine(speaker: Speaker, heading: ReportHeading): string {
  return `${escapeMarkdown(heading.organisationName)} · ${speaker.period(heading.period)}`;
}

/** "lämnas in senast onsdag 13 maj 2026", or what became of it. */
export function dueLine({ words, day, moment }: Speaker, heading: ReportHeading): string {
  const { submission, status, phase, period, completion } = heading;
  const isIn = status === "submitted" || status === "returned";
  const submitted = isIn && submission ? words.submittedOn(moment(submission.at), submission.version) : "";
  if (completion !== undefined) {
    const say = phase === "open" ? words.returned.dueBy : words.returned.wasDue;
    return `${submitted}, ${say(day(completion.dueOn))}`;
  }
  if (status === "submitted" && submission) return submitted;
  if (phase === "late") return words.stillTaken(day(period.dueOn), day(period.closesOn));
  return phase === "closed" ? words.wasDue(day(period.dueOn)) : words.dueBy(day(period.dueOn));
}

/** A line that stands by itself: with a capital letter. */
export function asSentence(line: string): string {
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
