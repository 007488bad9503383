// Puts all submitted reports of a period together on a coordinator's request, whoever is missing.
import { missingFrom } from "../domain/city-round.ts";
import { newestPeriodFirst, type Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { cityEditionOf, loadCityRound } from "./city-edition.ts";
import type { CityAnnouncement } from "./city-ports.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";

export interface NoPeriod {
  readonly kind: "noPeriod";
  /** Latest first. */
  readonly periods: readonly Period[];
}

export interface NothingSubmitted {
  readonly kind: "nothingSubmitted";
  readonly period: Period;
}

export type CompileOutcome =
  | { readonly kind: "compiled"; readonly announcement: CityAnnouncement }
  | NothingSubmitted
  | NoPeriod;

/** Of the period that is named, or else the newest that has begun. */
export async function compileCityReport(
  ports: Ports,
  person: Person,
  periodId?: string,
): Promise<CompileOutcome | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const outcome = await compileForOperator(ports, periodId);
  if (outcome.kind === "compiled") {
    const { period, edition } = outcome.announcement;
    const figures = `${edition.expected - edition.missing.length}/${edition.expected}`;
    await recordAction(ports, person, { kind: "cityReportCompiled", periodId: period.id, figures });
  }
  return outcome;
}

/** The same for an operator at a terminal, who has the whole store before them. */
export async function compileForOperator(ports: Ports, periodId?: string): Promise<CompileOutcome> {
  const found = await periodNamed(ports, periodId);
  if (found.kind === "noPeriod") return found;
  const { period } = found;
  const round = await loadCityRound(ports, period);
  if (missingFrom(round).length === round.members.length) return { kind: "nothingSubmitted", period };
  return { kind: "compiled", announcement: { period, edition: await cityEditionOf(ports, round) } };
}

/** The period with that id; without one, the newest that has begun. */
export async function periodNamed(
  ports: Pick<Ports, "periods" | "clock">,
  periodId: string | undefined,
): Promise<NoPeriod | { readonly kind: "period"; readonly period: Period }> {
  const periods = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const today = ports.clock.today();
  const period = periods.find(({ id, opensOn }) => (periodId === undefined ? opensOn <= today : id === periodId));
  return period === undefined ? { kind: "noPeriod", periods } : { kind: "period", period };
}
