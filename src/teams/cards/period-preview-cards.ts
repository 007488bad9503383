// What a coordinator sees before a period is opened or changed: the days, whom it reaches, and what is asked first.
import type { Day } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import type { PeriodChange } from "../../domain/period-change.ts";
import type { PeriodPreview } from "../../usecases/preview-period.ts";
import type { ChangePreview } from "../../usecases/preview-period-change.ts";
import { listInWords } from "../words/words.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { plainSections } from "./period-cards.ts";
import { datesLine, doubtsPart, questionSections, reachSections, toldLines, toldSection } from "./period-sections.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

export function periodPreviewCard(speaker: Speaker, preview: PeriodPreview): Card {
  const { periods: words } = speaker.words.coordinator;
  const { period, doubts, told } = preview;
  const dates = { period: period.id, ...datesOf(period) };
  const accepted = doubts.map(({ kind }) => kind).join(",");
  const moves = doubts.flatMap((doubt) =>
    doubt.kind === "dayOff" ? [moveAction(speaker, "previewPeriod", dates, doubt.next)] : [],
  );
  return speaker.render("sections", {
    ...plainSections(speaker, words.willHappen(speaker.period(period)), [datesLine(speaker, period), words.notYet]),
    ...doubtsPart(speaker, doubts),
    sections: [
      toldSection(speaker, told, words.opening),
      ...questionSections(speaker, preview),
      ...reachSections(speaker, told),
    ],
    actions: [
      { title: words.openIt, verb: "openPeriod", data: { ...dates, accepted }, style: "positive" },
      ...moves,
      { title: words.changeDates, verb: "periodDates", data: dates, style: "default" },
      cancelAction(speaker),
    ],
  });
}

/** What was opened, and what follows. */
export function periodOpenedCard(speaker: Speaker, { period, told }: PeriodPreview, isToday: boolean): Card {
  const { periods: words } = speaker.words.coordinator;
  const name = speaker.period(period);
  const lines = [datesLine(speaker, period), ...toldLines(speaker, told, words.opening)];
  const title = isToday ? words.opened(name) : words.planned(name);
  return speaker.render("sections", {
    ...plainSections(speaker, title, lines),
    actions: [manageAction(speaker, period)],
  });
}

export function changePreviewCard(speaker: Speaker, preview: ChangePreview, said: readonly string[] = []): Card {
  const { periods: words } = speaker.words.coordinator;
  const { change, before, doubts, told, basis } = preview;
  const fields = { period: before.value.id, change: change.kind, ...fieldsOf(change) };
  const accepted = doubts.map(({ kind }) => kind).join(",");
  const moves = doubts.flatMap((doubt) =>
    doubt.kind === "dayOff" ? [moveAction(speaker, "previewPeriodChange", fields, doubt.next)] : [],
  );
  const lines = [...said, ...changeLines(speaker, preview), words.notYet];
  const title = words.willHappen(speaker.period(before.value));
  const confirm = { title: words.confirm[change.kind], verb: "makePeriodChange", data: { ...fields, basis, accepted } };
  const again = { title: words.changeDates, verb: "changePeriodForm", data: fields, style: "default" } as const;
  const line = preview.isOpening ? words.opening : words.told;
  return speaker.render("sections", {
    ...plainSections(speaker, title, lines),
    ...doubtsPart(speaker, doubts),
    sections: [toldSection(speaker, told, line), ...(told === undefined ? [] : reachSections(speaker, told))],
    actions: [
      { ...confirm, style: "positive" },
      ...moves,
      ...(change.kind === "close" ? [] : [again]),
      cancelAction(speaker),
    ],
  });
}

/** What has been changed, and who is told. */
export function periodChangedCard(speaker: Speaker, preview: ChangePreview): Card {
  const { periods: words } = speaker.words.coordinator;
  const { change, after, told } = preview;
  const title = `${words.done[change.kind]}: ${speaker.period(after)}`;
  const line = preview.isOpening ? words.opening : words.told;
  const lines = [...changeLines(speaker, preview).slice(0, 1), ...toldLines(speaker, told, line)];
  return speaker.render("sections", {
    ...plainSections(speaker, title, lines),
    actions: [manageAction(speaker, after)],
  });
}

function changeLines(speaker: Speaker, preview: ChangePreview): readonly string[] {
  const { periods: words } = speaker.words.coordinator;
  const { change, after, organisationName = "", unfinished } = preview;
  const extended = preview.extended.map(escapeMarkdown);
  switch (change.kind) {
    case "dates":
      return [datesLine(speaker, after), words.unfinished(unfinished)];
    case "extension":
      return [words.extend(escapeMarkdown(organisationName), speaker.day(change.dueOn), speaker.day(change.closesOn))];
    case "close": {
      const also = extended.length === 0 ? [] : [words.closeExtended(listInWords(speaker.words, extended))];
      return [words.close, words.unfinished(unfinished), ...also];
    }
    case "reopen":
      return [words.reopen(speaker.day(after.closesOn)), words.unfinished(unfinished)];
  }
}

type Fields = Readonly<Record<string, string>>;
type StyledAction = ActionData & { readonly style: "positive" | "default" };

function datesOf({ opensOn, dueOn, closesOn }: Period): Fields {
  return { opensOn, dueOn, closesOn };
}

function fieldsOf(change: PeriodChange): Fields {
  switch (change.kind) {
    case "dates":
      return { opensOn: change.opensOn ?? "", dueOn: change.dueOn, closesOn: change.closesOn };
    case "extension":
      return { organisation: change.organisationId, dueOn: change.dueOn, closesOn: change.closesOn };
    case "close":
      return {};
    case "reopen":
      return { closesOn: change.closesOn };
  }
}

/** The due day moved to the next working day; the closing day follows where it would come before. */
function moveAction(speaker: Speaker, verb: string, fields: Fields, next: Day): StyledAction {
  const { closesOn = "" } = fields;
  const data = { ...fields, dueOn: next, closesOn: closesOn < next ? next : closesOn };
  return { title: speaker.words.coordinator.periods.moveOn, verb, data, style: "default" };
}

function cancelAction(speaker: Speaker): StyledAction {
  return { title: speaker.words.coordinator.periods.cancel, verb: "leavePeriod", data: {}, style: "default" };
}

function manageAction(speaker: Speaker, { id }: Period): StyledAction {
  const { manage } = speaker.words.coordinator.periods;
  return { title: manage, verb: "coordinate", data: { task: "periods", period: id }, style: "default" };
}
