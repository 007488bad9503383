// Ids of new organisations, made from their names.
import { plainWords } from "../file-name.ts";

/** "Ekbackens stadsdelsnämnd" → "ekbackens-stadsdelsnamnd"; with a number behind it when it is taken. */
export function organisationIdFor(name: string, taken: ReadonlySet<string>): string {
  const base = plainWords(name) || "organisation";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
