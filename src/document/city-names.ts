// What the city's report, its round and its organisations are called in Swedish.
import type { CityOrganisation } from "../domain/city-report.ts";
import type { Period } from "../domain/period.ts";
import { oneLine } from "./one-line.ts";

export const cityReportName = "Näringslivsrapport";

const ends = { T1: "30 april", T2: "31 augusti", VB: "31 december" } as const;

/** `1 januari–30 april 2026`: what the period tells of. */
export function monthsOf({ kind, year }: Pick<Period, "kind" | "year">): string {
  return `1 januari–${ends[kind]} ${year}`;
}

/** `Järva stadsdelsnämnd (tidigare Norra nämnden och Södra nämnden)`. */
export function withEarlierNames({ name, earlierNames }: CityOrganisation): string {
  const now = oneLine(name);
  return earlierNames.length === 0 ? now : `${now} (tidigare ${inWords(earlierNames)})`;
}

/** `A, B och C`. */
export function inWords(names: readonly string[]): string {
  const all = names.map(oneLine);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} och ${all.at(-1)}`;
}

/** `1 nämnd eller bolag`, `45 nämnder och bolag`. */
export function counted(count: number): string {
  return count === 1 ? "1 nämnd eller bolag" : `${count} nämnder och bolag`;
}
