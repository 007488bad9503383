// Goes from a question's card to the overview; what was being typed in the card is kept first.
import type { ContentFault } from "../domain/content-check.ts";
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { isOpen, openDesk, questionOf } from "./desk.ts";
import { faultInTyped, keepTyped, type TypedField, textOfField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type OverviewOutcome, viewOverview } from "./show-overview.ts";
import { type QuestionView, questionView } from "./views.ts";

export type LeaveForOverviewOutcome =
  | OverviewOutcome
  /** What was typed can't be kept; it stays with its person. */
  | { readonly kind: "refused"; readonly fault: ContentFault; readonly question: QuestionView };

export async function leaveForOverview(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  field: TypedField,
): Promise<LeaveForOverviewOutcome> {
  const opened = await openDesk(ports, person, key);
  if (opened.kind !== "desk") return opened;
  const placed = questionOf(opened, field.questionId);
  if (placed === undefined) return { kind: "notYours" };
  const text = textOfField(ports, opened, field.questionId, field.typed ?? "");
  const fault = faultInTyped(ports, text);
  const canChange = isOpen(opened, field.questionId);
  if (fault !== undefined && canChange) return { kind: "refused", fault, question: questionView(opened, placed) };
  const desk = canChange ? await keepTyped(ports, opened, { ...field, text }) : opened;
  const shown = viewOverview(desk);
  return shown.kind === "overview" ? { ...shown, from: questionView(desk, placed) } : shown;
}
