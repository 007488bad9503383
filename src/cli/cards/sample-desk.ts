// Invented reports of the demo's organisations, at any stage, to show the cards with.
import type { Answer, AnswerContent } from "../../domain/answer.ts";
import type { Author } from "../../domain/author.ts";
import { type Day, day } from "../../domain/day.ts";
import type { Draft } from "../../domain/draft.ts";
import { moment } from "../../domain/moment.ts";
import type { Period } from "../../domain/period.ts";
import { authorOf, type Person } from "../../domain/person.ts";
import { placeQuestions } from "../../domain/questionnaire.ts";
import { openReport, type Report } from "../../domain/report.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import type { Desk } from "../../usecases/desk.ts";
import { sampleAnswers } from "./sample-answers.ts";

export const samplePeriod: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-06-12"),
};

const anna: Person = {
  id: "anna",
  name: "Anna Åström",
  email: "anna.astrom@example.se",
  phone: "08-465 004 01",
  duties: [{ organisationId: "ekbacken", role: "primary" }],
};
export const author: Author = authorOf(anna);
export const colleague: Author = { personId: "bjorn", name: "Björn Öberg" };

export interface SampleReport {
  readonly organisationId?: string;
  /** How many questions have an answer, from the first on. */
  readonly answered?: number;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly submitted?: boolean;
  readonly today?: Day;
}

/** What lies before Anna when her report has come so far. */
export function sampleDesk({ organisations, questionnaires }: Deployment, sample: SampleReport = {}): Desk {
  const {
    organisationId = "ekbacken",
    answered = 0,
    drafts = {},
    submitted = false,
    today = day("2026-05-06"),
  } = sample;
  const organisation = organisations.find(({ id }) => id === organisationId);
  const questionnaire = organisation && questionnaires.meantFor(organisation, samplePeriod.kind);
  if (organisation === undefined || questionnaire === undefined) throw new Error(`The demo has no ${organisationId}.`);
  const opened = openReport(organisation, samplePeriod, questionnaire);
  const report: Report = {
    ...opened,
    answers: Object.fromEntries(opened.questionIds.slice(0, answered).map((id, index) => [id, answerTo(id, index)])),
    drafts: Object.entries(drafts).map(([questionId, text]) => draftOf(questionId, text)),
    stage: submitted ? "submitted" : "answering",
    submissions: submitted ? [{ version: 1, at: moment("2026-05-11T13:42:00Z"), by: author }] : [],
  };
  const questions = placeQuestions(questionnaire, report.questionIds);
  const person = { value: anna };
  return {
    kind: "desk",
    person,
    organisation,
    period: samplePeriod,
    questionnaire,
    questions,
    report: { value: report },
    earlier: [],
    today,
  };
}

function answerTo(questionId: string, index: number): Answer {
  const content: AnswerContent = sampleAnswers[questionId] ?? { kind: "text", text: "Arbetet pågår enligt plan." };
  const hour = String(6 + index).padStart(2, "0");
  return { content, revision: 1, by: index % 3 === 1 ? colleague : author, at: moment(`2026-05-04T${hour}:05:00Z`) };
}

function draftOf(questionId: string, text: string): Draft {
  const pieces = [{ text, at: moment("2026-05-06T07:10:00Z") }];
  return { questionId, personId: anna.id, basedOn: 0, revision: 1, pieces };
}
