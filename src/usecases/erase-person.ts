// Erases one person who does not answer for anything any more, but for what was written in an organisation's name.
import { AppError } from "../domain/app-error.ts";
import { withoutPerson } from "../domain/person-in-report.ts";
import { emptied } from "../domain/register/pending-import.ts";
import { isCoordinator } from "./coordinators.ts";
import { gatherTraces, type PersonTraces, recordsOf } from "./person-traces.ts";
import type { Ports } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";

/** How many of each were removed. */
interface Erased {
  readonly drafts: number;
  readonly referrals: number;
  readonly forms: number;
  /** Their own, and those of others that mention them and wait. */
  readonly registers: number;
  readonly nudges: number;
  readonly alerts: number;
}

/** How many of each name the person still: what an authority must keep. */
interface Remaining {
  readonly answers: number;
  readonly earlier: number;
  readonly submissions: number;
  /** Of reports and of the city's reports. */
  readonly deliveries: number;
  /** Reports that they returned for completion, with their comments. */
  readonly returns: number;
  readonly pauses: number;
  readonly actions: number;
}

export type EraseOutcome =
  | {
      readonly kind: "erased";
      readonly personIds: readonly string[];
      readonly erased: Erased;
      readonly remaining: Remaining;
    }
  /** They answer for these organisations still. */
  | { readonly kind: "onDuty"; readonly organisationIds: readonly string[] }
  /** The configuration names them as a coordinator. */
  | { readonly kind: "coordinator" }
  | { readonly kind: "unknown" };

export interface EraseWish {
  /** In any case. */
  readonly email: string;
  /** Also when they have duties, which are gone with them. */
  readonly despiteDuties: boolean;
}

/** Can be repeated where it was cut short: a person's own record goes last, and the one that has the address after the others. */
export async function erasePerson(ports: Ports, { email, despiteDuties }: EraseWish): Promise<EraseOutcome> {
  const people = await recordsOf(ports, email);
  if (people.length === 0) return { kind: "unknown" };
  if (people.some(({ value }) => isCoordinator(ports.settings, value))) return { kind: "coordinator" };
  const organisationIds = people.flatMap(({ value }) => value.duties.map((duty) => duty.organisationId));
  if (organisationIds.length > 0 && !despiteDuties) return { kind: "onDuty", organisationIds };
  const traces = await Promise.all(people.map((person) => gatherTraces(ports, person)));
  for (const each of traces.toReversed()) await removeTraces(ports, each);
  const personIds = people.map(({ value }) => value.id);
  for (const person of personIds) ports.journal.note("person.erased", { person });
  return { kind: "erased", personIds, erased: erasedIn(traces), remaining: remainingIn(traces) };
}

async function removeTraces(ports: Ports, traces: PersonTraces): Promise<void> {
  const { person, sentForm, reports, nudges, ownImport, imports, alerts } = traces;
  const { id } = person.value;
  for (const { report, drafts, referrals, followUps, goneMessages } of reports) {
    const isToRevise = drafts.length + referrals.length + followUps.length + goneMessages.length > 0;
    if (isToRevise) await reviseStored(ports, report, (current) => withoutPerson(current, id));
  }
  const { removals } = ports;
  for (const nudge of nudges) orBusy(await removals.nudge(nudge));
  for (const alert of alerts) orBusy(await removals.alert(alert));
  // Applied later, they would bring the person back. They stay as empty ones, so that a coordinator's files are counted on.
  for (const pending of imports) {
    orBusy((await ports.pendingImports.save({ ...pending, value: emptied(pending.value, "dropped") })) !== undefined);
  }
  if (ownImport !== undefined) orBusy(await removals.pendingImport(ownImport));
  if (sentForm !== undefined) orBusy(await removals.sentForm(sentForm));
  orBusy(await removals.person(person));
}

function orBusy(isRemoved: boolean): void {
  const says =
    "Something about this person changed while it was being erased: they may be writing just now. Try again.";
  if (!isRemoved) throw new AppError("store.busy", says);
}

function erasedIn(traces: readonly PersonTraces[]): Erased {
  const reports = traces.flatMap((each) => each.reports);
  return {
    drafts: reports.flatMap(({ drafts }) => drafts).length,
    referrals: reports.flatMap(({ referrals }) => referrals).length,
    forms: traces.filter(({ sentForm }) => sentForm !== undefined).length,
    registers: traces.flatMap(({ ownImport, imports }) => [...imports, ...(ownImport === undefined ? [] : [ownImport])])
      .length,
    nudges: traces.flatMap(({ nudges }) => nudges).length,
    alerts: traces.flatMap(({ alerts }) => alerts).length,
  };
}

function remainingIn(traces: readonly PersonTraces[]): Remaining {
  const reports = traces.flatMap((each) => each.reports);
  return {
    answers: reports.flatMap(({ answers }) => answers).length,
    earlier: reports.flatMap(({ earlier }) => earlier).length,
    submissions: reports.flatMap(({ submissions }) => submissions).length,
    deliveries: [...reports.flatMap(({ deliveries }) => deliveries), ...traces.flatMap((each) => each.cityDeliveries)]
      .length,
    returns: reports.flatMap(({ returns }) => returns).length,
    pauses: traces.flatMap(({ pauses }) => pauses).length,
    actions: traces.flatMap(({ actions }) => actions).length,
  };
}
