// Text that a person has written but not saved as the answer, piece by piece as it came.
import type { Moment } from "./moment.ts";

export interface DraftPiece {
  readonly text: string;
  readonly at: Moment;
  /** The channel's id of the message that it came with; a repeated delivery is found by it. */
  readonly messageId?: string | undefined;
}

export interface Draft {
  readonly questionId: string;
  readonly personId: string;
  /** The revision of the saved answer when the draft was begun. */
  readonly basedOn: number;
  /** Grows with every change, so that an older view of the draft is known as such. */
  readonly revision: number;
  readonly pieces: readonly DraftPiece[];
}

/** The whole draft as one text, a paragraph break between its pieces. */
export function textOf(draft: Draft): string {
  return draft.pieces.map((piece) => piece.text).join("\n\n");
}

/** Adds a piece, unless the same message has been added already. */
export function addPiece(draft: Draft, piece: DraftPiece): Draft {
  const known = piece.messageId !== undefined && draft.pieces.some((other) => other.messageId === piece.messageId);
  return known ? draft : { ...draft, revision: draft.revision + 1, pieces: [...draft.pieces, piece] };
}

/** Takes the latest piece back; undefined when nothing is left. */
export function dropLastPiece(draft: Draft): Draft | undefined {
  const pieces = draft.pieces.slice(0, -1);
  return pieces.length === 0 ? undefined : { ...draft, revision: draft.revision + 1, pieces };
}

/** The draft with what a message says now; the same draft when that is no news, undefined when nothing is left. */
export function changePiece(draft: Draft, messageId: string, text: string): Draft | undefined {
  const isIt = (piece: DraftPiece) => piece.messageId === messageId;
  if (draft.pieces.every((piece) => !isIt(piece) || piece.text === text)) return draft;
  const pieces = draft.pieces
    .map((piece) => (isIt(piece) ? { ...piece, text } : piece))
    .filter((piece) => piece.text !== "");
  return pieces.length === 0 ? undefined : { ...draft, revision: draft.revision + 1, pieces };
}

/** The draft after its person typed in a field that showed it: the field's text, and what came since after it. */
export function retype(draft: Draft | undefined, typed: DraftPiece, shownRevision: number): readonly DraftPiece[] {
  if (draft === undefined || draft.revision === shownRevision || typed.text.includes(textOf(draft))) return [typed];
  return textOf(draft).includes(typed.text) ? draft.pieces : [...draft.pieces, typed];
}
