// Labels and names as they are compared.

/** Lower case, without accents and punctuation, one space between words: "E-post:" → "e post". */
export function foldLabel(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A name as it is stored: one space between words, composed letters, nothing that can't be seen. */
export function tidyName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Cc}\p{Z}]+/gu, (gap) => (/^\p{Cf}+$/u.test(gap) ? "" : " "))
    .trim();
}

/** The same for all spellings of a name that differ in capitals and blanks only. */
export function foldName(text: string): string {
  return tidyName(text).toLowerCase();
}
