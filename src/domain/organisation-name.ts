// Finds organisations by what people call them.
import type { Organisation } from "./organisation.ts";

/** In lower case, without punctuation. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/** As it is typed where the keyboard has no å, ä and ö. */
function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

function named<T extends Pick<Organisation, "name">>(organisations: readonly T[], text: string): readonly T[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const same = organisations.filter(({ name }) => wordsOf(name).join(" ") === asked.join(" "));
  if (same.length > 0) return same;
  // Without the s of "Skärholmens", which may be a possessive.
  const beginnings = asked.map((word) => (word.length > 4 ? word.replace(/s$/, "") : word));
  return organisations.filter(({ name }) => {
    const words = wordsOf(name);
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}

/**
 * The organisations whose name has a word that begins with each of the given words; an equal name wins alone. Accents
 * count, unless nothing is found with them.
 */
export function organisationsNamed<T extends Pick<Organisation, "name">>(
  organisations: readonly T[],
  text: string,
): readonly T[] {
  const found = named(organisations, text);
  if (found.length > 0) return found;
  const plain = organisations.map((organisation) => ({ organisation, name: withoutAccents(organisation.name) }));
  return named(plain, withoutAccents(text)).map(({ organisation }) => organisation);
}
