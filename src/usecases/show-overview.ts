// Shows every question of a report with its state.
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { type Desk, isOpen, type NoQuestions, type NotYours, openDesk, stepOf } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type OverviewView, overviewOf, type QuestionView, type StepView, viewStep } from "./views.ts";

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

export async function showOverview(ports: Ports, person: Versioned<Person>, key: ReportKey): Promise<OverviewOutcome> {
  const desk = await openDesk(ports, person, key);
  return desk.kind === "desk" ? viewOverview(desk) : desk;
}

/** The overview of a report that lies before its person. */
export function viewOverview(desk: Desk): Exclude<OverviewOutcome, NotYours | NoQuestions> {
  const overview = overviewOf(desk);
  return isOpen(desk)
    ? { kind: "overview", overview }
    : { kind: "notOpen", overview, step: viewStep(desk, stepOf(desk)) };
}
