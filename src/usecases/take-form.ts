// Takes a form that a person sent: reads it, finds out which of their reports it is for, and keeps it until they choose.
import { AppError } from "../domain/app-error.ts";
import type { FormReading, FoundAnswer, FoundForm } from "../domain/found-form.ts";
import type { Person } from "../domain/person.ts";
import { sameReport } from "../domain/report.ts";
import { nextNumber, type SentAnswer, type SentForm } from "../domain/sent-form.ts";
import { contentLength } from "../domain/stored-texts.ts";
import { cleanText } from "../domain/text.ts";
import { compareSentForm, type FormView } from "./compare-sent-form.ts";
import { type Desk, isOpen, openDesk, stepOf } from "./desk.ts";
import { myReports } from "./my-reports.ts";
import type { Ports, Versioned } from "./ports.ts";
import { headingOf, type ReportHeading, type StepView, viewStep } from "./views.ts";

type FormFound = Extract<FormReading, { kind: "form" }>;

export type TakeFormOutcome =
  | { readonly kind: "compared"; readonly form: FormView }
  /** It says that it is for another organisation or period: nothing is taken before the person says so. */
  | { readonly kind: "otherReport"; readonly form: FormView }
  | { readonly kind: "whichReport"; readonly number: number; readonly reports: readonly ReportHeading[] }
  /** The report that it is for can't be changed. */
  | { readonly kind: "notOpen"; readonly step: StepView }
  /** The person has no report that takes answers now. */
  | { readonly kind: "noReport" }
  | Exclude<FormReading, FormFound>;

export async function takeForm(ports: Ports, person: Versioned<Person>, bytes: Uint8Array): Promise<TakeFormOutcome> {
  const { reports, current } = await myReports(ports, person);
  const opened = await Promise.all(reports.map(({ key }) => openDesk(ports, person, key)));
  const desks = opened.filter((desk) => desk.kind === "desk");
  const reading = await readBest(ports, desks, bytes);
  if (reading === undefined) return { kind: "noReport" };
  if (reading.kind !== "form") return reading;
  const sent = sentForm(ports, person.value.id, reading.form);
  const compared = await Promise.all(
    desks.map(async (desk) => ({ desk, form: await compareSentForm(ports, desk, sent) })),
  );
  const meant = meantAmong(compared, sent, current);
  if (meant !== undefined && !isOpen(meant.desk)) {
    return { kind: "notOpen", step: viewStep(meant.desk, stepOf(meant.desk)) };
  }
  const number = await keep(ports, sent);
  if (meant === undefined) return { kind: "whichReport", number, reports: desks.map(headingOf) };
  return { kind: isOther(meant.form) ? "otherReport" : "compared", form: { ...meant.form, number } };
}

/** The reading with the most answers; reports can have different questions. */
async function readBest(ports: Ports, desks: readonly Desk[], bytes: Uint8Array): Promise<FormReading | undefined> {
  const asked = new Map(desks.map((desk) => [questionsOf(desk), desk]));
  let best: FormReading | undefined;
  for (const { questionnaire, period } of asked.values()) {
    const reading = await ports.forms.read(bytes, questionnaire, period.year);
    if (best === undefined || answersIn(reading) > answersIn(best)) best = reading;
  }
  return best;
}

function questionsOf({ questionnaire: { id, version }, period }: Desk): string {
  return [id, version, period.year].join("/");
}

function answersIn(reading: FormReading): number {
  return reading.kind === "form" ? Object.keys(reading.form.answers).length : 0;
}

function sentForm(ports: Ports, personId: string, form: FoundForm): SentForm {
  const answers = Object.entries(form.answers).map(([id, answer]) => [id, sentAnswer(ports, answer)] as const);
  return { ...form, personId, number: 0, at: ports.clock.now(), answers: Object.fromEntries(answers) };
}

function sentAnswer({ texts, settings }: Ports, found: FoundAnswer): SentAnswer {
  if (found.kind === "unanswered") return found;
  const answer: Extract<SentAnswer, { kind: "text" | "notApplicable" }> =
    found.kind === "text"
      ? { ...found, text: texts.write(found.text) }
      : { kind: "notApplicable", reason: cleanText(found.reason) };
  const length = contentLength(answer, texts);
  return length > settings.textLimit ? { kind: "tooLong", length } : answer;
}

interface Candidate {
  readonly desk: Desk;
  readonly form: FormView;
}

function isOther({ otherOrganisation, otherPeriod }: FormView): boolean {
  return otherOrganisation !== undefined || otherPeriod !== undefined;
}

function questionsFound({ form }: Candidate): number {
  return form.rows.filter(({ state }) => state !== "notFound").length;
}

/** The report that the form was made for, the only one whose questions it has, or the one that the person works on. */
function meantAmong(
  all: readonly Candidate[],
  { origin }: SentForm,
  current: ReportHeading | undefined,
): Candidate | undefined {
  const own = all.find(({ form }) => origin !== undefined && sameReport(origin, form.heading.key));
  if (own !== undefined) return own;
  const agreeing = all.filter(({ form }) => !isOther(form));
  const most = Math.max(...agreeing.map(questionsFound));
  const fitting = agreeing.filter((one) => questionsFound(one) === most);
  if (fitting.length === 1) return fitting[0];
  const isCurrent = ({ form }: Candidate) => current !== undefined && sameReport(current.key, form.heading.key);
  return fitting.length === 0 ? all.find(isCurrent) : fitting.find(isCurrent);
}

const tries = 4;

/** In the place of the person's last form. */
async function keep(ports: Ports, sent: SentForm): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const last = await ports.sentForms.of(sent.personId);
    const number = nextNumber(last?.value, ports.clock.now());
    if ((await ports.sentForms.save({ value: { ...sent, number }, etag: last?.etag })) !== undefined) return number;
  }
  throw new AppError("store.busy", "Several forms came from one person at once. Try again in a moment.");
}
