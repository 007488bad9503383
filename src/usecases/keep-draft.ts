// Takes what a person wrote in the chat as the draft of the question that is open.
import { addPiece, textOf } from "../domain/draft.ts";
import type { Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { beginDraft, putDraft } from "../domain/report.ts";
import { cleanText } from "../domain/text.ts";
import { type Desk, isOpen, openDesk, openQuestionOf, questionOf } from "./desk.ts";
import { draftLimitFactor } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type QuestionView, questionView, type StepView, viewInstead } from "./views.ts";

export interface ChatText {
  readonly text: string;
  /** The channel's id of the message. */
  readonly messageId?: string | undefined;
}

export type DraftOutcome =
  | { readonly kind: "kept"; readonly question: QuestionView }
  /** The message had been taken before: a repeated delivery. */
  | { readonly kind: "duplicate" }
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number; readonly question: QuestionView }
  | { readonly kind: "nothingOpen" }
  | { readonly kind: "notOpen"; readonly step: StepView };

export async function keepDraft(ports: Ports, person: Versioned<Person>, chat: ChatText): Promise<DraftOutcome> {
  const { open } = person.value;
  const desk = open && (await openDesk(ports, person, open.report));
  if (desk?.kind !== "desk") return { kind: "nothingOpen" };
  const asked = openQuestionOf(desk);
  if (!isOpen(desk, asked?.questionId)) return { kind: "notOpen", step: viewInstead(desk) };
  const placed = asked && questionOf(desk, asked.questionId);
  const text = cleanText(chat.text);
  if (asked === undefined || placed === undefined || text === "") return { kind: "nothingOpen" };
  return append(ports, desk, placed, asked.revision, { ...chat, text });
}

async function append(
  ports: Ports,
  before: Desk,
  placed: PlacedQuestion,
  basedOn: number,
  chat: ChatText,
): Promise<DraftOutcome> {
  const limit = ports.settings.textLimit * draftLimitFactor;
  const piece = { text: chat.text, at: ports.clock.now(), messageId: chat.messageId };
  const { outcome, desk } = await reviseReport<"kept" | "duplicate" | number>(ports, before, (current) => {
    const report = current.report.value;
    const draft = beginDraft(report, placed.question.id, current.person.value.id, basedOn);
    const longer = addPiece(draft, piece);
    if (longer === draft) return { outcome: "duplicate", report };
    const { length } = textOf(longer);
    return length > limit ? { outcome: length, report } : { outcome: "kept", report: putDraft(report, longer) };
  });
  if (outcome === "duplicate") return { kind: "duplicate" };
  const question = questionView(desk, placed);
  return outcome === "kept" ? { kind: "kept", question } : { kind: "tooLong", length: outcome, limit, question };
}
