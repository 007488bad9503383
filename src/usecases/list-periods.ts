// The periods as a coordinator sees them, with those who have been given more time.
import { newestPeriodFirst, type Period, type PeriodPhase, periodFor, phaseOf } from "../domain/period.ts";
import { isOver } from "../domain/period-change.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";

export interface PeriodView {
  readonly period: Period;
  readonly phase: PeriodPhase;
  /** Nobody can write in it any more, those with more time included. */
  readonly isOver: boolean;
  /** By name. */
  readonly extended: readonly { readonly name: string; readonly period: Period }[];
}

export interface PeriodList {
  readonly kind: "periods";
  /** Newest first. */
  readonly periods: readonly PeriodView[];
}

export async function listPeriods(ports: Ports, person: Person): Promise<PeriodList | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const stored = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  return { kind: "periods", periods: await Promise.all(stored.map((period) => periodView(ports, period))) };
}

/** One of them; undefined when there is none of that name. */
export async function showPeriod(
  ports: Ports,
  person: Person,
  id: string,
): Promise<{ readonly kind: "period"; readonly view: PeriodView } | { readonly kind: "unknown" } | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const stored = await ports.periods.newest(id);
  return stored === undefined ? { kind: "unknown" } : { kind: "period", view: await periodView(ports, stored.value) };
}

export async function periodView(ports: Ports, period: Period): Promise<PeriodView> {
  const today = ports.clock.today();
  const extended = (period.extensions ?? []).map(async ({ organisationId }) => {
    const organisation = await ports.organisations.get(organisationId);
    return { name: organisation?.value.name ?? organisationId, period: periodFor(period, organisationId) };
  });
  return {
    period,
    phase: phaseOf(period, today),
    isOver: isOver(period, today),
    extended: (await Promise.all(extended)).sort((a, b) => a.name.localeCompare(b.name, "sv")),
  };
}
