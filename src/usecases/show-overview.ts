// Shows every question of a report with its state; text that was being typed is kept first.
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { isOpen, type NoQuestions, type NotYours, openDesk, questionOf, stepOf } from "./desk.ts";
import { keepTyped, type TypedField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type OverviewView, overviewOf, type QuestionView, questionView, type StepView, viewStep } from "./views.ts";

export type OverviewOutcome =
  | {
      readonly kind: "overview";
      readonly overview: OverviewView;
      /** The question whose card it was asked from, with what was typed there. */
      readonly from?: QuestionView | undefined;
    }
  | { readonly kind: "notOpen"; readonly overview: OverviewView; readonly step: StepView }
  | NotYours
  | NoQuestions;

export async function showOverview(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  typed?: TypedField,
): Promise<OverviewOutcome> {
  const opened = await openDesk(ports, person, key);
  if (opened.kind !== "desk") return opened;
  if (!isOpen(opened)) {
    return { kind: "notOpen", overview: overviewOf(opened), step: viewStep(opened, stepOf(opened)) };
  }
  const desk = typed === undefined ? opened : await keepTyped(ports, opened, typed);
  const placed = typed && questionOf(desk, typed.questionId);
  return { kind: "overview", overview: overviewOf(desk), from: placed && questionView(desk, placed) };
}
