// What a coordinator is asked when they want to change a period: its days as they are, and who can be given more time.
import { addBusinessDays } from "../domain/business-days.ts";
import { later } from "../domain/day.ts";
import type { Period } from "../domain/period.ts";
import type { PeriodChangeKind } from "../domain/period-change.ts";
import type { PeriodDates } from "../domain/period-proposal.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports } from "./ports.ts";
import { type NamedOrganisation, unfinishedOrganisations } from "./unfinished-organisations.ts";

export interface PeriodChangeForm {
  readonly kind: "form";
  readonly period: Period;
  readonly dates: PeriodDates;
  /** Those whose report is not in, by name. */
  readonly organisations: readonly NamedOrganisation[];
}

/** More time and a new opening are for five working days, until someone chooses otherwise. */
const proposedDays = 5;

export async function beginPeriodChange(
  ports: Ports,
  person: Person,
  id: string,
  change: PeriodChangeKind,
): Promise<PeriodChangeForm | { readonly kind: "unknown" } | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const stored = await ports.periods.newest(id);
  if (stored === undefined) return { kind: "unknown" };
  const period = stored.value;
  const dates = await datesFor(ports, period, change);
  return { kind: "form", period, dates, organisations: await unfinishedOrganisations(ports, period) };
}

async function datesFor(ports: Ports, period: Period, change: PeriodChangeKind): Promise<PeriodDates> {
  const { opensOn, dueOn, closesOn } = period;
  if (change === "dates" || change === "close") return { opensOn, dueOn, closesOn };
  const today = ports.clock.today();
  const calendar = await calendarFor(ports, [period], today);
  const after = change === "extension" && dueOn > today ? dueOn : today;
  const proposed = addBusinessDays(calendar, after, proposedDays);
  if (change === "reopen") return { opensOn, dueOn, closesOn: later(closesOn, proposed) };
  return { opensOn, dueOn: proposed, closesOn: later(closesOn, proposed) };
}
