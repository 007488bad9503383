// Saves what a person chose of the form that they sent: all of it in one write, nothing overwritten unseen.
import type { Answer, AnswerContent } from "../domain/answer.ts";
import { authorOf, type Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import { type AnswerOutcome, putAnswer, type Report, type ReportKey } from "../domain/report.ts";
import { isForgotten, type SentForm } from "../domain/sent-form.ts";
import { compareSentForm, type FormView } from "./compare-sent-form.ts";
import { type Desk, isOpen, type NoQuestions, type NotYours, openDesk, stepOf } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { openIn, withFollowUp } from "./save-answer.ts";
import { takeStep } from "./take-step.ts";
import { headingOf, type ReportHeading, type StepView, viewStep } from "./views.ts";

export interface SentFormChoice {
  readonly key: ReportKey;
  readonly number: number;
}

export interface ChosenAnswers extends SentFormChoice {
  /** With the revisions that the card showed; 0 for no answer. */
  readonly chosen: readonly { readonly questionId: string; readonly basedOn: number }[];
}

type Refused =
  /** Another form came after it, or it is too long ago. */
  { readonly kind: "formGone" } | { readonly kind: "notOpen"; readonly step: StepView } | NotYours | NoQuestions;

export type SaveFormOutcome =
  | {
      readonly kind: "saved";
      readonly heading: ReportHeading;
      readonly saved: readonly PlacedQuestion[];
      /** Saved with the same content before: nothing to do. */
      readonly already: readonly PlacedQuestion[];
      /** Another answer came in between; the form's text is the person's draft now. */
      readonly conflicts: readonly PlacedQuestion[];
      readonly step: StepView;
    }
  | { readonly kind: "nothingChosen"; readonly form: FormView }
  | Refused;

/** Shows the form for the report that the person says it is for. */
export async function useForm(
  ports: Ports,
  person: Versioned<Person>,
  choice: SentFormChoice,
): Promise<{ readonly kind: "compared"; readonly form: FormView } | Refused> {
  const found = await find(ports, person, choice);
  if (found.kind !== "found") return found;
  return { kind: "compared", form: await compareSentForm(ports, found.desk, found.sent) };
}

export async function saveForm(
  ports: Ports,
  person: Versioned<Person>,
  given: ChosenAnswers,
): Promise<SaveFormOutcome> {
  const found = await find(ports, person, given);
  if (found.kind !== "found") return found;
  const form = await compareSentForm(ports, found.desk, found.sent);
  const chosen = given.chosen.flatMap(({ questionId, basedOn }) => {
    const row = form.rows.find(({ placed }) => placed.question.id === questionId);
    return row?.content === undefined ? [] : [{ placed: row.placed, content: row.content, basedOn }];
  });
  return chosen.length === 0 ? { kind: "nothingChosen", form } : store(ports, found.desk, chosen);
}

async function find(ports: Ports, person: Versioned<Person>, { key, number }: SentFormChoice) {
  const desk = await openDesk(ports, person, key);
  if (desk.kind !== "desk") return desk;
  const sent: SentForm | undefined = (await ports.sentForms.of(person.value.id))?.value;
  if (!isOpen(desk)) return { kind: "notOpen", step: viewStep(desk, stepOf(desk)) } as const;
  if (sent?.number !== number || isForgotten(sent, ports.clock.now())) return { kind: "formGone" } as const;
  return { kind: "found", desk, sent } as const;
}

interface Chosen {
  readonly placed: PlacedQuestion;
  readonly content: AnswerContent;
  readonly basedOn: number;
}

async function store(ports: Ports, before: Desk, chosen: readonly Chosen[]): Promise<SaveFormOutcome> {
  const { outcome, desk } = await reviseReport(ports, before, (current) => {
    if (!isOpen(current)) return { outcome: undefined, report: current.report.value };
    const open = chosen.filter(({ placed }) => isOpen(current, placed.question.id));
    const put = putAll(ports, current, open);
    const report = put.saved.length > 0 ? withFollowUp(current, put.report) : put.report;
    return { outcome: put, report, before: () => keepReplaced(ports, put) };
  });
  const step = stepOf(desk);
  if (outcome === undefined) return { kind: "notOpen", step: viewStep(desk, step) };
  const { saved, already, conflicts } = outcome;
  // Stored with the answers already, unless the person was elsewhere; a repeated press leaves them where they are.
  const isOpened = saved.length === 0 || openIn(desk, desk.report.value) !== undefined;
  const taken = isOpened ? desk : ((await takeStep(ports, desk, step)) ?? desk);
  return { kind: "saved", heading: headingOf(desk), saved, already, conflicts, step: viewStep(taken, step) };
}

interface Put {
  readonly report: Report;
  readonly saved: readonly PlacedQuestion[];
  readonly already: readonly PlacedQuestion[];
  readonly conflicts: readonly PlacedQuestion[];
  readonly replaced: readonly { readonly questionId: string; readonly answer: Answer }[];
}

function putAll(ports: Ports, { report: { value }, person }: Desk, chosen: readonly Chosen[]): Put {
  const written = { by: authorOf(person.value), at: ports.clock.now(), draftRevision: 0 };
  let report = value;
  const results = chosen.map(({ placed, content, basedOn }) => {
    const result = putAnswer(report, { ...written, questionId: placed.question.id, content, basedOn });
    if (result.kind !== "duplicate") report = result.report;
    return { placed, result };
  });
  const placedOf = (...kinds: readonly AnswerOutcome["kind"][]) =>
    results.filter(({ result }) => kinds.includes(result.kind)).map(({ placed }) => placed);
  const replaced = results.flatMap(({ placed, result }) =>
    result.kind === "saved" && result.replaced ? [{ questionId: placed.question.id, answer: result.replaced }] : [],
  );
  const already = placedOf("duplicate", "unchanged");
  return { report, saved: placedOf("saved"), already, conflicts: placedOf("conflict"), replaced };
}

async function keepReplaced(ports: Ports, { report, replaced }: Put): Promise<void> {
  for (const { questionId, answer } of replaced) {
    await ports.history.keep(report, { questionId, answer, reason: "replaced" });
  }
}
