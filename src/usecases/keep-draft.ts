// Takes what a person wrote in the chat as the draft of the question that is open.
import { addPiece, type DraftPiece, textOf } from "../domain/draft.ts";
import { goneMessage } from "../domain/gone-message.ts";
import type { Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { beginDraft, putDraft } from "../domain/report.ts";
import type { RichText } from "../domain/rich-text.ts";
import { type Desk, isOpen, openDesk, openQuestionOf, questionOf } from "./desk.ts";
import { faultInTyped, type TooLong } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type QuestionView, questionView, type StepView, viewInstead } from "./views.ts";

export interface ChatText {
  readonly text: RichText;
  /** The channel's id of the message. */
  readonly messageId?: string | undefined;
}

export type DraftOutcome =
  | { readonly kind: "kept"; readonly question: QuestionView }
  /** The message had been taken before: a repeated delivery. */
  | { readonly kind: "duplicate" }
  | (TooLong & { readonly question: QuestionView })
  | { readonly kind: "nothingOpen" }
  | { readonly kind: "notOpen"; readonly step: StepView };

export async function keepDraft(ports: Ports, person: Versioned<Person>, chat: ChatText): Promise<DraftOutcome> {
  const { open } = person.value;
  const desk = open && (await openDesk(ports, person, open.report));
  if (desk?.kind !== "desk") return { kind: "nothingOpen" };
  const asked = openQuestionOf(desk);
  if (!isOpen(desk, asked?.questionId)) return { kind: "notOpen", step: viewInstead(desk) };
  const placed = asked && questionOf(desk, asked.questionId);
  const text = ports.texts.write(chat.text);
  if (asked === undefined || placed === undefined || text === "") return { kind: "nothingOpen" };
  const piece = { text, at: ports.clock.now(), messageId: chat.messageId };
  return append(ports, desk, placed, asked.revision, piece);
}

async function append(
  ports: Ports,
  before: Desk,
  placed: PlacedQuestion,
  basedOn: number,
  piece: DraftPiece,
): Promise<DraftOutcome> {
  const { outcome, desk } = await reviseReport<"kept" | "duplicate" | TooLong>(ports, before, (current) => {
    const report = current.report.value;
    const { id: personId } = current.person.value;
    const draft = beginDraft(report, placed.question.id, personId, basedOn);
    const isKnown = piece.messageId !== undefined && goneMessage(report, piece.messageId, personId) !== undefined;
    if (isKnown) return { outcome: "duplicate", report };
    const longer = addPiece(draft, piece);
    if (longer === draft) return { outcome: "duplicate", report };
    const fault = faultInTyped(ports, textOf(longer));
    return fault ? { outcome: fault, report } : { outcome: "kept", report: putDraft(report, longer) };
  });
  if (outcome === "duplicate") return { kind: "duplicate" };
  const question = questionView(desk, placed);
  return outcome === "kept" ? { kind: "kept", question } : { ...outcome, question };
}
