// What keeps a contact person from being stored as a coordinator wrote them.
import type { DutyRole, Person } from "../person.ts";
import { isEmailAddress } from "./email-address.ts";
import { tidyName } from "./fold-label.ts";

export interface WrittenContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly role: DutyRole;
}

export type ContactFault = "nameMissing" | "emailMalformed" | "tooLong";

const longest = 200;

export function contactFault({ name, email, phone }: WrittenContact): ContactFault | undefined {
  if (tidyName(name) === "") return "nameMissing";
  if (!isEmailAddress(email.trim())) return "emailMalformed";
  return Math.max(name.length, email.length, phone.length) > longest ? "tooLong" : undefined;
}

/** Without stray blanks; the address in lower case. */
export function tidyContact({ name, email, phone, role }: WrittenContact): WrittenContact {
  return { name: tidyName(name), email: email.trim().toLowerCase(), phone: tidyName(phone), role };
}

/** With the duty in that role, and with what was written of them. */
export function withContact(person: Person, organisationId: string, written: WrittenContact): Person {
  const { name, email, phone, role } = written;
  const isHere = (duty: Person["duties"][number]) => duty.organisationId === organisationId;
  const duties = person.duties.some(isHere)
    ? person.duties.map((duty) => (isHere(duty) ? { ...duty, role } : duty))
    : [...person.duties, { organisationId, role }];
  return { ...person, name, email, phone: phone === "" ? person.phone : phone, duties };
}
