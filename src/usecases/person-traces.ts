// Everything that is stored of one person, wherever it stands.
import { addDays } from "../domain/day.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import { idsOf, type Person } from "../domain/person.ts";
import { type PersonInReport, personInReport } from "../domain/person-in-report.ts";
import type { Report, ReportKey } from "../domain/report.ts";
import type { SentForm } from "../domain/sent-form.ts";
import type { Submission } from "../domain/submission.ts";
import { type CoordinatorTraces, concernsPerson, gatherCoordinatorTraces } from "./coordinator-traces.ts";
import { firstDayOf } from "./first-day.ts";
import { inParallel } from "./in-parallel.ts";
import type { Earlier, Ports, Versioned } from "./ports.ts";

/** A submitted version that names the person. */
export interface NamedInSubmission {
  readonly version: number;
  readonly at: Moment;
  readonly as: readonly ("submitter" | "contact" | "author")[];
}

interface ReportTraces extends PersonInReport {
  readonly report: Versioned<Report>;
  readonly earlier: readonly Earlier[];
  readonly submissions: readonly NamedInSubmission[];
  readonly deliveries: readonly Delivery[];
}

export interface PersonTraces extends CoordinatorTraces {
  readonly person: Versioned<Person>;
  readonly sentForm?: Versioned<SentForm> | undefined;
  /** Those that hold anything of the person. */
  readonly reports: readonly ReportTraces[];
  readonly nudges: readonly Versioned<Nudge>[];
}

/** The records of whoever has that address, in any case, first; then those that were made before they were known by it. */
export async function recordsOf(ports: Pick<Ports, "people">, email: string): Promise<readonly Versioned<Person>[]> {
  const address = email.trim().toLowerCase();
  const everyone = await ports.people.all();
  const named = everyone.filter(({ value }) => value.email.toLowerCase() === address);
  const theirs = new Set(named);
  // What is added on the way is looked at as well: a record can have become one that has become another.
  for (const known of theirs) {
    for (const other of everyone) if (isSamePerson(known.value, other.value)) theirs.add(other);
  }
  return [...theirs];
}

/** Whether the two records are bound to one identity, or one of them became the other. */
function isSamePerson(one: Person, other: Person): boolean {
  if (one.aadObjectId !== undefined && one.aadObjectId === other.aadObjectId) return true;
  if (one.becameId === other.id || other.becameId === one.id) return true;
  return idsOf(one).includes(other.id) || idsOf(other).includes(one.id);
}

/** Reads all reports of all periods: for a terminal, not for a turn. */
export async function gatherTraces(ports: Ports, subject: Versioned<Person>): Promise<PersonTraces> {
  const { id } = subject.value;
  const first = await firstDayOf(ports);
  const tomorrow = addDays(ports.clock.today(), 1);
  const nudges = await ports.nudges.between(first, tomorrow);
  return {
    person: subject,
    sentForm: await ports.sentForms.of(id),
    reports: await gatherReports(ports, subject.value),
    nudges: nudges.filter(({ value }) => value.personId === id),
    ...(await gatherCoordinatorTraces(ports, subject.value)),
  };
}

async function gatherReports(ports: Ports, person: Person): Promise<readonly ReportTraces[]> {
  const periods = await ports.periods.all();
  const reports = (await Promise.all(periods.map(({ value }) => ports.reports.ofPeriod(value.id)))).flat();
  const all = await inParallel(reports, 4, (report) => gatherReport(ports, report, person));
  return all.filter(({ report: _, ...traces }) =>
    Object.values<readonly unknown[]>(traces).some(({ length }) => length > 0),
  );
}

async function gatherReport(ports: Ports, report: Versioned<Report>, person: Person): Promise<ReportTraces> {
  const key: ReportKey = report.value;
  const versions = report.value.submissions.map(({ version }) => ports.submissions.get(key, version));
  const [earlier, submissions, deliveries] = await Promise.all([
    ports.history.of(key),
    Promise.all(versions),
    ports.deliveries.of(key),
  ]);
  return {
    report,
    ...personInReport(report.value, person.id),
    earlier: earlier.filter(({ answer }) => answer.by.personId === person.id),
    submissions: submissions.flatMap((submission) => (submission === undefined ? [] : namedIn(submission, person))),
    deliveries: deliveries.filter((delivery) => concernsPerson(delivery, person.id)),
  };
}

function namedIn({ version, at, by, contacts, answers }: Submission, person: Person): readonly NamedInSubmission[] {
  const email = person.email.toLowerCase();
  const as = [
    ...(by.personId === person.id ? ["submitter" as const] : []),
    ...(email !== "" && contacts.some((contact) => contact.email.toLowerCase() === email) ? ["contact" as const] : []),
    ...(Object.values(answers).some((answer) => answer.by.personId === person.id) ? ["author" as const] : []),
  ];
  return as.length === 0 ? [] : [{ version, at, as }];
}
