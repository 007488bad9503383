// What a person can do with their draft: save it as the answer, take the latest piece back, or set it aside.
import { dropLastPiece, textOf } from "../domain/draft.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { answerTo, draftOf, putDraft, type Report, type ReportKey, removeDraft } from "../domain/report.ts";
import { type Desk, type NoQuestions, type NotYours, openDesk, questionOf } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type Revision, reviseReport } from "./revise-report.ts";
import { type SaveOutcome, saveOn } from "./save-answer.ts";
import { type QuestionView, questionView } from "./views.ts";

export interface DraftChoice {
  readonly key: ReportKey;
  readonly questionId: string;
  /** The draft that the card showed. */
  readonly draftRevision: number;
}

export type DraftChangeOutcome =
  | { readonly kind: "changed"; readonly question: QuestionView }
  | { readonly kind: "stale"; readonly question: QuestionView }
  | NotYours
  | NoQuestions;

/** Saves the whole draft, also what was added after the card was shown. */
export async function saveDraft(
  ports: Ports,
  person: Versioned<Person>,
  { key, questionId }: DraftChoice,
): Promise<SaveOutcome> {
  const desk = await openDesk(ports, person, key);
  if (desk.kind !== "desk") return desk;
  const placed = questionOf(desk, questionId);
  if (placed === undefined) return { kind: "notYours" };
  const draft = draftOf(desk.report.value, questionId, person.value.id);
  if (draft === undefined) {
    const question = questionView(desk, placed);
    return question.answer === undefined
      ? { kind: "refused", fault: { kind: "empty" }, question }
      : { kind: "duplicate", question };
  }
  // As one text: a list that went on in the next message is one list.
  const content = { kind: "text", text: ports.texts.write(ports.texts.read(textOf(draft))) } as const;
  return saveOn(ports, desk, { key, questionId, content, basedOn: draft.basedOn, draftRevision: draft.revision });
}

/** Takes the latest piece of the draft back; from an older card it changes nothing. */
export async function undoDraft(
  ports: Ports,
  person: Versioned<Person>,
  choice: DraftChoice,
): Promise<DraftChangeOutcome> {
  return changeDraft(ports, person, choice, (desk) => {
    const report = desk.report.value;
    const draft = draftOf(report, choice.questionId, person.value.id);
    if (draft?.revision !== choice.draftRevision) return undefined;
    const shorter = dropLastPiece(draft);
    return {
      report:
        shorter === undefined ? removeDraft(report, choice.questionId, person.value.id) : putDraft(report, shorter),
    };
  });
}

/** Keeps the saved answer and sets the person's own text aside; it stays in the history. */
export async function setDraftAside(
  ports: Ports,
  person: Versioned<Person>,
  choice: DraftChoice,
): Promise<DraftChangeOutcome> {
  return setAside(ports, person, choice, (report) => answerTo(report, choice.questionId) !== undefined);
}

/** Takes the whole draft away, so that its person can write anew; it stays in the history. */
export async function startOver(
  ports: Ports,
  person: Versioned<Person>,
  choice: DraftChoice,
): Promise<DraftChangeOutcome> {
  return setAside(ports, person, choice, () => true);
}

function setAside(
  ports: Ports,
  person: Versioned<Person>,
  choice: DraftChoice,
  mayBe: (report: Report) => boolean,
): Promise<DraftChangeOutcome> {
  const { questionId } = choice;
  return changeDraft(ports, person, choice, ({ report: { value: report } }) => {
    const draft = draftOf(report, questionId, person.value.id);
    if (!mayBe(report) || draft?.revision !== choice.draftRevision) return undefined;
    const content = { kind: "text", text: textOf(draft) } as const;
    const answer = { content, revision: draft.basedOn, by: authorOf(person.value), at: ports.clock.now() };
    return {
      report: removeDraft(report, questionId, person.value.id),
      before: () => ports.history.keep(choice.key, { questionId, answer, reason: "setAside" }),
    };
  });
}

type Change = Pick<Revision<unknown>, "report" | "before">;

async function changeDraft(
  ports: Ports,
  person: Versioned<Person>,
  choice: DraftChoice,
  change: (desk: Desk) => Change | undefined,
): Promise<DraftChangeOutcome> {
  const opened = await openDesk(ports, person, choice.key);
  if (opened.kind !== "desk") return opened;
  const placed = questionOf(opened, choice.questionId);
  if (placed === undefined) return { kind: "notYours" };
  const { outcome, desk } = await reviseReport<"changed" | "stale">(ports, opened, (current) => {
    const changed = change(current);
    return changed ? { outcome: "changed", ...changed } : { outcome: "stale", report: current.report.value };
  });
  return { kind: outcome, question: questionView(desk, placed) };
}
