// Puts an earlier answer into the person's draft, so that this one can start from it.
import { addPiece, textOf } from "../domain/draft.ts";
import type { EarlierAnswer } from "../domain/earlier-answer.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { beginDraft, putDraft, type ReportKey, sameReport, withTyped } from "../domain/report.ts";
import { cleanText } from "../domain/text.ts";
import { isOpen, type NoQuestions, type NotYours, openDesk, questionOf, stepOf } from "./desk.ts";
import { draftLimitFactor, type TypedField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type QuestionView, questionView, type StepView, viewStep } from "./views.ts";

export interface EarlierChoice extends TypedField {
  readonly key: ReportKey;
  /** The report in which it was submitted. */
  readonly from: ReportKey;
}

export type UseEarlierOutcome =
  /** A text stands in the draft now, after what was typed; a reason is for the person to save. */
  | { readonly kind: "used"; readonly question: QuestionView; readonly earlier: EarlierAnswer }
  | { readonly kind: "tooLong"; readonly question: QuestionView; readonly length: number; readonly limit: number }
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
  if (!isOpen(opened)) return { kind: "notOpen", step: viewStep(opened, stepOf(opened)) };
  const at = ports.clock.now();
  const typed = { ...choice, text: cleanText(choice.typed ?? ""), by: authorOf(person.value), at };
  const limit = ports.settings.textLimit * draftLimitFactor;
  const { outcome, desk } = await reviseReport<number | undefined>(ports, opened, (current) => {
    const kept = withTyped(current.report.value, typed);
    if (earlier.content.kind === "notApplicable") return { outcome: undefined, report: kept };
    const draft = beginDraft(kept, questionId, person.value.id, typed.basedOn);
    // The message's id keeps a second click from adding it twice.
    const messageId = `earlier.${from.periodId}.${from.organisationId}`;
    const longer = addPiece(draft, { text: earlier.content.text, at, messageId });
    const { length } = textOf(longer);
    return length > limit ? { outcome: length, report: kept } : { outcome: undefined, report: putDraft(kept, longer) };
  });
  const question = questionView(desk, placed);
  return outcome === undefined
    ? { kind: "used", question, earlier }
    : { kind: "tooLong", question, length: outcome, limit };
}
