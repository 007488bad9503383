// The languages that people can be spoken to in; documents are always in Swedish.
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** A text in Swedish, and in English where someone has written it. */
export interface Localised {
  readonly sv: string;
  readonly en?: string | undefined;
}

export function inLanguage(text: Localised, language: Language): string {
  return text[language] ?? text.sv;
}
