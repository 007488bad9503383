// Changes an organisation's contact persons one by one: what is known of them, a new one, and the end of a duty.
import { answersFor, type DutyRole, type Person } from "../domain/person.ts";
import {
  type ContactFault,
  contactFault,
  tidyContact,
  type WrittenContact,
  withContact,
} from "../domain/register/contact-fault.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { personIdFor } from "./person-id.ts";
import type { Ports, Versioned } from "./ports.ts";
import { removeDuty } from "./remove-duty.ts";
import { revisePerson } from "./revise-person.ts";
import { markOfContact } from "./view-register.ts";

export interface ContactRef {
  readonly organisationId: string;
  readonly personId: string;
}

export type ContactOutcome =
  | { readonly kind: "changed"; readonly person: Person }
  /** They are no contact person of the organisation, or there is no such organisation. */
  | { readonly kind: "gone" }
  /** Someone else changed them since the card was shown. */
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly fault: ContactFault | "emailTaken" }
  | NotCoordinator;

export interface ContactChange extends ContactRef {
  /** Of what the card showed. */
  readonly mark: string;
  readonly written: WrittenContact;
}

export async function changeContact(ports: Ports, person: Person, change: ContactChange): Promise<ContactOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const fault = contactFault(change.written);
  if (fault !== undefined) return { kind: "refused", fault };
  const contact = await contactOf(ports, change);
  if (contact === undefined) return { kind: "gone" };
  const written = tidyContact(change.written);
  const other = await ports.people.withEmail(written.email);
  if (other !== undefined && other.value.id !== contact.value.id) return { kind: "refused", fault: "emailTaken" };
  const revised = await revisePerson(ports, contact, ({ value }) =>
    isAsShown(value, change) ? withContact(value, change.organisationId, written) : undefined,
  );
  if (revised === undefined) return { kind: "stale" };
  await recordPersonChange(ports, person, change.organisationId, [revised.value.id]);
  return { kind: "changed", person: revised.value };
}

export async function addContact(
  ports: Ports,
  person: Person,
  { organisationId, written }: Pick<ContactChange, "organisationId" | "written">,
): Promise<ContactOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const fault = contactFault(written);
  if (fault !== undefined) return { kind: "refused", fault };
  if ((await ports.organisations.get(organisationId)) === undefined) return { kind: "gone" };
  const added = await giveDuty(ports, organisationId, tidyContact(written));
  await recordPersonChange(ports, person, organisationId, [added.id]);
  return { kind: "changed", person: added };
}

export type EndDutyOutcome =
  | { readonly kind: "ended"; readonly person: Person }
  /** Nobody would answer for the organisation: they must say so once more. */
  | { readonly kind: "lastContact"; readonly person: Person }
  | { readonly kind: "gone" }
  | NotCoordinator;

/** What the person has written stays: answers in the report, drafts under their name. */
export async function endDuty(
  ports: Ports,
  person: Person,
  { organisationId, personId, isSure }: ContactRef & { readonly isSure: boolean },
): Promise<EndDutyOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const contact = await contactOf(ports, { organisationId, personId });
  if (contact === undefined) return { kind: "gone" };
  const all = await ports.people.answeringFor(organisationId);
  if (all.length < 2 && !isSure) return { kind: "lastContact", person: contact.value };
  const ended = await removeDuty(ports, contact, organisationId);
  await recordPersonChange(ports, person, organisationId, [personId]);
  return { kind: "ended", person: ended.value };
}

/** A contact person as they are stored; undefined when they are none of that organisation. */
export async function contactOf(
  { people }: Pick<Ports, "people">,
  { organisationId, personId }: ContactRef,
): Promise<Versioned<Person> | undefined> {
  const stored = await people.get(personId);
  return stored !== undefined && answersFor(stored.value, organisationId) ? stored : undefined;
}

/** Whether they still are as the card showed them. */
export function isAsShown(
  value: Person,
  { organisationId, mark }: Pick<ContactChange, "organisationId" | "mark">,
): boolean {
  const role: DutyRole | undefined = value.duties.find((duty) => duty.organisationId === organisationId)?.role;
  return role !== undefined && markOfContact(value, role) === mark;
}

/** The person with that address, known or new, with the duty. */
export async function giveDuty(ports: Ports, organisationId: string, written: WrittenContact): Promise<Person> {
  const stored = (await ports.people.withEmail(written.email)) ?? (await newPerson(ports, written.email));
  const revised = await revisePerson(ports, stored, ({ value }) => withContact(value, organisationId, written));
  return (revised ?? stored).value;
}

async function newPerson({ people }: Pick<Ports, "people">, email: string): Promise<Versioned<Person>> {
  for (let number = 0; ; number++) {
    const id = await personIdFor(email, number);
    const stored = await people.get(id);
    if (stored === undefined) return { value: { id, name: email, email, phone: "", duties: [] } };
    if (stored.value.email === email) return stored;
  }
}

export function recordPersonChange(
  ports: Ports,
  person: Person,
  organisationId: string,
  personIds: readonly string[],
): Promise<void> {
  return recordAction(ports, person, { kind: "personChanged", organisationIds: [organisationId], personIds });
}
