// The questionnaire's texts, written for one year.

/** Puts the year reported on where the text says `{år}`. */
export function withYear(text: string, year: number): string {
  return text.normalize("NFC").replaceAll("{år}", String(year));
}
