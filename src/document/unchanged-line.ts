// The line that says that an answer is the same as in an earlier period: written in documents, left out when one is read.
import type { Period } from "../domain/period.ts";
import { periodName } from "./period-name.ts";

/** `Oförändrat sedan Tertialrapport 2 2025.` */
export function unchangedLine(since: Pick<Period, "kind" | "year">): string {
  return `Oförändrat sedan ${periodName(since)}.`;
}

export function isUnchangedLine(text: string): boolean {
  return /^\s*Oförändrat sedan (?:Tertialrapport [12]|Verksamhetsberättelse) 20\d\d\.?\s*$/i.test(text);
}
