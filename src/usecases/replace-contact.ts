// Lets a new contact person take over a duty, with the drafts that the old one has not saved.

import { draftsOf, handOverDrafts } from "../domain/hand-over-drafts.ts";
import { periodFor, takesCompletions, takesReports } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { type ContactFault, contactFault, tidyContact } from "../domain/register/contact-fault.ts";
import { samePhone } from "../domain/register/phone.ts";
import { ownDays } from "../domain/report-return.ts";
import { type ContactChange, contactOf, giveDuty, isAsShown, recordPersonChange } from "./change-contact.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";
import { removeDuty } from "./remove-duty.ts";
import { reviseStored } from "./revise-report.ts";

export type ReplaceOutcome =
  /** Drafts counts the texts that were handed over. */
  | { readonly kind: "replaced"; readonly from: Person; readonly to: Person; readonly drafts: number }
  | { readonly kind: "gone" | "stale" }
  /** The address is the old one's own: that is no other person. */
  | { readonly kind: "refused"; readonly fault: ContactFault | "samePerson" }
  | NotCoordinator;

/** The new one first, so that a crash leaves two who answer and never none; pressing again completes it. */
export async function replaceContact(ports: Ports, person: Person, change: ContactChange): Promise<ReplaceOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const fault = contactFault(change.written);
  if (fault !== undefined) return { kind: "refused", fault };
  const written = tidyContact(change.written);
  const old = await contactOf(ports, change);
  if (old === undefined) return { kind: "gone" };
  if (old.value.email.toLowerCase() === written.email) return { kind: "refused", fault: "samePerson" };
  if (!isAsShown(old.value, change)) return { kind: "stale" };
  // The old number stands in the field unless it was written over: it is not the new one's.
  const phone = samePhone(written.phone, old.value.phone) ? "" : written.phone;
  const to = await giveDuty(ports, change.organisationId, { ...written, phone });
  const drafts = await handOver(ports, change.organisationId, old.value, to);
  const { value: from } = await removeDuty(ports, old, change.organisationId);
  await recordPersonChange(ports, person, change.organisationId, [from.id, to.id]);
  return { kind: "replaced", from, to, drafts };
}

/** In the reports that can be changed now; the others stay as they were. How many texts it was. */
async function handOver(ports: Ports, organisationId: string, from: Person, to: Person): Promise<number> {
  const today = ports.clock.today();
  const own = (await ports.periods.all()).map(({ value }) => periodFor(value, organisationId));
  let drafts = 0;
  for (const period of own.filter((each) => takesReports(each, today) || takesCompletions(each, today))) {
    const report = await ports.reports.get({ periodId: period.id, organisationId });
    const isOpen = report !== undefined && takesReports(ownDays(report.value, period), today);
    const theirs = isOpen ? draftsOf(report.value, from).length : 0;
    if (report === undefined || theirs === 0) continue;
    await reviseStored(ports, report, (current) => handOverDrafts(current, from, to));
    drafts += theirs;
  }
  return drafts;
}
