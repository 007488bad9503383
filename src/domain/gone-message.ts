// Chat messages whose text stands in no draft any longer: by them a late edit, or a repeated delivery, is understood.
import type { Draft, DraftPiece } from "./draft.ts";

/** What became of a message's text: part of the saved answer, edited by hand in a card, or taken back. */
export type Fate = "saved" | "rewritten" | "withdrawn";

export interface GoneMessage {
  readonly messageId: string;
  readonly questionId: string;
  readonly personId: string;
  readonly fate: Fate;
}

/** What keeps them: a report. */
interface Keeping {
  readonly goneMessages?: readonly GoneMessage[] | undefined;
}

/** Nobody edits messages that are older than so many others. */
const most = 200;

export function goneMessage({ goneMessages = [] }: Keeping, messageId: string, personId: string) {
  return goneMessages.find((gone) => gone.messageId === messageId && gone.personId === personId);
}

/** Notes what became of the messages that a draft had and has no longer, and forgets those that came back. */
export function noteGone<T extends Keeping>(
  report: T,
  { questionId, personId, pieces }: Draft,
  after: readonly DraftPiece[],
  fate: Fate,
): T {
  const stay = new Set(messagesIn(after));
  const gone = messagesIn(pieces).filter((messageId) => !stay.has(messageId));
  const earlier = report.goneMessages ?? [];
  const kept = earlier.filter(({ messageId }) => !stay.has(messageId) && !gone.includes(messageId));
  if (gone.length === 0 && kept.length === earlier.length) return report;
  const noted = gone.map((messageId): GoneMessage => ({ messageId, questionId, personId, fate }));
  return { ...report, goneMessages: [...kept, ...noted].slice(-most) };
}

function messagesIn(pieces: readonly DraftPiece[]): readonly string[] {
  return pieces.flatMap(({ messageId }) => messageId ?? []);
}
