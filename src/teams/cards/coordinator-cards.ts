// The cards that a coordinator begins from: what can be done, and what has been done.
import type { ActionList } from "../../usecases/coordinator-actions.ts";
import type { CoordinatorHome } from "../../usecases/coordinator-home.ts";
import { listInWords } from "../words/words.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import { asSentence, type Speaker } from "./speaker.ts";
import { countsInWords } from "./status-card.ts";

export function coordinatorHomeCard(speaker: Speaker, { open, upcoming }: CoordinatorHome): Card {
  const { home, button, tasks } = speaker.words.coordinator;
  const lines = [
    ...open.map(({ period, counts }) => {
      const line = home.open(speaker.period(period), speaker.day(period.dueOn));
      return counts.all === 0 ? line : `${line} ${asSentence(countsInWords(speaker, counts))}.`;
    }),
    ...(upcoming === undefined ? [] : [home.upcoming(speaker.period(upcoming), speaker.day(upcoming.opensOn))]),
  ];
  const actions = [
    task(speaker.words.periodStatus.button, "status"),
    task(button.periods, "periods"),
    task(tasks.button.register, "register"),
    task(button.reminders, "reminders"),
    task(speaker.words.city.button, "cityReport"),
    task(tasks.button.more, "more"),
  ];
  return noticeCard(speaker, home.title, [...(lines.length === 0 ? [home.none] : lines), home.whatElse], actions);
}

const task = (title: string, name: string): ActionData => ({ title, verb: "coordinate", data: { task: name } });

/** What there is no room for on the first card. */
export function moreTasksCard(speaker: Speaker): Card {
  const { tasks, posts } = speaker.words.coordinator;
  const { title, ...lines } = tasks.more;
  return noticeCard(speaker, title, Object.values(lines), [
    task(tasks.button.archive, "archive"),
    task(tasks.button.template, "template"),
    task(tasks.button.return, "return"),
    task(posts.button, "posts"),
    task(tasks.button.actions, "actions"),
  ]);
}

export function actionsCard(speaker: Speaker, { actions }: ActionList): Card {
  const { actions: words } = speaker.words.coordinator;
  const lines = actions.map(({ kind, by, at, periodId, figures, organisations, people }) => {
    const about = [periodId, ...[...organisations, ...people].map(escapeMarkdown), figures];
    const known = about.filter((part) => part !== undefined && part !== "") as readonly string[];
    const what = [words.kinds[kind], ...(known.length === 0 ? [] : [`(${listInWords(speaker.words, known)})`])];
    return words.entry(asSentence(speaker.moment(at)), escapeMarkdown(by.name), what.join(" "));
  });
  return noticeCard(speaker, words.title, lines.length === 0 ? [words.none] : lines);
}
