// A reporting round, such as 2026-T1: when it opens, when the report is due and when nothing more is taken.
import type { Day } from "./day.ts";

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
}

export type PeriodPhase = "upcoming" | "open" | "late" | "closed";

/** Where a period is on a given day; late is after the due day, while reports are still taken. */
export function phaseOf(period: Period, today: Day): PeriodPhase {
  if (today < period.opensOn) return "upcoming";
  if (today <= period.dueOn) return "open";
  return today <= period.closesOn ? "late" : "closed";
}

/** Whether reports can be written and submitted on that day. */
export function takesReports(period: Period, today: Day): boolean {
  const phase = phaseOf(period, today);
  return phase === "open" || phase === "late";
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
