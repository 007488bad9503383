// Days as a Swedish document writes them.
import type { Day } from "../domain/day.ts";

// Our own list, since Intl's wording may change with Node.js, and the bytes of a document may not.
const months = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** `13 maj 2026`. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
}
