// A coordinator returns a submitted report for completion, and takes a return back.
import { addDays, type Day } from "../domain/day.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { latestSubmission, type ReportKey } from "../domain/report.ts";
import { currentReturn, type ReportReturn } from "../domain/report-return.ts";
import { type ReturnDecision, returnReport, type TakeBackDecision, takeReturnBack } from "../domain/return-report.ts";
import { cleanText } from "../domain/text.ts";
import { recordAction } from "./coordinator-actions.ts";
import type { NotCoordinator } from "./coordinators.ts";
import type { Desk } from "./desk.ts";
import { freezeSubmission } from "./freeze-submission.ts";
import { keepCompletionsOpen } from "./keep-completions-open.ts";
import type { Ports, Versioned } from "./ports.ts";
import { mostDaysToComplete, type NotSubmitted, openReturnDesk, type ReturnForm, returnFormOf } from "./return-desk.ts";
import { reviseReport } from "./revise-report.ts";
import { headingOf, type ReportHeading } from "./views.ts";

export interface WantedReturn {
  readonly key: ReportKey;
  /** The version that the card was made of. */
  readonly version: number;
  readonly comment: string;
  readonly questions: readonly { readonly questionId: string; readonly comment: string }[];
  /** Undefined when what was given is no day. */
  readonly dueOn: Day | undefined;
}

type ReturnFault = "noQuestion" | "noDay" | "tooEarly" | "tooLate" | "tooLong";

export type ReturnOutcome =
  | { readonly kind: "returned"; readonly heading: ReportHeading; readonly returned: ReportReturn }
  | { readonly kind: "refused"; readonly fault: ReturnFault; readonly form: ReturnForm }
  | { readonly kind: "alreadyReturned"; readonly heading: ReportHeading; readonly returned: ReportReturn }
  /** They have submitted another version since. */
  | { readonly kind: "newerVersion"; readonly form: ReturnForm }
  | NotSubmitted
  | NotCoordinator;

/** In characters. */
const longest = { comment: 2_000, question: 1_000 } as const;

export async function openReturn(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
): Promise<
  | { readonly kind: "form"; readonly form: ReturnForm }
  | Extract<ReturnOutcome, { kind: "alreadyReturned" }>
  | NotSubmitted
  | NotCoordinator
> {
  const desk = await openReturnDesk(ports, person, key);
  if (desk.kind !== "desk") return desk;
  const returned = currentReturn(desk.report.value);
  if (returned !== undefined) return { kind: "alreadyReturned", heading: headingOf(desk), returned };
  const form = await returnFormOf(ports, desk);
  return "kind" in form ? form : { kind: "form", form };
}

/** Whoever answers for the report is told outside of this: see tell-returned. */
export async function returnForCompletion(
  ports: Ports,
  person: Versioned<Person>,
  wanted: WantedReturn,
): Promise<ReturnOutcome> {
  const opened = await openReturnDesk(ports, person, wanted.key);
  if (opened.kind !== "desk") return opened;
  const form = await returnFormOf(ports, opened);
  if ("kind" in form) return form;
  const given = cleaned(opened, wanted);
  const fault = faultIn(given, opened.today);
  const isStale = opened.report.value.stage === "returned" || form.submission.version !== wanted.version;
  if (!isStale && (fault !== undefined || given.dueOn === undefined)) {
    return { kind: "refused", fault: fault ?? "noDay", form };
  }
  return store(ports, opened, form, { ...given, dueOn: given.dueOn ?? form.proposedDueOn });
}

function cleaned({ questions }: Desk, wanted: WantedReturn): WantedReturn {
  const asked = wanted.questions.filter(({ questionId }) =>
    questions.some(({ question }) => question.id === questionId),
  );
  return {
    ...wanted,
    comment: cleanText(wanted.comment),
    questions: asked.map(({ questionId, comment }) => ({ questionId, comment: cleanText(comment) })),
  };
}

function faultIn({ comment, questions, dueOn }: WantedReturn, today: Day): ReturnFault | undefined {
  if (questions.length === 0) return "noQuestion";
  const isLong = comment.length > longest.comment || questions.some((one) => one.comment.length > longest.question);
  if (isLong) return "tooLong";
  if (dueOn === undefined) return "noDay";
  if (dueOn < today) return "tooEarly";
  return dueOn > addDays(today, mostDaysToComplete) ? "tooLate" : undefined;
}

async function store(
  ports: Ports,
  opened: Desk,
  form: ReturnForm,
  { key, version, comment, questions, dueOn }: WantedReturn & { readonly dueOn: Day },
): Promise<ReturnOutcome> {
  const given = { version, comment, questions, dueOn, by: authorOf(opened.person.value), at: ports.clock.now() };
  if (returnReport(opened.report.value, given).kind === "returned") {
    // What was submitted is kept for ever before anything of it can change.
    await freezeSubmission(ports, opened.report.value);
    await keepCompletionsOpen(ports, key.periodId, dueOn);
  }
  const { outcome, desk } = await reviseReport<ReturnDecision["kind"]>(ports, opened, ({ report }) => {
    const decided = returnReport(report.value, given);
    return { outcome: decided.kind, report: decided.kind === "returned" ? decided.report : report.value };
  });
  const returned = currentReturn(desk.report.value);
  if (outcome === "newerVersion") return { kind: outcome, form: await formNow(ports, desk, form) };
  if (outcome === "notSubmitted" || returned === undefined) return { kind: "notSubmitted" };
  if (outcome === "returned") {
    const figures = `version ${version}, ${dueOn}`;
    const about = { periodId: key.periodId, organisationIds: [key.organisationId], figures };
    await recordAction(ports, desk.person.value, { kind: "reportReturned", ...about });
  }
  return { kind: outcome, heading: headingOf(desk), returned };
}

async function formNow(ports: Ports, desk: Desk, before: ReturnForm): Promise<ReturnForm> {
  const form = await returnFormOf(ports, desk);
  return "kind" in form ? before : form;
}

export type TakeBackOutcome =
  | { readonly kind: Exclude<TakeBackDecision["kind"], "notReturned">; readonly heading: ReportHeading }
  /** It was not returned, or was taken back or submitted again before. */
  | { readonly kind: "notReturned"; readonly heading: ReportHeading; readonly isSubmittedAgain: boolean }
  | NotSubmitted
  | NotCoordinator;

export async function takeBackReturn(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
): Promise<TakeBackOutcome> {
  const opened = await openReturnDesk(ports, person, key);
  if (opened.kind !== "desk") return opened;
  const { outcome, desk } = await reviseReport<TakeBackDecision["kind"]>(ports, opened, ({ report }) => {
    const decided = takeReturnBack(report.value, authorOf(person.value), ports.clock.now());
    return { outcome: decided.kind, report: decided.kind === "takenBack" ? decided.report : report.value };
  });
  const heading = headingOf(desk);
  if (outcome === "notReturned") return { kind: outcome, heading, isSubmittedAgain: wasSubmittedAgain(desk) };
  if (outcome === "takenBack") {
    const about = { periodId: key.periodId, organisationIds: [key.organisationId] };
    await recordAction(ports, person.value, { kind: "returnTakenBack", ...about });
  }
  return { kind: outcome, heading };
}

function wasSubmittedAgain({ report: { value } }: Desk): boolean {
  const last = value.returns?.at(-1);
  return last !== undefined && last.takenBack === undefined && latestSubmission(value)?.version !== last.version;
}
