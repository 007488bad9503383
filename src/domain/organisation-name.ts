// Finds organisations by what people call them.
import type { Organisation } from "./organisation.ts";

/** Lower case, without accents other than å, ä and ö, punctuation and the possessive s of names. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The organisations whose name has a word that begins with each of the given words; an equal name wins alone. */
export function organisationsNamed<T extends Pick<Organisation, "name">>(
  organisations: readonly T[],
  text: string,
): readonly T[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const same = organisations.filter(({ name }) => wordsOf(name).join(" ") === asked.join(" "));
  if (same.length > 0) return same;
  return organisations.filter(({ name }) => {
    const words = wordsOf(name);
    return asked.every((word) =>
      words.some((other) => other.startsWith(word.length > 4 ? word.replace(/s$/, "") : word)),
    );
  });
}
