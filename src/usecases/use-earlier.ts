// Puts an earlier answer into the person's draft, so that this one can start from it.
import { addPiece, textOf } from "../domain/draft.ts";
import type { EarlierAnswer } from "../domain/earlier-answer.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { beginDraft, putDraft, type ReportKey, sameReport, withTyped } from "../domain/report.ts";
import { isOpen, type NoQuestions, type NotYours, openDesk, questionOf } from "./desk.ts";
import { faultInTyped, type TooLong, type TypedField, textOfField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type QuestionView, questionView, type StepView, viewInstead } from "./views.ts";

export interface EarlierChoice extends TypedField {
  readonly key: ReportKey;
  /** The report in which it was submitted. */
  readonly from: ReportKey;
}

export type UseEarlierOutcome =
  /** A text stands in the draft now, after what was typed; a reason is for the person to save. */
  | { readonly kind: "used"; readonly question: QuestionView; readonly earlier: EarlierAnswer }
  | (TooLong & { readonly question: QuestionView })
  | { readonly kind: "notOpen"; readonly step: StepView }
  | NotYours
  | NoQuestions;

export async function useEarlier(
  ports: Ports,
  person: Versioned<Person>,
  choice: EarlierChoice,
): Promise<UseEarlierOutcome> {
  const { key, from, questionId } = choice;
  const opened = await openDesk(ports, person, key);
  if (opened.kind !== "desk") return opened;
  const placed = questionOf(opened, questionId);
  const earlier = placed && questionView(opened, placed).earlier.find((answer) => sameReport(answer, from));
  if (placed === undefined || earlier === undefined) return { kind: "notYours" };
  if (!isOpen(opened, questionId)) return { kind: "notOpen", step: viewInstead(opened) };
  const at = ports.clock.now();
  const text = textOfField(ports, opened, questionId, choice.typed ?? "");
  const typed = { ...choice, text, by: authorOf(person.value), at };
  const { outcome, desk } = await reviseReport<TooLong | undefined>(ports, opened, (current) => {
    const kept = withTyped(current.report.value, typed);
    if (earlier.content.kind === "notApplicable") return { outcome: undefined, report: kept };
    const draft = beginDraft(kept, questionId, person.value.id, typed.basedOn);
    // A second click finds it there.
    if (textOf(draft).includes(earlier.content.text)) return { outcome: undefined, report: kept };
    const longer = addPiece(draft, { text: earlier.content.text, at });
    const fault = faultInTyped(ports, textOf(longer));
    return { outcome: fault, report: fault === undefined ? putDraft(kept, longer) : kept };
  });
  const question = questionView(desk, placed);
  return outcome === undefined ? { kind: "used", question, earlier } : { ...outcome, question };
}
