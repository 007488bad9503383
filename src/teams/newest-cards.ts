// Which card is the newest of its kind in a chat: an older one, whose buttons mean what is no longer so, loses them.
import type { Card, Newest } from "./cards/render-card.ts";

interface SentCard {
  readonly id: string;
  readonly newest: Newest;
}

/** A card that has had its day, and what it becomes. */
export interface Outdated {
  readonly id: string;
  readonly card: Card;
}

/** Old ones say what is true when they are used, so nothing is lost with what is forgotten. */
const most = 2_000;

/** Remembered in this process only: after a restart an older card keeps its buttons, which then show how things stand. */
export class NewestCards {
  readonly #cards = new Map<string, SentCard>();

  /** Notes a card as it stands in a chat now; the one of the two that is older, where there is another. */
  note(conversationId: string, id: string, newest: Newest): Outdated | undefined {
    const key = `${conversationId} ${newest.of}`;
    const other = this.#cards.get(key);
    const isOlder = other !== undefined && other.newest.revision > newest.revision;
    if (!isOlder) this.#keep(key, { id, newest });
    if (other === undefined || other.id === id) return undefined;
    return isOlder ? { id, card: newest.outdated } : { id: other.id, card: other.newest.outdated };
  }

  /** A card that has become something else is none of its kind any more. */
  forget(id: string): void {
    for (const [key, card] of this.#cards) if (card.id === id) this.#cards.delete(key);
  }

  #keep(key: string, card: SentCard): void {
    this.#cards.delete(key);
    this.#cards.set(key, card);
    for (const oldest of this.#cards.keys()) {
      if (this.#cards.size <= most) break;
      this.#cards.delete(oldest);
    }
  }
}
