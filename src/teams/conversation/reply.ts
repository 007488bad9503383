// What the bot answers in a turn: what the used card becomes, what follows, and a line for the one who clicked.
import type { OfferedFile } from "../../usecases/ports.ts";
import type { Card } from "../cards/render-card.ts";

export type Message =
  | { readonly kind: "card"; readonly card: Card }
  /** Teams' own card that puts a file into the person's OneDrive. */
  | { readonly kind: "fileConsent"; readonly file: OfferedFile; readonly description: string };

export interface Reply {
  /** What the card that was used becomes. */
  readonly replace?: Card | undefined;
  readonly send: readonly Message[];
  /** Shown to the one who clicked, when their card stays as it is. */
  readonly notice?: string | undefined;
  /** Something waits to be posted now. */
  readonly wakesOutbox?: boolean | undefined;
  /** What happened, for the log: no content. */
  readonly outcome: string;
}

export function cards(...rendered: readonly Card[]): readonly Message[] {
  return rendered.map((card) => ({ kind: "card", card }));
}
