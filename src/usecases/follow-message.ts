// Follows a chat message that its person edited, deleted or brought back: the draft says what the message says.
import { addPiece, changePiece, type Draft, type DraftPiece, textOf } from "../domain/draft.ts";
import { type GoneMessage, goneMessage } from "../domain/gone-message.ts";
import type { Person } from "../domain/person.ts";
import {
  beginDraft,
  putDraft,
  type Report,
  type ReportKey,
  removeDraft,
  revisionOf,
  sameReport,
} from "../domain/report.ts";
import type { RichText } from "../domain/rich-text.ts";
import { type Desk, isOpen, openDesk, questionOf } from "./desk.ts";
import { faultInTyped, type TooLong } from "./keep-typed.ts";
import { myReports } from "./my-reports.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type Revision, reviseReport } from "./revise-report.ts";
import { type QuestionView, questionView, type StepView, viewInstead } from "./views.ts";

export interface ChangedMessage {
  readonly messageId: string;
  /** What it says now; nothing when it was deleted. */
  readonly text: RichText;
}

export type FollowOutcome =
  /** The draft, where anything of it is left, says what the message says. */
  | { readonly kind: "followed"; readonly question: QuestionView }
  /** It says what it said before. */
  | { readonly kind: "unchanged" }
  /** Its text is in the answer that was saved, or its person has edited the draft by hand since: nothing was changed. */
  | { readonly kind: "saved" | "rewritten"; readonly question: QuestionView }
  /** It was no part of an answer that is being written. */
  | { readonly kind: "unknown" }
  | { readonly kind: "notOpen"; readonly step: StepView }
  | (TooLong & { readonly question: QuestionView });

type Decision = "followed" | "unchanged" | "saved" | "rewritten" | TooLong;

export async function followMessage(
  ports: Ports,
  person: Versioned<Person>,
  { messageId, text }: ChangedMessage,
): Promise<FollowOutcome> {
  const found = await deskWith(ports, person, messageId);
  const placed = found && questionOf(found.desk, found.questionId);
  if (found === undefined || placed === undefined) return { kind: "unknown" };
  const piece = { text: ports.texts.write(text), at: ports.clock.now(), messageId };
  const { outcome, desk } = await reviseReport<Decision | "notOpen">(ports, found.desk, (current) => {
    const report = current.report.value;
    if (!isOpen(current, found.questionId)) return { outcome: "notOpen", report };
    return decide(ports, report, person.value.id, piece);
  });
  if (outcome === "notOpen") return { kind: "notOpen", step: viewInstead(desk) };
  if (outcome === "unchanged") return { kind: "unchanged" };
  const question = questionView(desk, placed);
  return typeof outcome === "string" ? { kind: outcome, question } : { ...outcome, question };
}

type Message = DraftPiece & { readonly messageId: string };

function decide(ports: Ports, report: Report, personId: string, piece: Message): Revision<Decision> {
  const draft = draftWith(report, personId, piece.messageId);
  const gone = goneMessage(report, piece.messageId, personId);
  if (draft === undefined && gone !== undefined && gone.fate !== "withdrawn") return { outcome: gone.fate, report };
  const changed =
    draft === undefined ? broughtBack(report, gone, piece) : changePiece(draft, piece.messageId, piece.text);
  if (changed === draft) return { outcome: "unchanged", report };
  if (changed === undefined) {
    return { outcome: "followed", report: draft ? removeDraft(report, draft.questionId, personId) : report };
  }
  const fault = faultInTyped(ports, textOf(changed));
  return fault ? { outcome: fault, report } : { outcome: "followed", report: putDraft(report, changed) };
}

/** A message whose text its person had taken back stands in the draft again, at its end. */
function broughtBack(report: Report, gone: GoneMessage | undefined, piece: Message): Draft | undefined {
  if (gone === undefined || piece.text === "") return undefined;
  const { questionId, personId } = gone;
  return addPiece(beginDraft(report, questionId, personId, revisionOf(report, questionId)), piece);
}

function draftWith({ drafts }: Report, personId: string, messageId: string): Draft | undefined {
  return drafts.find(
    (draft) => draft.personId === personId && draft.pieces.some((piece) => piece.messageId === messageId),
  );
}

interface Found {
  readonly desk: Desk;
  readonly questionId: string;
}

/** The report in which the message is known: most often the one whose question is open. */
async function deskWith(ports: Ports, person: Versioned<Person>, messageId: string): Promise<Found | undefined> {
  const { open } = person.value;
  const first = open && (await lookIn(ports, person, open.report, messageId));
  if (first !== undefined) return first;
  const { reports } = await myReports(ports, person);
  const others = reports.filter(({ key }) => open === undefined || !sameReport(key, open.report));
  const found = await Promise.all(others.map(({ key }) => lookIn(ports, person, key, messageId)));
  return found.find((one) => one !== undefined);
}

async function lookIn(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  messageId: string,
): Promise<Found | undefined> {
  const desk = await openDesk(ports, person, key);
  if (desk.kind !== "desk") return undefined;
  const { value: report } = desk.report;
  const { id } = person.value;
  const { questionId } = draftWith(report, id, messageId) ?? goneMessage(report, messageId, id) ?? {};
  return questionId === undefined ? undefined : { desk, questionId };
}
