// The coordinator's forms about periods: which one to open, its days, and what is to be changed of one.
import { type Period, type PeriodKind, periodKinds } from "../../domain/period.ts";
import type { PeriodChangeKind } from "../../domain/period-change.ts";
import type { DateField, DateMistake } from "../../domain/period-check.ts";
import type { PeriodName } from "../../domain/period-proposal.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { ChoiceData, DateData, PeriodCardData } from "./period-card-data.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

/** What stands in the fields: as it was chosen, or empty. */
export type DateValues = Readonly<Record<DateField, string>>;

/** What is wrong with a field; missing where it is empty or no day. */
export interface FieldMistake {
  readonly field: DateField;
  readonly why: DateMistake["why"] | "missing";
}

export function choosePeriodCard(speaker: Speaker, proposed: PeriodName, years: readonly number[]): Card {
  const { periods: words } = speaker.words.coordinator;
  const kind: ChoiceData = {
    id: "kind",
    label: words.kind,
    needed: words.kindNeeded,
    value: proposed.kind,
    options: periodKinds.map((value) => ({ title: kindName(speaker, value), value })),
  };
  const year: ChoiceData = {
    id: "year",
    label: words.year,
    needed: words.yearNeeded,
    value: String(proposed.year),
    options: years.map((value) => ({ title: String(value), value: String(value) })),
  };
  return speaker.render("dates-form", {
    ...form(speaker, words.open, [words.yearHint]),
    choices: [kind, year],
    dates: [],
    next: { title: words.next, verb: "proposePeriod", data: {} },
  });
}

function kindName(speaker: Speaker, kind: PeriodKind): string {
  return speaker.words.period(kind, 0).replace(/\s*0$/, "");
}

export function periodDatesCard(
  speaker: Speaker,
  period: Pick<Period, "id" | "kind" | "year">,
  values: DateValues,
  mistakes: readonly FieldMistake[] = [],
): Card {
  const { periods: words } = speaker.words.coordinator;
  const lines = mistakes.length === 0 ? [words.proposed, words.unopened] : [words.unopened];
  return speaker.render("dates-form", {
    ...form(speaker, `${words.open}: ${speaker.words.period(period.kind, period.year)}`, lines),
    choices: [],
    dates: dateFields(speaker, ["opensOn", "dueOn", "closesOn"], values, mistakes),
    next: { title: words.show, verb: "previewPeriod", data: { period: period.id } },
  });
}

export interface ChangeForm {
  readonly period: Period;
  readonly change: PeriodChangeKind;
  readonly fields: readonly DateField[];
  readonly values: DateValues;
  /** Where one is to be chosen. */
  readonly organisations?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly organisation?: string | undefined;
  readonly mistakes?: readonly FieldMistake[] | undefined;
  readonly error?: string | undefined;
}

export function changeFormCard(speaker: Speaker, wanted: ChangeForm): Card {
  const { periods: words } = speaker.words.coordinator;
  const { period, change, fields, values, organisations, organisation = "", mistakes = [], error = "" } = wanted;
  const choice: ChoiceData = {
    id: "organisation",
    label: words.organisation,
    needed: words.organisationNeeded,
    value: organisation,
    options: (organisations ?? []).map(({ id, name }) => ({ title: name, value: id })),
  };
  return speaker.render("dates-form", {
    ...form(speaker, `${words.button[change]}: ${speaker.period(period)}`, [words.unopened]),
    error: escapeMarkdown(error),
    choices: organisations === undefined ? [] : [choice],
    dates: dateFields(speaker, fields, values, mistakes),
    next: { title: words.show, verb: "previewPeriodChange", data: { period: period.id, change } },
  });
}

function form(
  speaker: Speaker,
  title: string,
  lines: readonly string[],
): Pick<PeriodCardData["dates-form"], "lang" | "summary" | "title" | "lines" | "error" | "cancel"> {
  return {
    lang: speaker.language,
    summary: title,
    title,
    lines: lines.map((text) => ({ text })),
    error: "",
    cancel: speaker.words.coordinator.periods.cancel,
  };
}

function dateFields(
  speaker: Speaker,
  fields: readonly DateField[],
  values: DateValues,
  mistakes: readonly FieldMistake[],
): readonly DateData[] {
  const { periods: words } = speaker.words.coordinator;
  return fields.map((id) => {
    const mistake = mistakes.find(({ field }) => field === id);
    const why = mistake?.why === "missing" ? words.needed : mistake && words.mistakes[mistake.why];
    const label = words.fields[id];
    return { id, label, needed: words.needed, value: values[id], error: why === undefined ? "" : `${label}: ${why}` };
  });
}
