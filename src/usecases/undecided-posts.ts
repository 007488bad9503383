// The posts of which nobody knows whether they arrived, and about which no coordinator has decided yet.
import { addDays } from "../domain/day.ts";
import { type Attempt, channelAttempts } from "../domain/delivery.ts";
import { endOf, newestPeriodFirst, type Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { latestSubmission, type Report } from "../domain/report.ts";
import { completeEditionOf } from "./city-edition.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { daysAfterClosing } from "./deliver-reports.ts";
import { inParallel } from "./in-parallel.ts";
import type { Ports } from "./ports.ts";
import type { ToldCityPost, ToldPost } from "./told-post.ts";

export interface UndecidedPosts {
  readonly kind: "posts";
  readonly reports: readonly ToldPost[];
  readonly cityReports: readonly ToldCityPost[];
}

/** Of the periods of which anything is posted still. */
export async function undecidedPosts(ports: Ports, person: Person): Promise<UndecidedPosts | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const oldest = addDays(ports.clock.today(), -daysAfterClosing);
  const all = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const periods = all.filter((period) => endOf(period) >= oldest);
  const reports = await Promise.all(periods.map((period) => ofReports(ports, period)));
  const cityReports = await Promise.all(periods.map((period) => ofCityReport(ports, period)));
  return { kind: "posts", reports: reports.flat(), cityReports: cityReports.flat() };
}

async function ofReports(ports: Ports, period: Period): Promise<readonly ToldPost[]> {
  const reports = await ports.reports.ofPeriod(period.id);
  const submitted = reports.map(({ value }) => value).filter(({ submissions }) => submissions.length > 0);
  return (await inParallel(submitted, 8, (report) => ofReport(ports, period, report))).flat();
}

async function ofReport(ports: Ports, period: Period, stored: Report): Promise<readonly ToldPost[]> {
  const { periodId, organisationId } = stored;
  const report = { periodId, organisationId };
  const version = latestSubmission(stored)?.version ?? 0;
  if (!isUndecided(channelAttempts(await ports.deliveries.of(report), version))) return [];
  const organisationName = (await ports.organisations.get(organisationId))?.value.name ?? organisationId;
  return [{ trouble: "unknown", report, version, organisationName, period }];
}

async function ofCityReport(ports: Ports, period: Period): Promise<readonly ToldCityPost[]> {
  const deliveries = await ports.cityDeliveries.of(period.id);
  if (deliveries.length === 0) return [];
  const edition = await completeEditionOf(ports, period);
  if (edition === undefined || !isUndecided(channelAttempts(deliveries, edition.number))) return [];
  return [{ trouble: "unknown", period, edition }];
}

function isUndecided(attempts: readonly Attempt[]): boolean {
  const last = attempts.at(-1);
  return last?.outcome?.kind === "unknown" && last.decision === undefined;
}
