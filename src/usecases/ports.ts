// What the use cases need from the outside: storage by noun, documents, messages, the clock.
import type { Alert } from "../domain/alert.ts";
import type { Answer } from "../domain/answer.ts";
import type { FilingTrouble } from "../domain/channel-folder.ts";
import type { CoordinatorAction } from "../domain/coordinator-action.ts";
import type { Day } from "../domain/day.ts";
import type { Delivery, DeliveryOutcome, PostDecision } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import type { NudgePause } from "../domain/nudge-pause.ts";
import type { Channel, Organisation } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import type { Addressee, Person } from "../domain/person.ts";
import type { PendingImport } from "../domain/register/pending-import.ts";
import type { Report, ReportKey } from "../domain/report.ts";
import type { SentForm } from "../domain/sent-form.ts";
import type { StoredTexts } from "../domain/stored-texts.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import type { Alerts } from "./alert-ports.ts";
import type { Archiver, City, CityCompiler, CityDeliveries, CityReports } from "./city-ports.ts";
import type { NudgeRules, Questionnaires } from "./deployment-ports.ts";
import type { Compiler, Forms, Spreadsheets } from "./document-ports.ts";
import type { OfferedContent, ReportOffer } from "./offered-content.ts";
import type { PendingImports } from "./register-ports.ts";
import type { Settings } from "./settings.ts";
import type { ToldPost } from "./told-post.ts";

/** A stored value with the tag of the version that was read; a value that was never stored has no tag. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag?: string | undefined;
}

export interface Organisations {
  get(id: string): Promise<Versioned<Organisation> | undefined>;
  /** As it is stored at this very moment, where others may be remembered for a while. */
  newest(id: string): Promise<Versioned<Organisation> | undefined>;
  all(): Promise<readonly Versioned<Organisation>[]>;
  /** Creates or replaces; false when someone else stored another version in between. */
  save(organisation: Versioned<Organisation>): Promise<boolean>;
}

export interface People {
  /** One, or two that are about to become one: those with duties first. */
  withObjectId(aadObjectId: string): Promise<readonly Versioned<Person>[]>;
  /** In lower case; someone with duties before someone without. */
  withEmail(email: string): Promise<Versioned<Person> | undefined>;
  get(id: string): Promise<Versioned<Person> | undefined>;
  answeringFor(organisationId: string): Promise<readonly Versioned<Person>[]>;
  all(): Promise<readonly Versioned<Person>[]>;
  /** Creates or replaces; the new tag, or undefined when someone else stored another version in between. */
  save(person: Versioned<Person>): Promise<string | undefined>;
}

export interface Periods {
  get(id: string): Promise<Versioned<Period> | undefined>;
  /** As it is stored at this very moment, where others may be remembered for a while. */
  newest(id: string): Promise<Versioned<Period> | undefined>;
  all(): Promise<readonly Versioned<Period>[]>;
  /** Creates or replaces; false when someone else stored another version in between. */
  save(period: Versioned<Period>): Promise<boolean>;
}

export interface Reports {
  get(key: ReportKey): Promise<Versioned<Report> | undefined>;
  ofPeriod(periodId: string): Promise<readonly Versioned<Report>[]>;
  /** All stored reports of a period that wait to be posted, or whose people are to be told of a return. */
  awaitingPost(periodId: string): Promise<readonly Versioned<Report>[]>;
  /** Creates or replaces; the new tag, or undefined when someone else stored another version in between. */
  save(report: Versioned<Report>): Promise<string | undefined>;
}

/** Something that stood in a report and does not any longer. */
export interface Earlier {
  readonly questionId: string;
  readonly answer: Answer;
  /** Replaced by a newer answer, or written in vain because another answer came in between. */
  readonly reason: "replaced" | "setAside";
}

export interface History {
  /** Keeps it; the same one twice is kept once. */
  keep(key: ReportKey, earlier: Earlier): Promise<void>;
  /** By question and revision. */
  of(key: ReportKey): Promise<readonly Earlier[]>;
}

export interface Submissions {
  get(key: ReportKey, version: number): Promise<Submission | undefined>;
  /** Stores it; false when that version is stored already. */
  add(submission: Submission): Promise<boolean>;
}

/** What was submitted before a period by an organisation and by those that were merged into it, newest first. */
export interface EarlierSubmissions {
  before(organisation: Organisation, period: Period): Promise<readonly Submission[]>;
}

export interface ReportFiles {
  get(key: ReportKey, version: number): Promise<ReportFile | undefined>;
  /** Stores it; false when that version is stored already. */
  add(file: ReportFile): Promise<boolean>;
}

export interface Deliveries {
  /** Stores a new delivery; false when it has been claimed before. */
  claim(delivery: Delivery): Promise<boolean>;
  settle(report: ReportKey, id: string, outcome: DeliveryOutcome, at: Moment): Promise<void>;
  /** What to do about one of which nobody knows whether it arrived; false when that was decided before. */
  decide(report: ReportKey, id: string, decision: PostDecision): Promise<boolean>;
  of(report: ReportKey): Promise<readonly Delivery[]>;
}

export interface Nudges {
  get(of: Pick<Nudge, "day" | "personId">): Promise<Versioned<Nudge> | undefined>;
  /** Those of the days from the one to the other. */
  between(from: Day, to: Day): Promise<readonly Versioned<Nudge>[]>;
  /** Creates or replaces; the new tag, or undefined when someone else stored another version in between. */
  save(nudge: Versioned<Nudge>): Promise<string | undefined>;
  pauseOf(periodId: string): Promise<Versioned<NudgePause> | undefined>;
  /** Creates or replaces; false when someone else stored another version in between. */
  savePause(pause: Versioned<NudgePause>): Promise<boolean>;
}

/** The last form that each person has sent. */
export interface SentForms {
  of(personId: string): Promise<Versioned<SentForm> | undefined>;
  /** Creates or replaces; the new tag, or undefined when someone else stored another version in between. */
  save(form: Versioned<SentForm>): Promise<string | undefined>;
}

/** All that can be removed; what belongs to a report can't be. Each is false when it was changed since it was read, or is gone. */
export interface Removals {
  person(person: Versioned<Person>): Promise<boolean>;
  sentForm(form: Versioned<SentForm>): Promise<boolean>;
  nudge(nudge: Versioned<Nudge>): Promise<boolean>;
  pendingImport(pending: Versioned<PendingImport>): Promise<boolean>;
  alert(alert: Versioned<Alert>): Promise<boolean>;
}

/** What coordinators have done. */
export interface CoordinatorActions {
  /** Keeps it; the same one twice is kept once. */
  record(action: CoordinatorAction): Promise<void>;
  /** Those of the year, latest first. */
  of(year: number): Promise<readonly CoordinatorAction[]>;
}

/** A document offered to someone: as a file, or as a link where files can't be handed over. */
export interface OfferedFile {
  readonly name: string;
  readonly size: number;
  readonly content: OfferedContent;
}

export interface SubmissionAnnouncement {
  readonly organisationName: string;
  readonly period: Period;
  readonly version: number;
  readonly submittedBy: string;
  readonly submittedAt: Moment;
  readonly file: OfferedFile & { readonly content: ReportOffer };
  /** Where the channel's copy of the file stands. */
  readonly fileUrl?: string | undefined;
}

/** Sends what nobody asked for just now; never retries a send that may have arrived. */
export interface Messenger {
  postSubmission(channel: Channel, announcement: SubmissionAnnouncement): Promise<DeliveryOutcome>;
  sendSubmission(person: Addressee, announcement: SubmissionAnnouncement): Promise<DeliveryOutcome>;
  /** Tells a coordinator that a report's file is not in its channel's folder. */
  sendPostTrouble(person: Addressee, told: ToldPost): Promise<DeliveryOutcome>;
  sendFilingTrouble(person: Addressee, trouble: FilingTrouble, organisationName: string): Promise<DeliveryOutcome>;
}

export interface Clock {
  now(): Moment;
  /** The calendar day here and now, in the city's time zone. */
  today(): Day;
}

/** Event names and ids, for those who run the product; never text, names or addresses. */
export interface Journal {
  note(event: string, ids: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

export interface Ports {
  readonly organisations: Organisations;
  readonly people: People;
  readonly periods: Periods;
  readonly reports: Reports;
  readonly history: History;
  readonly submissions: Submissions;
  readonly earlier: EarlierSubmissions;
  readonly files: ReportFiles;
  readonly deliveries: Deliveries;
  readonly alerts: Alerts;
  readonly nudges: Nudges;
  readonly nudgeRules: NudgeRules;
  readonly questionnaires: Questionnaires;
  readonly compiler: Compiler;
  readonly forms: Forms;
  readonly texts: StoredTexts;
  readonly sentForms: SentForms;
  readonly pendingImports: PendingImports;
  readonly spreadsheets: Spreadsheets;
  readonly removals: Removals;
  readonly coordinatorActions: CoordinatorActions;
  readonly city: City;
  readonly cityReports: CityReports;
  readonly cityDeliveries: CityDeliveries;
  readonly cityCompiler: CityCompiler;
  readonly archiver: Archiver;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly settings: Settings;
}
