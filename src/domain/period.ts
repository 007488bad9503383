// A reporting round, such as 2026-T1: when it opens, when the report is due and when nothing more is taken.
import { type Day, later } from "./day.ts";
import type { Moment } from "./moment.ts";

export const periodKinds = ["T1", "T2", "VB"] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface Period {
  /** Year and kind, `2026-T1`. The year is the one reported on: 2026-VB falls due in 2027. */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly opensOn: Day;
  readonly dueOn: Day;
  /** The last day on which a report can be changed or submitted. */
  readonly closesOn: Day;
  /** A coordinator closed it before its time: nothing is taken from that day on. */
  readonly closedOn?: Day | undefined;
  /** When a coordinator let it open, where it was not planned long before. */
  readonly openedAt?: Moment | undefined;
  /** What people who have something left are told once. */
  readonly news?: PeriodNews | undefined;
  /** The last day on which a report that was returned for completion is taken, whenever the period closes. */
  readonly completionsUntil?: Day | undefined;
  /** Organisations that have more time; what holds for one of them, `periodFor` says. */
  readonly extensions?: readonly Extension[] | undefined;
}

export const periodNewsKinds = ["datesChanged", "extended", "reopened"] as const;

interface PeriodNews {
  readonly what: (typeof periodNewsKinds)[number];
  readonly at: Moment;
}

interface Extension {
  readonly organisationId: string;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly at: Moment;
}

/** The period as it is for one organisation, with its own due and closing day where it was given more time. */
export function periodFor(period: Period, organisationId: string): Period {
  const { extensions, ...own } = period;
  const extension = extensions?.find((each) => each.organisationId === organisationId);
  if (extension === undefined) return own;
  const isNewer = own.news === undefined || own.news.at <= extension.at;
  return {
    ...own,
    // Days that were moved for everybody since must not leave it with less time than the others.
    dueOn: later(own.dueOn, extension.dueOn),
    closesOn: later(own.closesOn, extension.closesOn),
    news: isNewer ? { what: "extended", at: extension.at } : own.news,
  };
}

/** A period as it stands in documents and exports: its name and one organisation's days. */
export type PeriodDays = Pick<Period, "id" | "kind" | "year" | "opensOn" | "dueOn" | "closesOn">;

export function periodDaysFor(period: Period, organisationId: string): PeriodDays {
  const { id, kind, year, opensOn, dueOn, closesOn } = periodFor(period, organisationId);
  return { id, kind, year, opensOn, dueOn, closesOn };
}

/** The last day on which any organisation's report is taken, were the period not closed before. */
export function lastDayOf({ closesOn, extensions = [] }: Period): Day {
  return extensions.reduce((last, extension) => later(last, extension.closesOn), closesOn);
}

export type PeriodPhase = "upcoming" | "open" | "late" | "closed";

/** Where a period is on a given day; late is after the due day, while reports are still taken. */
export function phaseOf(period: Period, today: Day): PeriodPhase {
  if (period.closedOn !== undefined && period.closedOn <= today) return "closed";
  if (today < period.opensOn) return "upcoming";
  if (today <= period.dueOn) return "open";
  return today <= period.closesOn ? "late" : "closed";
}

/** Whether reports can be written and submitted on that day. */
export function takesReports(period: Period, today: Day): boolean {
  const phase = phaseOf(period, today);
  return phase === "open" || phase === "late";
}

/** Whether any organisation's report is taken on that day. */
export function takesAnyReport(period: Period, today: Day): boolean {
  return takesReports({ ...period, closesOn: lastDayOf(period) }, today) || takesCompletions(period, today);
}

/** The last day on which anything of the period is taken, returned reports included. */
export function endOf(period: Period): Day {
  const last = lastDayOf(period);
  return period.completionsUntil === undefined ? last : later(last, period.completionsUntil);
}

/** Whether there may be a returned report that is taken on that day, whatever holds for the others. */
export function takesCompletions({ completionsUntil }: Period, today: Day): boolean {
  return completionsUntil !== undefined && today <= completionsUntil;
}

export function periodId(year: number, kind: PeriodKind): string {
  return `${year}-${kind}`;
}

/** Reads `2026-T1`, in any case and with a space, slash or nothing between; undefined when it is no period. */
export function parsePeriodId(text: string): { readonly year: number; readonly kind: PeriodKind } | undefined {
  const match =
    /^(?<year>20\d\d)[-\s/]*(?<kind>T1|T2|VB)$/i.exec(text.trim()) ??
    /^(?<kind>T1|T2|VB)[-\s/]*(?<year>20\d\d)$/i.exec(text.trim());
  const { year, kind } = match?.groups ?? {};
  if (year === undefined || kind === undefined) return undefined;
  return { year: Number(year), kind: kind.toUpperCase() as PeriodKind };
}

/** Latest first: by year, and within a year T1 before T2 before VB. */
export function newestPeriodFirst(a: Period, b: Period): number {
  return b.year - a.year || periodKinds.indexOf(b.kind) - periodKinds.indexOf(a.kind);
}
