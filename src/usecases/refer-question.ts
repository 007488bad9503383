// Passes a question on to a colleague, who can answer it in a chat of their own.
import { authorOf, idsOf, type Person } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import {
  colleaguesPerQuestion,
  isWaiting,
  putReferral,
  type Referral,
  referralsOf,
  referralTo,
} from "../domain/referral.ts";
import { type ReportKey, sameReport } from "../domain/report.ts";
import { cleanText } from "../domain/text.ts";
import { type Desk, isOpen, type NoQuestions, type NotYours, openDesk, questionOf } from "./desk.ts";
import { personIdFor } from "./person-id.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";
import { reviseReport } from "./revise-report.ts";
import {
  type QuestionView,
  questionView,
  type ReferralView,
  type StepView,
  viewInstead,
  viewReferral,
} from "./views.ts";

export interface NewReferral {
  readonly key: ReportKey;
  readonly questionId: string;
  readonly email: string;
  readonly note: string;
}

export type ReferOutcome =
  /** With the colleague, who is to be written to where they have a chat. */
  | { readonly kind: "referred"; readonly referral: ReferralView; readonly colleague: Person }
  /** They have been asked already and have not replied: a second click. */
  | { readonly kind: "alreadyAsked"; readonly referral: ReferralView }
  | {
      readonly kind: "refused";
      readonly fault: "noEmail" | "yourself" | "longNote" | "tooMany";
      readonly question: QuestionView;
    }
  | { readonly kind: "notOpen"; readonly step: StepView }
  | NotYours
  | NoQuestions;

const longestNote = 2_000;

export async function referQuestion(
  ports: Ports,
  person: Versioned<Person>,
  given: NewReferral,
): Promise<ReferOutcome> {
  const desk = await openDesk(ports, person, given.key);
  if (desk.kind !== "desk") return desk;
  const placed = questionOf(desk, given.questionId);
  if (placed === undefined) return { kind: "notYours" };
  if (!isOpen(desk, given.questionId)) return { kind: "notOpen", step: viewInstead(desk) };
  const email = given.email.trim().toLowerCase();
  const note = cleanText(given.note);
  const fault = faultOf(desk, given.questionId, email, note);
  if (fault !== undefined) return { kind: "refused", fault, question: questionView(desk, placed) };
  const colleague = await colleagueWith(ports, email);
  return store(ports, desk, placed, colleague, note);
}

function faultOf(desk: Desk, questionId: string, email: string, note: string) {
  if (!/^[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[a-z]{2,}$/.test(email)) return "noEmail";
  if (email === desk.person.value.email.toLowerCase()) return "yourself";
  if (note.length > longestNote) return "longNote";
  return referralsOf(desk.report.value, questionId).length >= colleaguesPerQuestion ? "tooMany" : undefined;
}

async function store(
  ports: Ports,
  before: Desk,
  placed: PlacedQuestion,
  colleague: Versioned<Person>,
  note: string,
): Promise<ReferOutcome> {
  const questionId = placed.question.id;
  const wanted: Referral = {
    questionId,
    colleague: authorOf(colleague.value),
    askedBy: authorOf(before.person.value),
    askedAt: ports.clock.now(),
    note,
  };
  const { outcome, desk } = await reviseReport<{ referral: Referral; isAsked: boolean }>(
    ports,
    before,
    ({ report }) => {
      const earlier = referralTo(report.value, questionId, idsOf(colleague.value));
      const isAsked = earlier !== undefined && isWaiting(earlier);
      if (isAsked) return { outcome: { referral: earlier, isAsked }, report: report.value };
      const referral = { ...wanted, colleague: earlier?.colleague ?? wanted.colleague, reply: earlier?.reply };
      return { outcome: { referral, isAsked }, report: putReferral(report.value, referral) };
    },
  );
  const referral = viewReferral(desk, placed, outcome.referral);
  const { periodId, organisationId } = desk.report.value;
  // Also when they have been asked already: the process may have died between the report and this.
  const reminded = await remember(ports, colleague, { report: { periodId, organisationId }, questionId });
  if (outcome.isAsked) return { kind: "alreadyAsked", referral };
  return { kind: "referred", referral, colleague: reminded };
}

/** The person with that address; one that nobody knows yet is found by it when they write for the first time. */
async function colleagueWith(ports: Ports, email: string, number = 0): Promise<Versioned<Person>> {
  const known = await ports.people.withEmail(email);
  if (known !== undefined) return known;
  const id = await personIdFor(email, number);
  const value: Person = { id, name: email, email, phone: "", duties: [] };
  const etag = await ports.people.save({ value });
  if (etag !== undefined) return { value, etag };
  const taken = (await ports.people.get(id)) ?? { value };
  // Whoever had the address before has become somebody on the list, and has another address now.
  return taken.value.becameId === undefined ? taken : colleagueWith(ports, email, number + 1);
}

type Referred = NonNullable<Person["referred"]>[number];

async function remember(ports: Ports, colleague: Versioned<Person>, referred: Referred): Promise<Person> {
  const isSame = (other: Referred) =>
    sameReport(other.report, referred.report) && other.questionId === referred.questionId;
  const revised = await revisePerson(ports, colleague, ({ value }) => {
    const others = (value.referred ?? []).filter((other) => !isSame(other));
    return { ...value, referred: [...others, referred] };
  });
  const { value } = revised ?? colleague;
  // Somebody who has become a contact person just now, under another id.
  const became = value.becameId === undefined ? undefined : await ports.people.get(value.becameId);
  return became === undefined ? value : remember(ports, became, referred);
}
