// A short mark of what a card showed, by which an older card is known as such.

/** FNV-1a of the texts, 32 bits in hexadecimal; it guards against mistakes, not against forgers. */
export function shownMark(...texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const code of new TextEncoder().encode(texts.join("\u0000"))) {
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
