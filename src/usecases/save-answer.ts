// Saves what a contact person answered, and says what comes next.
import type { Answer, AnswerContent } from "../domain/answer.ts";
import { type ContentFault, faultIn } from "../domain/content-check.ts";
import { followUp } from "../domain/open-question.ts";
import { authorOf, type OpenQuestion, type Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { type AnswerOutcome, putAnswer, type Report, type ReportKey, sameReport, withTyped } from "../domain/report.ts";
import { contentLength } from "../domain/stored-texts.ts";
import { cleanText } from "../domain/text.ts";
import { type Desk, isOpen, type NoQuestions, type NotYours, openDesk, questionOf, stepOf } from "./desk.ts";
import { faultInTyped, keepTyped, textOfField } from "./keep-typed.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { takeStep } from "./take-step.ts";
import { type QuestionView, questionView, type StepView, viewInstead, viewStep } from "./views.ts";

/** An answer as it is to be stored. */
export interface GivenAnswer {
  readonly key: ReportKey;
  readonly questionId: string;
  readonly content: AnswerContent;
  /** The revision that the card showed; 0 for no answer. */
  readonly basedOn: number;
  /** The revision of the draft that the card's field held; 0 for none. */
  readonly draftRevision: number;
  /** The answer's text when something else was saved: kept as a draft when it is new. */
  readonly typed?: string | undefined;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly question: QuestionView; readonly step: StepView }
  | { readonly kind: "duplicate"; readonly question: QuestionView }
  /** Another answer came in between; the text that was not saved is the person's draft now. */
  | {
      readonly kind: "conflict";
      readonly question: QuestionView;
      readonly current: Answer;
      readonly mine: AnswerContent;
    }
  | { readonly kind: "refused"; readonly fault: ContentFault; readonly question: QuestionView }
  /** The report is submitted or the period is closed: nothing can be changed. */
  | { readonly kind: "notOpen"; readonly step: StepView }
  | NotYours
  | NoQuestions;

/** Saves what stood in the fields of a question's card: plain text, as they show texts. */
export async function saveAnswer(ports: Ports, person: Versioned<Person>, given: GivenAnswer): Promise<SaveOutcome> {
  const desk = await openDesk(ports, person, given.key);
  if (desk.kind !== "desk") return desk;
  const stored = (field: string) => textOfField(ports, desk, given.questionId, field);
  const content: AnswerContent =
    given.content.kind === "text"
      ? { kind: "text", text: stored(given.content.text) }
      : { kind: "notApplicable", reason: cleanText(given.content.reason) };
  return saveOn(ports, desk, { ...given, content, typed: stored(given.typed ?? "") });
}

/** Saves on a desk that has been opened. */
export async function saveOn(ports: Ports, desk: Desk, given: GivenAnswer): Promise<SaveOutcome> {
  const placed = questionOf(desk, given.questionId);
  if (placed === undefined) return { kind: "notYours" };
  const { settings, texts } = ports;
  const size = { length: contentLength(given.content, texts), limit: settings.textLimit };
  const fault = faultIn(given.content, placed.question, size) ?? faultInTyped(ports, given.typed);
  if (fault !== undefined)
    return { kind: "refused", fault, question: questionView(await keepRefused(ports, desk, given), placed) };
  return store(ports, desk, placed, given);
}

/** What can't be the answer yet, such as a text that must be cut, is kept as a draft meanwhile. */
async function keepRefused(ports: Ports, desk: Desk, { content, ...field }: GivenAnswer): Promise<Desk> {
  const text = content.kind === "text" ? content.text : (field.typed ?? "");
  if (!isOpen(desk, field.questionId) || faultInTyped(ports, text) !== undefined) return desk;
  return keepTyped(ports, desk, { ...field, text });
}

async function store(ports: Ports, before: Desk, placed: PlacedQuestion, given: GivenAnswer): Promise<SaveOutcome> {
  const by = authorOf(before.person.value);
  const { outcome, desk } = await reviseReport<AnswerOutcome | { kind: "notOpen" }>(ports, before, (current) => {
    const report = current.report.value;
    if (!isOpen(current, given.questionId)) return { outcome: { kind: "notOpen" }, report };
    const at = ports.clock.now();
    const kept = withTyped(report, { ...given, text: given.typed ?? "", by, at });
    const result = putAnswer(kept, { ...given, by, at });
    if (result.kind === "duplicate") return { outcome: result, report: kept };
    if (result.kind === "conflict") return { outcome: result, report: result.report };
    const replaced = result.kind === "saved" ? result.replaced : undefined;
    const keep = replaced && (() => keepReplaced(ports, given, replaced));
    return { outcome: result, report: withFollowUp(current, result.report, given.questionId), before: keep };
  });
  if (outcome.kind === "notOpen") return { kind: "notOpen", step: viewInstead(desk) };
  const question = questionView(desk, placed);
  if (outcome.kind === "duplicate") return { kind: "duplicate", question };
  if (outcome.kind === "conflict") return { kind: "conflict", question, current: outcome.current, mine: given.content };
  const step = stepOf(desk, placed.question.id);
  // Stored with the answer already, unless the person was elsewhere.
  const isOpened = openIn(desk, desk.report.value) !== undefined;
  const taken = isOpened ? desk : ((await takeStep(ports, desk, step)) ?? desk);
  return { kind: "saved", question, step: viewStep(taken, step) };
}

/** The report with the step that follows, so that it is stored together with the answer. */
export function withFollowUp(desk: Desk, report: Report, questionId?: string): Report {
  const open = openIn(desk, report);
  const step = stepOf({ ...desk, report: { value: report } }, questionId);
  return open === undefined ? report : followUp(report, open, desk.person.value.id, step);
}

/** The person's open question, where it is one of this report. */
export function openIn({ person }: Desk, report: Report): OpenQuestion | undefined {
  const { open } = person.value;
  return open !== undefined && sameReport(open.report, report) ? open : undefined;
}

function keepReplaced(ports: Ports, { key, questionId }: GivenAnswer, answer: Answer): Promise<void> {
  return ports.history.keep(key, { questionId, answer, reason: "replaced" });
}
