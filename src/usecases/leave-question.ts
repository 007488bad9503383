// Goes on from a question without saving an answer: skips it, or goes back to the one before.
import type { ContentFault } from "../domain/content-check.ts";
import type { Step } from "../domain/next-step.ts";
import { questionBefore } from "../domain/next-step.ts";
import type { Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import type { ReportKey } from "../domain/report.ts";
import { isLocked } from "../domain/report-return.ts";
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
import { faultInTyped, keepTyped, type TypedField, textOfField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { takeStep } from "./take-step.ts";
import { type QuestionView, questionView, type StepView, viewInstead, viewStep } from "./views.ts";

export interface LeftQuestion extends TypedField {
  readonly key: ReportKey;
  readonly direction: "next" | "previous";
}

export type LeaveOutcome =
  | { readonly kind: "left"; readonly question: QuestionView; readonly step: StepView }
  /** The question was not the open one any more (an older card, a second click): its text is kept, nothing follows. */
  | { readonly kind: "stale"; readonly question: QuestionView }
  /** What was typed can't be kept; it stays with its person. */
  | { readonly kind: "refused"; readonly fault: ContentFault; readonly question: QuestionView }
  | { readonly kind: "notOpen"; readonly step: StepView }
  | NotYours
  | NoQuestions;

export async function leaveQuestion(
  ports: Ports,
  person: Versioned<Person>,
  left: LeftQuestion,
): Promise<LeaveOutcome> {
  const opened = await openDesk(ports, person, left.key);
  if (opened.kind !== "desk") return opened;
  const placed = questionOf(opened, left.questionId);
  if (placed === undefined) return { kind: "notYours" };
  if (!isOpen(opened, left.questionId)) return { kind: "notOpen", step: viewInstead(opened) };
  const text = textOfField(ports, opened, left.questionId, left.typed ?? "");
  const fault = faultInTyped(ports, text);
  if (fault !== undefined) return { kind: "refused", fault, question: questionView(opened, placed) };
  const desk = await keepTyped(ports, opened, { ...left, text });
  const step = stepInDirection(desk, left);
  const taken = await takeStep(ports, desk, step, (current) => openQuestionOf(current)?.questionId === left.questionId);
  const question = questionView(desk, placed);
  return taken === undefined ? { kind: "stale", question } : { kind: "left", question, step: viewStep(taken, step) };
}

function stepInDirection(desk: Desk, { questionId, direction }: LeftQuestion): Step {
  const before = direction === "previous" ? questionBefore(changeable(desk), questionId) : undefined;
  return before === undefined ? stepOf(desk, questionId) : { kind: "ask", placed: before };
}

function changeable({ questions, report }: Desk): readonly PlacedQuestion[] {
  return questions.filter(({ question }) => !isLocked(report.value, question.id));
}
