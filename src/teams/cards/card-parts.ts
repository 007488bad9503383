// What the data of all cards have in common.
import type { Language } from "../../domain/language.ts";

export interface Common {
  readonly lang: Language;
  /** What a notification, or a client without cards, shows. */
  readonly summary: string;
}

/** A button made from data; `data` carries ids, never names or rights. */
export interface ActionData {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string | number>>;
}
