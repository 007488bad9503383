// Gives those who complete a returned report more time.
import type { Day } from "./day.ts";
import type { Report } from "./report.ts";
import { currentReturn } from "./report-return.ts";

export type ExtendDecision =
  | { readonly kind: "extended"; readonly report: Report }
  /** Its day is another one than the one that was shown. */
  | { readonly kind: "changed" }
  | { readonly kind: "notReturned" };

/** Moves the day by which the report is to be completed, from the one that was shown; all else of the return stays. */
export function extendReturn(report: Report, shown: Day | undefined, dueOn: Day): ExtendDecision {
  const returned = currentReturn(report);
  if (returned === undefined) return { kind: "notReturned" };
  if (returned.dueOn !== shown) return { kind: "changed" };
  return {
    kind: "extended",
    report: { ...report, returns: [...(report.returns ?? []).slice(0, -1), { ...returned, dueOn }] },
  };
}
