// How much an import has changed.
export interface ImportCounts {
  readonly organisations: { readonly new: number; readonly changed: number };
  readonly people: { readonly new: number; readonly changed: number };
  /** Duties that were ended. */
  readonly ended: number;
  /** Without words, for any language: "2 + 1 / 14 + 3 / 0". */
  readonly inShort: string;
}

/** From the keys of the changes. */
export function importCounts(keys: readonly string[]): ImportCounts {
  const count = (...start: readonly string[]) =>
    keys.filter((key) => key.startsWith(JSON.stringify(start).slice(0, -1))).length;
  const organisations = { new: count("organisation", "new"), changed: count("organisation", "changed") };
  const people = { new: count("person", "new"), changed: count("person", "changed") };
  const ended = count("absent");
  const inShort = `${organisations.new} + ${organisations.changed} / ${people.new} + ${people.changed} / ${ended}`;
  return { organisations, people, ended, inShort };
}
