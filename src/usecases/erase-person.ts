// Erases one person who does not answer for anything any more, but for what was written in an organisation's name.
import { AppError } from "../domain/app-error.ts";
import { withoutPerson } from "../domain/person-in-report.ts";
import { isCoordinator } from "./coordinators.ts";
import { gatherTraces, type PersonTraces, recordsOf } from "./person-traces.ts";
import type { Ports } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";

/** How many of each were removed. */
interface Erased {
  readonly drafts: number;
  readonly referrals: number;
  readonly forms: number;
  readonly nudges: number;
}

/** How many of each name the person still: what an authority must keep. */
interface Remaining {
  readonly answers: number;
  readonly earlier: number;
  readonly submissions: number;
  readonly deliveries: number;
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

/** Can be repeated where it was cut short: the person's own record goes last. */
export async function erasePerson(ports: Ports, { email, despiteDuties }: EraseWish): Promise<EraseOutcome> {
  const people = await recordsOf(ports, email);
  if (people.length === 0) return { kind: "unknown" };
  if (people.some(({ value }) => isCoordinator(ports.settings, value))) return { kind: "coordinator" };
  const organisationIds = people.flatMap(({ value }) => value.duties.map((duty) => duty.organisationId));
  if (organisationIds.length > 0 && !despiteDuties) return { kind: "onDuty", organisationIds };
  const traces = await Promise.all(people.map((person) => gatherTraces(ports, person)));
  for (const each of traces) await removeTraces(ports, each);
  const personIds = people.map(({ value }) => value.id);
  for (const person of personIds) ports.journal.note("person.erased", { person });
  return { kind: "erased", personIds, erased: erasedIn(traces), remaining: remainingIn(traces) };
}

async function removeTraces(ports: Ports, { person, sentForm, reports, nudges }: PersonTraces): Promise<void> {
  const { id } = person.value;
  for (const { report, drafts, referrals, followUps, goneMessages } of reports) {
    const isToRevise = drafts.length + referrals.length + followUps.length + goneMessages.length > 0;
    if (isToRevise) await reviseStored(ports, report, (current) => withoutPerson(current, id));
  }
  const { removals } = ports;
  for (const nudge of nudges) orBusy(await removals.nudge(nudge));
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
    nudges: traces.flatMap(({ nudges }) => nudges).length,
  };
}

function remainingIn(traces: readonly PersonTraces[]): Remaining {
  const reports = traces.flatMap((each) => each.reports);
  return {
    answers: reports.flatMap(({ answers }) => answers).length,
    earlier: reports.flatMap(({ earlier }) => earlier).length,
    submissions: reports.flatMap(({ submissions }) => submissions).length,
    deliveries: reports.flatMap(({ deliveries }) => deliveries).length,
    actions: traces.flatMap(({ actions }) => actions).length,
  };
}
