// The use cases' surroundings for tests: the SQLite store in memory, a movable clock, recorders, invented people.
import { createHash } from "node:crypto";
import type { CityReport } from "../../src/domain/city-report.ts";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import type { FormReading } from "../../src/domain/found-form.ts";
import { addSeconds, type Moment, moment } from "../../src/domain/moment.ts";
import { defaultNudgePolicy } from "../../src/domain/nudge-policy.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Person } from "../../src/domain/person.ts";
import { isMeantFor, type Questionnaire } from "../../src/domain/questionnaire.ts";
import type { TableReading } from "../../src/domain/register/table.ts";
import { writeReportKey } from "../../src/domain/report.ts";
import type { ReportContent } from "../../src/domain/submission.ts";
import { storedTexts } from "../../src/richtext/stored-text.ts";
import { type CountedDocuments, countedDocuments } from "../../src/store/counted-documents.ts";
import { remembered } from "../../src/store/remembered.ts";
import { openSqliteDatabase } from "../../src/store/sqlite-database.ts";
import { sqliteDocuments } from "../../src/store/sqlite-documents.ts";
import { storeOn } from "../../src/store/store.ts";
import type { Archiver, CityCompiler } from "../../src/usecases/city-ports.ts";
import type { Questionnaires } from "../../src/usecases/deployment-ports.ts";
import type { Compiler, Forms, Spreadsheets } from "../../src/usecases/document-ports.ts";
import { earlierSubmissions } from "../../src/usecases/earlier-submissions.ts";
import type { Journal, Ports, Versioned } from "../../src/usecases/ports.ts";
import { organisation, period, question, questionnaire, questionnaireOf } from "../domain/invented-report.ts";
import { type Meddler, meddledDocuments } from "./meddled-documents.ts";

export const ekbacken: Organisation = {
  ...organisation,
  diarienummer: "EKB 2026/118",
  channel: { id: "19:ekbacken", teamId: "team", serviceUrl: "https://smba.example/", tenantId: "t" },
};
export const parken: Organisation = { ...organisation, id: "parken", name: "Parknämnden" };
/** No questionnaire is meant for it. */
export const hamnen: Organisation = { ...organisation, id: "hamnen", name: "Hamnen AB", type: "company" };
export const key = { periodId: period.id, organisationId: ekbacken.id };
export { period };

function person(id: string, name: string, duties: Person["duties"]): Person {
  return { id, name, email: `${id}@example.se`, phone: `08-${id}`, duties };
}

const people = [
  person("anna", "Anna Åström", [
    { organisationId: "ekbacken", role: "primary" },
    { organisationId: "hamnen", role: "primary" },
  ]),
  person("bjorn", "Björn Öberg", [{ organisationId: "ekbacken", role: "deputy" }]),
  person("cecilia", "Cecilia Ek", [{ organisationId: "parken", role: "primary" }]),
];

/** Moves only when it is told to. */
class TestClock {
  #now: Moment = moment("2026-05-06T08:00:00Z");
  #today: Day = day("2026-05-06");
  readonly now = () => this.#now;
  readonly today = () => this.#today;

  pass(seconds: number): void {
    this.#now = addSeconds(this.#now, seconds);
  }

  goTo(today: Day): void {
    this.#today = today;
  }

  passPeriod(): void {
    this.goTo(addDays(period.closesOn, 1));
  }
}

interface Compiled {
  readonly of: "submission" | "draft";
  readonly content: ReportContent;
}

/** Writes down what it was given, and makes other bytes every time, so that bytes that are kept are seen to be kept. */
function recordingCompiler(compiled: Compiled[]): Compiler {
  const compile = async (of: Compiled["of"], content: ReportContent) => {
    compiled.push({ of, content });
    const bytes = new TextEncoder().encode(`${of} ${writeReportKey(content)} ${compiled.length}`);
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  return { submission: (content) => compile("submission", content), draft: (content) => compile("draft", content) };
}

/** Writes down what it was given; other bytes every time. */
function plainCityCompiler(made: CityReport[]): CityCompiler {
  return {
    async compile(report) {
      const bytes = new TextEncoder().encode(`city ${report.period.id} ${made.push(report)}`);
      return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    },
  };
}

/** Each file as its path and its text. */
const plainArchiver: Archiver = {
  async *pack(entries) {
    for await (const { path, bytes } of entries) yield new TextEncoder().encode(`${path}\n${decoded(bytes)}\n`);
  },
};

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Forms as JSON of what was found in them. */
const plainForms: Forms = {
  make: async (content) => new TextEncoder().encode(`form ${writeReportKey(content)} ${Object.keys(content.answers)}`),
  read: async (bytes, { focusAreas }): Promise<FormReading> => {
    const reading = JSON.parse(decoded(bytes)) as FormReading;
    if (reading.kind !== "form") return reading;
    const ids = focusAreas.flatMap(({ questions }) => questions.map(({ id }) => id));
    const answers = Object.entries(reading.form.answers).filter(([id]) => ids.includes(id));
    if (answers.length === 0) return { kind: "noQuestions" };
    return { kind: "form", form: { ...reading.form, answers: Object.fromEntries(answers) } };
  },
};

/** Spreadsheets as JSON of what was read in them. */
const plainSpreadsheets: Spreadsheets = {
  read: async (bytes) => JSON.parse(decoded(bytes)) as TableReading,
  register: async (register) => new TextEncoder().encode(JSON.stringify(register)),
  status: async (periodId, organisations) => new TextEncoder().encode(JSON.stringify([periodId, organisations])),
};

function catalogue(all: readonly Questionnaire[]): Questionnaires {
  return {
    version: ({ id, version }) => {
      const found = all.find((one) => one.id === id && one.version === version);
      if (found === undefined) throw new RangeError(`no questionnaire ${id}.v${version}`);
      return found;
    },
    types: () => [...new Set(all.flatMap(({ audience }) => audience.types))],
    meantFor: (forWhom, kind) => all.find((one) => isMeantFor(one, forWhom, kind)),
  };
}

export interface Surroundings {
  readonly ports: Ports;
  readonly clock: TestClock;
  readonly documents: CountedDocuments;
  /** Does something just before a document is written. */
  readonly meddler: Meddler;
  readonly noted: { readonly event: string; readonly ids: Readonly<Record<string, unknown>> }[];
  readonly compiled: Compiled[];
  readonly cityReports: CityReport[];
  /** A person as they are stored now. */
  who(id: string): Promise<Versioned<Person>>;
}

interface Choices {
  readonly periods?: readonly Period[];
  readonly questionnaires?: readonly Questionnaire[];
  readonly textLimit?: number;
}

/** Surroundings with a period that is open, three organisations and their people, and no report. */
export async function openSurroundings(choices: Choices = {}): Promise<Surroundings> {
  const { periods = [period], questionnaires = [questionnaire], textLimit = 100 } = choices;
  const meddled = meddledDocuments(sqliteDocuments(openSqliteDatabase({ file: ":memory:" }), ":memory:"));
  const documents = countedDocuments(meddled.documents);
  const store = storeOn(documents);
  const clock = new TestClock();
  const noted: Surroundings["noted"][number][] = [];
  const compiled: Compiled[] = [];
  const cityReports: CityReport[] = [];
  const organisations = { ...remembered(store.organisations, clock, 15), newest: store.organisations.newest };
  const periodsOfStore = { ...remembered(store.periods, clock, 15), newest: store.periods.newest };
  const journal: Journal = { note: (event, ids) => noted.push({ event, ids }) };
  const ports: Ports = {
    ...store,
    organisations,
    periods: periodsOfStore,
    earlier: earlierSubmissions({ ...store, organisations, periods: periodsOfStore, clock, journal }),
    questionnaires: catalogue(questionnaires),
    compiler: recordingCompiler(compiled),
    cityCompiler: plainCityCompiler(cityReports),
    archiver: plainArchiver,
    forms: plainForms,
    spreadsheets: plainSpreadsheets,
    texts: storedTexts,
    clock,
    journal,
    nudgeRules: { policyFor: () => defaultNudgePolicy, calendar: async () => ({ daysOff: new Set(), pauses: [] }) },
    settings: {
      textLimit,
      coordinatorContact: "samordnaren",
      defaultLanguage: "sv",
      zone: "Europe/Stockholm",
      coordinators: [],
      retention: { chats: 180, nudges: 400, drafts: 180 },
    },
  };
  for (const value of [ekbacken, parken, hamnen]) await ports.organisations.save({ value });
  for (const value of periods) await ports.periods.save({ value });
  for (const value of people) await ports.people.save({ value });
  documents.takeCounts();
  const who = async (id: string) => (await ports.people.get(id)) ?? Promise.reject(new RangeError(`nobody is ${id}`));
  return { ports, clock, documents, meddler: meddled.meddler, noted, compiled, cityReports, who };
}

/** A questionnaire with nothing in it that any organisation is asked. */
export const emptyQuestionnaire = questionnaireOf(question("never", { tags: ["nobody-has-this"] }));

export const forgedIds = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "first "] as const;
