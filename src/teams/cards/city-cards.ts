// The cards of the city's report: the document with what is in it, and why there is none yet.
import type { Archive } from "../../usecases/archive-period.ts";
import type { CityAnnouncement } from "../../usecases/city-ports.ts";
import type { NoPeriod, NothingSubmitted } from "../../usecases/compile-city-report.ts";
import { listInWords } from "../words/words.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { type DocumentLink, documentCard, noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

const mostNames = 20;

/** How many are in it, which version it is, and who is missing; plain text. */
export function cityLines(speaker: Speaker, { edition }: CityAnnouncement): readonly string[] {
  const { city } = speaker.words;
  const { version, expected, missing, contents } = edition;
  const inIt = city.inIt(expected - missing.length, expected);
  if (version !== undefined) return [`${city.complete(version)} ${inIt}`];
  const named = missing.slice(0, mostNames);
  const others = missing.length - named.length;
  const names = listInWords(speaker.words, others > 0 ? [...named, city.others(others)] : named);
  const reopened = contents.filter((content) => content.endsWith(" reopened")).length;
  return [
    `${city.partial} ${inIt}`,
    ...(missing.length > 0 ? [city.missing(names)] : []),
    ...(reopened > 0 ? [city.reopened(reopened)] : []),
  ];
}

export function cityCard(speaker: Speaker, announcement: CityAnnouncement, link: DocumentLink): Card {
  const title = speaker.words.city.title(speaker.period(announcement.period));
  const lines = cityLines(speaker, announcement).map(escapeMarkdown);
  return documentCard(speaker, title, lines, announcement.edition.name, link);
}

export function archiveCard(speaker: Speaker, archive: Archive, link: DocumentLink): Card {
  const words = speaker.words.city.archive;
  const lines = [words.reports(archive.reports), archive.isComplete ? words.complete : words.partial];
  return documentCard(speaker, words.title(speaker.period(archive.period)), lines, archive.name, link);
}

/** Why nothing could be put together. */
export function noCityCard(speaker: Speaker, outcome: NothingSubmitted | NoPeriod): Card {
  const { city } = speaker.words;
  if (outcome.kind === "nothingSubmitted") {
    return noticeCard(speaker, "", [city.nothingSubmitted(speaker.period(outcome.period))]);
  }
  const periods = outcome.periods.map(({ id }) => id);
  return noticeCard(speaker, "", [
    periods.length === 0 ? city.noPeriods : city.noPeriod(listInWords(speaker.words, periods)),
  ]);
}
