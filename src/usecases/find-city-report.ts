// Finds the latest of the city's reports for those who ask in its channel.
import { newestPeriodFirst, type Period } from "../domain/period.ts";
import type { CityAnnouncement } from "./city-ports.ts";
import type { Ports } from "./ports.ts";

export type CityReportFound =
  | { readonly kind: "found"; readonly announcement: CityAnnouncement }
  /** Not everybody's report of the period is in. */
  | { readonly kind: "notComplete"; readonly period?: Period | undefined };

/** The latest complete edition, with the bytes that were posted; undefined where the city's reports are not posted. */
export async function findCityReport(
  ports: Ports,
  channelId: string,
  periodId?: string,
): Promise<CityReportFound | undefined> {
  const { value: city } = await ports.city.get();
  if (city.channel?.id !== channelId) return undefined;
  const all = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const today = ports.clock.today();
  const periods = all.filter(({ id, opensOn }) => (periodId === undefined ? opensOn <= today : id === periodId));
  for (const period of periods) {
    const editions = await ports.cityReports.of(period.id);
    const edition = editions.findLast(({ version }) => version !== undefined);
    if (edition !== undefined) return { kind: "found", announcement: { period, edition } };
  }
  return { kind: "notComplete", period: periods[0] };
}
