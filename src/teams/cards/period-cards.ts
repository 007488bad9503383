// The coordinator's cards of the periods that there are: all of them, and one with what can be done to it.
import type { PeriodChangeKind } from "../../domain/period-change.ts";
import type { PeriodList, PeriodView } from "../../usecases/list-periods.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { SectionData } from "./period-card-data.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

/** Older ones can still be named in a message. */
const mostShown = 6;

export function periodsCard(speaker: Speaker, { periods }: PeriodList): Card {
  const { periods: words } = speaker.words.coordinator;
  const sections = periods.slice(0, mostShown).map((view): SectionData => {
    const period = speaker.period(view.period);
    const data = { task: "periods", period: view.period.id };
    const tooltip = words.tooltip(words.manage, period);
    return {
      heading: period,
      lines: linesOf(speaker, view).map((text) => ({ text })),
      hasButtons: true,
      buttons: [{ title: words.manage, verb: "coordinate", data, tooltip }],
    };
  });
  const open = { title: words.open, verb: "coordinate", data: { task: "openPeriod" }, style: "positive" } as const;
  return speaker.render("sections", {
    ...plainSections(speaker, words.title, periods.length === 0 ? [words.none] : []),
    sections,
    actions: [open],
  });
}

/** A period with what can be done to it now; above it what has just been done, if anything. */
export function periodCard(speaker: Speaker, view: PeriodView, said: readonly string[] = []): Card {
  const { periods: words } = speaker.words.coordinator;
  const changes: readonly PeriodChangeKind[] = view.isOver
    ? ["reopen", ...(view.period.closedOn === undefined ? (["extension"] as const) : [])]
    : view.phase === "upcoming"
      ? ["dates", "close"]
      : ["dates", "extension", "close"];
  const title = speaker.period(view.period);
  const action = (change: PeriodChangeKind) => ({
    title: words.button[change],
    verb: "changePeriodForm",
    data: { period: view.period.id, change },
    style: "default" as const,
  });
  return speaker.render("sections", {
    ...plainSections(speaker, title, [...said, ...linesOf(speaker, view)]),
    actions: changes.map(action),
  });
}

/** A card of sections with a title and lines, and nothing else yet. */
export function plainSections(speaker: Speaker, title: string, lines: readonly string[]) {
  return {
    lang: speaker.language,
    summary: plainText([title, ...lines].join(" · ")),
    title,
    lines: lines.map((text) => ({ text })),
    doubtsTitle: "",
    doubts: [],
    sections: [],
    actions: [],
  };
}

function linesOf(speaker: Speaker, { period, phase, extended }: PeriodView): readonly string[] {
  const { periods: words } = speaker.words.coordinator;
  const [opens, due, closes] = [period.opensOn, period.dueOn, period.closesOn].map(speaker.day);
  const more = extended.map((one) =>
    words.more(escapeMarkdown(one.name), speaker.day(one.period.dueOn), speaker.day(one.period.closesOn)),
  );
  const state = () => {
    if (period.closedOn !== undefined && phase === "closed")
      return words.state.closedEarly(speaker.day(period.closedOn));
    if (phase === "upcoming") return words.state.upcoming(opens ?? "", due ?? "", closes ?? "");
    return phase === "closed" ? words.state.closed(closes ?? "") : words.state[phase](due ?? "", closes ?? "");
  };
  return [state(), ...more];
}
