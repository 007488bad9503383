// Everything that is stored of one person, as one value that can be written to a file for them.
import type { Alert } from "../domain/alert.ts";
import type { CityDelivery } from "../domain/city-edition.ts";
import type { CoordinatorAction } from "../domain/coordinator-action.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Nudge } from "../domain/nudge.ts";
import type { NudgePause } from "../domain/nudge-pause.ts";
import type { Person } from "../domain/person.ts";
import type { PersonInReport } from "../domain/person-in-report.ts";
import { type PendingImport, rowsNaming } from "../domain/register/pending-import.ts";
import type { RegisterRow } from "../domain/register/register-row.ts";
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
  /** The last register that they sent; what it says of others is not theirs. */
  readonly sentRegister?: (Pick<PendingImport, "number" | "at" | "state"> & { readonly rows: number }) | undefined;
  /** Rows that name them, in registers that wait. */
  readonly registerRows: readonly RegisterRow[];
  readonly alerts: readonly Alert[];
  readonly cityDeliveries: readonly CityDelivery[];
  readonly pauses: readonly NudgePause[];
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

function recordFrom(traces: PersonTraces): ExportedRecord {
  const { person, sentForm, reports, nudges, ownImport, imports, alerts, cityDeliveries, pauses, actions } = traces;
  const email = person.value.email.toLowerCase();
  const registers = ownImport === undefined ? imports : [ownImport, ...imports];
  return {
    person: person.value,
    sentForm: sentForm?.value,
    reports: reports.map(({ report: { value }, ...rest }) => {
      return { periodId: value.periodId, organisationId: value.organisationId, ...rest };
    }),
    nudges: nudges.map(({ value }) => value),
    sentRegister: ownImport && registerFrom(ownImport.value),
    registerRows: registers.flatMap(({ value }) => rowsNaming(value, email)),
    alerts: alerts.map(({ value }) => value),
    cityDeliveries,
    pauses,
    actions,
  };
}

function registerFrom({ number, at, state, reading }: PendingImport) {
  return { number, at, state, rows: reading.rows.length };
}
