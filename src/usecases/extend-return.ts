// A coordinator gives one organisation more time to complete its returned report, also when its day has passed.
import { addBusinessDays } from "../domain/business-days.ts";
import { addDays, type Day } from "../domain/day.ts";
import { type ExtendDecision, extendReturn } from "../domain/extend-return.ts";
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { currentReturn, type ReportReturn } from "../domain/report-return.ts";
import { recordAction } from "./coordinator-actions.ts";
import type { NotCoordinator } from "./coordinators.ts";
import type { Desk } from "./desk.ts";
import { keepCompletionsOpen } from "./keep-completions-open.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports, Versioned } from "./ports.ts";
import { businessDaysToComplete, mostDaysToComplete, type NotSubmitted, openReturnDesk } from "./return-desk.ts";
import { reviseReport } from "./revise-report.ts";
import { headingOf, type ReportHeading } from "./views.ts";

export type ExtendOutcome =
  | {
      readonly kind: "extended" | "changed" | "tooLate";
      readonly heading: ReportHeading;
      readonly returned: ReportReturn;
    }
  | { readonly kind: "notReturned" }
  | NotSubmitted
  | NotCoordinator;

/** Five business days more than the day that was shown, or than today where that is later; a second press gives no more. */
export async function extendReturnedReport(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  shown: Day | undefined,
): Promise<ExtendOutcome> {
  const opened = await openReturnDesk(ports, person, key);
  if (opened.kind !== "desk") return opened;
  const before = currentReturn(opened.report.value);
  if (before === undefined) return { kind: "notReturned" };
  const heading = headingOf(opened);
  if (before.dueOn !== shown) return { kind: "changed", heading, returned: before };
  const dueOn = await laterDay(ports, opened, before.dueOn);
  if (dueOn === undefined) return { kind: "tooLate", heading, returned: before };
  // As in a new return: whoever looks for the report must look as long before its day is moved.
  await keepCompletionsOpen(ports, key.periodId, dueOn);
  return move(ports, opened, before.dueOn, dueOn);
}

/** Undefined where that is further away than any return can be. */
async function laterDay(ports: Ports, { today, period }: Desk, dueOn: Day): Promise<Day | undefined> {
  const calendar = await calendarFor(ports, [period], today);
  const later = addBusinessDays(calendar, dueOn > today ? dueOn : today, businessDaysToComplete);
  return later > addDays(today, mostDaysToComplete) ? undefined : later;
}

async function move(ports: Ports, opened: Desk, shown: Day, dueOn: Day): Promise<ExtendOutcome> {
  const { outcome, desk } = await reviseReport<ExtendDecision["kind"]>(ports, opened, ({ report }) => {
    const decided = extendReturn(report.value, shown, dueOn);
    return { outcome: decided.kind, report: decided.kind === "extended" ? decided.report : report.value };
  });
  const returned = currentReturn(desk.report.value);
  if (outcome === "notReturned" || returned === undefined) return { kind: "notReturned" };
  if (outcome === "extended") {
    const { periodId, organisationId } = desk.report.value;
    const about = { periodId, organisationIds: [organisationId], figures: `${shown} → ${dueOn}` };
    await recordAction(ports, desk.person.value, { kind: "extensionGiven", ...about });
  }
  return { kind: outcome, heading: headingOf(desk), returned };
}
