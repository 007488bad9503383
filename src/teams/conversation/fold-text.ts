// Text as it is compared: people leave out capitals, rings and dots in a hurry.
import { distance } from "fastest-levenshtein";

/** Lower case, one space between words, no quotes, and without the rings and dots of å, ä and ö. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[,;:"”“]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** How many letters are wrong, missing, too many or in each other's place. */
export function typosBetween(written: string, meant: string): number {
  const typos = distance(written, meant);
  if (typos !== 2 || written.length !== meant.length) return typos;
  const at = [...meant].findIndex((letter, index) => letter !== written[index]);
  const isSwapped = written[at] === meant[at + 1] && written[at + 1] === meant[at];
  return isSwapped ? 1 : typos;
}
