// Everything that is stored of one person, as one value that can be written to a file for them.
import type { CoordinatorAction } from "../domain/coordinator-action.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import type { Person } from "../domain/person.ts";
import type { PersonInReport } from "../domain/person-in-report.ts";
import type { ReportKey } from "../domain/report.ts";
import type { SentForm } from "../domain/sent-form.ts";
import { gatherTraces, type NamedInSubmission, type PersonTraces, recordsOf } from "./person-traces.ts";
import type { Earlier, Ports } from "./ports.ts";

interface ExportedReport extends ReportKey, PersonInReport {
  /** Answers of theirs that stood in the report before. */
  readonly earlier: readonly Earlier[];
  readonly submissions: readonly NamedInSubmission[];
  readonly deliveries: readonly Delivery[];
}

interface ExportedRecord {
  readonly person: Person;
  readonly sentForm?: SentForm | undefined;
  readonly reports: readonly ExportedReport[];
  readonly nudges: readonly Nudge[];
  readonly actions: readonly CoordinatorAction[];
}

export interface PersonExport {
  readonly format: "tertialbot.person/1";
  readonly exportedAt: Moment;
  /** One, or more where somebody was met before they were given a duty. */
  readonly records: readonly ExportedRecord[];
}

export type PersonExportOutcome =
  | { readonly kind: "exported"; readonly data: PersonExport }
  | { readonly kind: "unknown" };

/** The person is found by e-mail address, in any case. */
export async function exportPerson(ports: Ports, email: string): Promise<PersonExportOutcome> {
  const people = await recordsOf(ports, email);
  if (people.length === 0) return { kind: "unknown" };
  const traces = await Promise.all(people.map((person) => gatherTraces(ports, person)));
  const exportedAt = ports.clock.now();
  return { kind: "exported", data: { format: "tertialbot.person/1", exportedAt, records: traces.map(recordFrom) } };
}

function recordFrom({ person, sentForm, reports, nudges, actions }: PersonTraces): ExportedRecord {
  return {
    person: person.value,
    sentForm: sentForm?.value,
    reports: reports.map(({ report: { value }, ...traces }) => {
      return { periodId: value.periodId, organisationId: value.organisationId, ...traces };
    }),
    nudges: nudges.map(({ value }) => value),
    actions,
  };
}
