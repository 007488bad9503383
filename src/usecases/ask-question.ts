// Asks a person a question of a report: the one they chose, or the one that comes next.
import { millisecondsOf } from "../domain/moment.ts";
import type { Step } from "../domain/next-step.ts";
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import {
  type Desk,
  isOpen,
  type NoQuestions,
  type NotYours,
  openDesk,
  openQuestionOf,
  questionOf,
  stepOf,
} from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { takeStep } from "./take-step.ts";
import { type StepView, viewInstead, viewStep } from "./views.ts";

export type AskOutcome =
  | { readonly kind: "step"; readonly step: StepView }
  /** The same question was asked a moment ago: a second click. */
  | { readonly kind: "justAsked" }
  | NotYours
  | NoQuestions;

const doubleClickMilliseconds = 2_000;

export async function askQuestion(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  questionId?: string,
): Promise<AskOutcome> {
  const desk = await openDesk(ports, person, key);
  if (desk.kind !== "desk") return desk;
  const placed = questionId === undefined ? undefined : questionOf(desk, questionId);
  if (questionId !== undefined && placed === undefined) return { kind: "notYours" };
  if (placed !== undefined && isOpen(desk) && !isOpen(desk, questionId)) {
    return { kind: "step", step: viewInstead(desk) };
  }
  const step: Step = placed !== undefined && isOpen(desk) ? { kind: "ask", placed } : stepOf(desk);
  const taken = await takeStep(ports, desk, step, (current) => !wasJustAsked(ports, current, step));
  return taken === undefined ? { kind: "justAsked" } : { kind: "step", step: viewStep(taken, step) };
}

function wasJustAsked(ports: Ports, desk: Desk, step: Step): boolean {
  const { open } = desk.person.value;
  const asked = openQuestionOf(desk);
  if (open === undefined || step.kind !== "ask" || asked?.questionId !== step.placed.question.id) return false;
  if (asked.questionId !== open.questionId) return false;
  // Another instance's clock may be ahead of this one's.
  return Math.abs(millisecondsOf(ports.clock.now()) - millisecondsOf(open.askedAt)) < doubleClickMilliseconds;
}
