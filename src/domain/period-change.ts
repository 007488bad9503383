// What a coordinator changes of a period: its days, more time for one organisation, closing it now, opening it again.
import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";
import { lastDayOf, type Period, periodFor, phaseOf } from "./period.ts";
import { type ChosenDates, checkDates, type DateFindings, type DateMistake } from "./period-check.ts";
import type { PeriodDates } from "./period-proposal.ts";

export const periodChangeKinds = ["dates", "extension", "close", "reopen"] as const;
export type PeriodChangeKind = (typeof periodChangeKinds)[number];

export type PeriodChange =
  /** The opening day stays where none is given. */
  | ({ readonly kind: "dates"; readonly opensOn?: Day | undefined } & Omit<PeriodDates, "opensOn">)
  | { readonly kind: "extension"; readonly organisationId: string; readonly dueOn: Day; readonly closesOn: Day }
  | { readonly kind: "close" }
  | { readonly kind: "reopen"; readonly closesOn: Day };

/** The same object where nothing changes. News is what people would otherwise not know in time. */
export function changePeriod(period: Period, change: PeriodChange, now: Moment, today: Day): Period {
  switch (change.kind) {
    case "dates":
      return withDates(period, change, now, today);
    case "extension":
      return withExtension(period, change, now);
    case "close":
      return period.closedOn !== undefined && period.closedOn <= today ? period : { ...period, closedOn: today };
    case "reopen": {
      const { closesOn } = change;
      const isOpen = period.closedOn === undefined && period.closesOn === closesOn;
      return isOpen ? period : { ...period, closedOn: undefined, closesOn, news: { what: "reopened", at: now } };
    }
  }
}

function withDates(
  period: Period,
  { opensOn = period.opensOn, dueOn, closesOn }: PeriodChange & { readonly kind: "dates" },
  now: Moment,
  today: Day,
): Period {
  if (period.opensOn === opensOn && period.dueOn === dueOn && period.closesOn === closesOn) return period;
  const changed: Period = { ...period, opensOn, dueOn, closesOn };
  const phase = phaseOf(period, today);
  if (phase === "upcoming") return { ...changed, openedAt: now };
  const isSeen = period.dueOn !== dueOn || phase === "late";
  return isSeen ? { ...changed, news: { what: "datesChanged", at: now } } : changed;
}

function withExtension(
  period: Period,
  { organisationId, dueOn, closesOn }: PeriodChange & { readonly kind: "extension" },
  at: Moment,
): Period {
  const extensions = period.extensions ?? [];
  const known = extensions.find((extension) => extension.organisationId === organisationId);
  if (known?.dueOn === dueOn && known.closesOn === closesOn) return period;
  const others = extensions.filter((extension) => extension !== known);
  return { ...period, extensions: [...others, { organisationId, dueOn, closesOn, at }] };
}

type Chosen = Omit<ChosenDates, "period" | "before">;

/** What is wrong with a change, and what is asked about it. */
export function checkChange(period: Period, change: PeriodChange, chosen: Chosen): DateFindings {
  if (change.kind === "close") return { mistakes: [], doubts: [] };
  if (change.kind === "reopen" && change.closesOn < chosen.today) {
    return { mistakes: [{ field: "closesOn", why: "past" }], doubts: [] };
  }
  if (change.kind !== "extension") {
    const { opensOn, dueOn, closesOn } = { ...period, ...change };
    const days = { opensOn: opensOn ?? period.opensOn, dueOn, closesOn };
    return checkDates({ ...chosen, before: period, period: { ...period, ...days } });
  }
  const { dueOn, closesOn, organisationId } = change;
  const before = periodFor(period, organisationId);
  const own = { ...before, dueOn, closesOn };
  const { mistakes, doubts } = checkDates({ ...chosen, others: [], before, period: own });
  const notMore: DateMistake = { field: "dueOn", why: "notMore" };
  return { mistakes: dueOn <= period.dueOn ? [notMore] : mistakes, doubts };
}

/** The days of a period, to know by whether someone else has changed them since they were shown. */
export function daysInShort(period: Period): string {
  const { opensOn, dueOn, closesOn, closedOn = "", extensions = [] } = period;
  const own = extensions.map((each) => `${each.organisationId} ${each.dueOn} ${each.closesOn}`).sort();
  return [opensOn, dueOn, closesOn, closedOn, ...own].join("/");
}

/** Whether it took reports once and does so no more. */
export function isOver(period: Period, today: Day): boolean {
  return phaseOf({ ...period, closesOn: lastDayOf(period) }, today) === "closed";
}
