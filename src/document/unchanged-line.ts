// The line that says that an answer is the same as in an earlier period: written in documents, left out when one is read.
import { Paragraph } from "docx";
import type { Period } from "../domain/period.ts";
import { periodName } from "./period-name.ts";

/** `Oförändrat sedan Tertialrapport 2 2025.`; nothing where the answer is new. */
export function unchangedNote(since: Pick<Period, "kind" | "year"> | undefined): readonly Paragraph[] {
  if (since === undefined) return [];
  return [new Paragraph({ style: "Unchanged", text: `Oförändrat sedan ${periodName(since)}.` })];
}

export function isUnchangedLine(text: string): boolean {
  return /^\s*Oförändrat sedan (?:Tertialrapport [12]|Verksamhetsberättelse) 20\d\d\.?\s*$/i.test(text);
}
