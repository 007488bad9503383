// What the operator has chosen, as far as the use cases heed it.
import type { Language } from "../domain/language.ts";
import type { Retention } from "../domain/retention.ts";

export interface Settings {
  /** The longest answer, in characters. */
  readonly textLimit: number;
  /** Shown to those whom the bot does not know: who to turn to. */
  readonly coordinatorContact: string;
  readonly defaultLanguage: Language;
  /** The city's time zone. */
  readonly zone: string;
  /** What the city is called in its reports, where the deployment says so. */
  readonly cityName?: string | undefined;
  /** Who coordinates: Entra object ids and e-mail addresses, in lower case. */
  readonly coordinators: readonly string[];
  readonly retention: Retention;
}
