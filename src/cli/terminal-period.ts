// The one period that a terminal command may name, and what is said when there is none of it to be had.
import { parsePeriodId, periodId } from "../domain/period.ts";
import type { NoPeriod, NothingSubmitted } from "../usecases/compile-city-report.ts";
import type { CommandOutcome } from "./terminal.ts";

export type NamedPeriod =
  | { readonly kind: "period"; readonly id: string | undefined }
  | Extract<CommandOutcome, { kind: "misused" }>;

/** In any spelling; undefined where none is named. */
export function periodNamedBy([named, ...rest]: readonly string[]): NamedPeriod {
  const period = named === undefined ? undefined : parsePeriodId(named);
  if (rest.length > 0 || (named !== undefined && period === undefined)) {
    return { kind: "misused", lines: ["Name one period, such as 2026-T1, or none."] };
  }
  return { kind: "period", id: period && periodId(period.year, period.kind) };
}

export function nothingToWrite(outcome: NoPeriod | NothingSubmitted): CommandOutcome {
  if (outcome.kind === "nothingSubmitted") {
    return { kind: "refused", lines: [`Nothing has been submitted in ${outcome.period.id} yet.`] };
  }
  const known = outcome.periods.map(({ id }) => id).join(", ");
  return { kind: "refused", lines: [`There is no such period. There are: ${known || "none"}.`] };
}
