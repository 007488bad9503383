// What a period's report is called in Swedish.
import type { Period } from "../domain/period.ts";

const names = { T1: "Tertialrapport 1", T2: "Tertialrapport 2", VB: "Verksamhetsberättelse" } as const;

/** `Tertialrapport 1 2026`, `Verksamhetsberättelse 2026`. */
export function periodName({ kind, year }: Pick<Period, "kind" | "year">): string {
  return `${names[kind]} ${year}`;
}
