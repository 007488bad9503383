// What clerks call the kinds of organisation.
import { foldLabel } from "./fold-label.ts";

const known: Readonly<Record<string, readonly string[]>> = {
  "district-board": ["stadsdelsnamnd", "stadsdelsforvaltning", "sdn", "sdf", "district board", "district"],
  "specialist-board": ["facknamnd", "fackforvaltning", "namnd", "specialist board", "committee"],
  company: ["bolag", "bolagsstyrelse", "kommunalt bolag", "aktiebolag", "ab", "company"],
};

/** The type as the questionnaires name it; any other word as an id, which may be a type of another city's. */
export function organisationType(text: string): string {
  const label = foldLabel(text);
  const found = Object.entries(known).find(([, words]) => words.includes(label));
  return found?.[0] ?? label.replaceAll(" ", "-");
}
