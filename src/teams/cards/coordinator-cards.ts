// The cards that a coordinator begins from: what can be done, and what has been done.
import { parsePeriodId } from "../../domain/period.ts";
import type { ActionList } from "../../usecases/coordinator-actions.ts";
import type { CoordinatorHome } from "../../usecases/coordinator-home.ts";
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
    const period = periodId === undefined ? undefined : parsePeriodId(periodId);
    const names = [...organisations, ...people].map(escapeMarkdown);
    const about = [...(period === undefined ? [] : [speaker.words.period(period.kind, period.year)]), ...names];
    const what = about.length === 0 ? words.kinds[kind] : `${words.kinds[kind]}: ${about.join(", ")}`;
    const more = figures === undefined || figures === "" ? "" : ` (${figures})`;
    return words.entry(asSentence(speaker.moment(at)), escapeMarkdown(by.name), `${what}${more}`);
  });
  return noticeCard(speaker, words.title, lines.length === 0 ? [words.none] : lines);
}
