// Takes a colleague's reply into the report: as the answer, or as a draft to edit first.
import { addPiece } from "../domain/draft.ts";
import type { Person } from "../domain/person.ts";
import { referralTo } from "../domain/referral.ts";
import { beginDraft, putDraft, type ReportKey, revisionOf } from "../domain/report.ts";
import { type NoQuestions, type NotYours, openDesk, questionOf } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type SaveOutcome, saveOn } from "./save-answer.ts";
import { type ReferralView, viewReferral } from "./views.ts";

export interface ChosenReply {
  readonly key: ReportKey;
  readonly questionId: string;
  readonly colleagueId: string;
  /** The revision of the reply that the card showed. */
  readonly replyRevision: number;
  /** The revision of the answer when the card was made. */
  readonly basedOn: number;
}

/** The colleague has changed the reply since the card was shown. */
export interface NewerReply {
  readonly kind: "newerReply";
  readonly referral: ReferralView;
}

export type TakeOutcome = SaveOutcome | NewerReply;
export type DraftOutcomeOfReply = { readonly kind: "drafted" } | NewerReply | NotYours | NoQuestions;

export async function saveReply(ports: Ports, person: Versioned<Person>, chosen: ChosenReply): Promise<TakeOutcome> {
  const found = await find(ports, person, chosen);
  if (found.kind !== "found") return found;
  const content = { kind: "text", text: found.text } as const;
  const { key, questionId, basedOn } = chosen;
  return saveOn(ports, found.desk, { key, questionId, content, basedOn, draftRevision: 0 });
}

/** Puts the reply into the person's draft, after what stands there already. */
export async function draftReply(
  ports: Ports,
  person: Versioned<Person>,
  chosen: ChosenReply,
): Promise<DraftOutcomeOfReply> {
  const found = await find(ports, person, chosen);
  if (found.kind !== "found") return found;
  const personId = person.value.id;
  const piece = { text: found.text, at: ports.clock.now(), messageId: pieceId(chosen) };
  await reviseReport(ports, found.desk, ({ report }) => {
    const basedOn = revisionOf(report.value, chosen.questionId);
    const draft = beginDraft(report.value, chosen.questionId, personId, basedOn);
    const longer = addPiece(draft, piece);
    return { outcome: undefined, report: longer === draft ? report.value : putDraft(report.value, longer) };
  });
  return { kind: "drafted" };
}

/** The same reply is put into a draft once. */
function pieceId({ colleagueId, replyRevision }: ChosenReply): string {
  return `reply.${colleagueId}.${replyRevision}`;
}

async function find(ports: Ports, person: Versioned<Person>, chosen: ChosenReply) {
  const desk = await openDesk(ports, person, chosen.key);
  if (desk.kind !== "desk") return desk;
  const placed = questionOf(desk, chosen.questionId);
  const referral = referralTo(desk.report.value, chosen.questionId, [chosen.colleagueId]);
  if (placed === undefined || referral?.reply === undefined) return { kind: "notYours" } as const;
  if (referral.reply.revision !== chosen.replyRevision) {
    return { kind: "newerReply", referral: viewReferral(desk, placed, referral) } as const;
  }
  return { kind: "found", desk, text: referral.reply.text } as const;
}
