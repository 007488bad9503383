// The coordinator's card that answers how it goes: counts, a picture, and page by page the organisations.
import {
  filterStatuses,
  type OrganisationStatus,
  type StatusCounts,
  type StatusFilter,
  statusFilters,
} from "../../domain/period-status.ts";
import { excerptOf } from "../../domain/text.ts";
import type { PeriodStatus } from "../../usecases/period-status.ts";
import { dayInShort, listInWords } from "../words/words.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { asSentence, type Speaker } from "./speaker.ts";
import type { StatusPart, StatusRow } from "./status-card-data.ts";

export interface StatusChoice {
  readonly filter: StatusFilter;
  /** 0 the first; beyond the last one it is the last. */
  readonly page: number;
}

/** So many fit with the longest names. */
const rowsPerPage = 15;
/** Characters of a name, and how many people are named, where there is little room. */
const shown = { name: 120, person: 60, people: 3 } as const;

export function periodStatusCard(speaker: Speaker, status: PeriodStatus, choice: StatusChoice): Card {
  const words = speaker.words.periodStatus;
  const { period, counts, organisations } = status;
  const chosen = filterStatuses(organisations, choice.filter);
  const page = Math.min(choice.page, Math.max(0, Math.ceil(chosen.length / rowsPerPage) - 1));
  const first = page * rowsPerPage;
  const rows = chosen.slice(first, first + rowsPerPage);
  const title = words.title(speaker.period(period));
  const line = counts.all === 0 ? words.nobody : words.submittedOf(counts.submitted, counts.all);
  const isLast = first + rows.length >= chosen.length;
  return speaker.render("period-status", {
    lang: speaker.language,
    summary: plainText(`${title}. ${line}`),
    title,
    line,
    due: counts.all === 0 ? "" : `${asSentence(dueInWords(speaker, status))}.`,
    ...pictureOf(speaker, status),
    late: counts.late > 0 ? words.ofWhichLate(counts.late) : "",
    page: rows.length > 0 ? words.page(first + 1, first + rows.length, chosen.length) : words.none,
    rows: rows.map((row) => statusRow(speaker, status, row)),
    filterLabel: words.filter,
    filter: choice.filter,
    filters: statusFilters.map((value) => ({ value, title: `${words.filters[value]} (${counts[value]})` })),
    actions: buttonsOf(speaker, status, { ...choice, page }, isLast),
  });
}

function dueInWords({ words, day }: Speaker, { period, phase }: PeriodStatus): string {
  if (phase === "late") return words.stillTaken(day(period.dueOn), day(period.closesOn));
  return phase === "closed" ? words.wasDue(day(period.dueOn)) : words.dueBy(day(period.dueOn));
}

/** The parts in the order of the way, each with a number and in words: colours alone tell nothing. */
const parts = [
  { filter: "submitted", color: "good", style: "good" },
  { filter: "returned", color: "warning", style: "warning" },
  { filter: "inProgress", color: "categoricalBlue", style: "accent" },
  { filter: "notStarted", color: "neutral", style: "emphasis" },
] as const;

/** "15 inlämnade, 21 påbörjade": only what there is. */
export function countsInWords({ words: { periodStatus, locale } }: Speaker, counts: StatusCounts): string {
  const order = [...parts.map(({ filter }) => filter), "late"] as const;
  const said = order
    .filter((filter) => counts[filter] > 0)
    .map((filter) => periodStatus.counted[filter](counts[filter]));
  return new Intl.ListFormat(locale, { type: "unit" }).format(said);
}

function pictureOf(speaker: Speaker, { counts, period }: PeriodStatus) {
  const words = speaker.words.periodStatus;
  const present = parts.filter(({ filter }) => counts[filter] > 0);
  const data = present.map(({ filter, color }) => ({
    legend: `${words.filters[filter]}: ${counts[filter]}`,
    value: counts[filter],
    color,
  }));
  const bar = present.map(
    ({ filter, style }): StatusPart => ({ width: String(counts[filter]), style, count: String(counts[filter]) }),
  );
  return {
    chartTitle: words.title(speaker.period(period)),
    chart: [{ title: speaker.period(period), data }],
    bar,
    hasBar: bar.length > 0,
    counts: parts.map(({ filter }) => ({ title: words.filters[filter], value: String(counts[filter]) })),
  };
}

function statusRow(speaker: Speaker, { period }: PeriodStatus, row: OrganisationStatus): StatusRow {
  const { periodStatus: words, locale } = speaker.words;
  const { state, isLate, answered, count, lastActive, dueOn, submitted } = row;
  const day = (value: typeof dueOn) => dayInShort(locale, value);
  const due = dueOn === period.dueOn ? words.dueOn(day(dueOn)) : words.ownDay(day(dueOn));
  const active = lastActive === undefined ? [] : [words.lastActive(day(lastActive))];
  const facts =
    state === "submitted" && submitted !== undefined
      ? [words.submittedOn(day(submitted.on), submitted.version)]
      : [words.answered(answered, count), ...active, due];
  return {
    organisation: escapeMarkdown(excerptOf(row.name, shown.name)),
    state: [words.states[state], ...(isLate ? [words.isLate] : [])].join(" · "),
    facts: facts.join(" · "),
    trouble: troubleOf(speaker, row),
  };
}

function troubleOf(speaker: Speaker, { contacts, unreachable }: OrganisationStatus): string {
  const { periodStatus: words, nudge } = speaker.words;
  if (contacts.length === 0) return words.noContact;
  if (unreachable.length === 0) return "";
  const named = unreachable
    .slice(0, shown.people)
    .map(({ name, reason }) => `${escapeMarkdown(excerptOf(name, shown.person))} (${nudge.unreachable(reason)})`);
  const more = unreachable.length - named.length;
  return words.unreachable(listInWords(speaker.words, more > 0 ? [...named, `+ ${more}`] : named));
}

function buttonsOf(
  speaker: Speaker,
  { period: { id: period }, counts }: PeriodStatus,
  { filter: shownFilter, page }: StatusChoice,
  isLast: boolean,
): readonly ActionData[] {
  const words = speaker.words.periodStatus;
  const show = (title: string, to: number) => ({
    title,
    verb: "periodStatus",
    data: { period, shown: shownFilter, page: to },
  });
  return [
    show(words.show, 0),
    ...(page > 0 ? [show(words.previous, page - 1)] : []),
    ...(isLast ? [] : [show(words.next, page + 1)]),
    { title: words.excel, verb: "statusFile", data: { period } },
    show(words.refresh, page),
    ...(counts.submitted > 0 ? [{ title: speaker.words.returned.button, verb: "chooseReturn", data: { period } }] : []),
  ];
}
