// Decides what becomes of the people in a file: found by their e-mail addresses.
import type { DutyRole, Person } from "../person.ts";
import { foldName } from "./fold-label.ts";
import { rejectedRow } from "./group-rows.ts";
import type { ImportRules, TakenOrganisation } from "./import-rules.ts";
import { samePhone } from "./phone.ts";

import type { AbsentDuty, FieldChange, PersonChange, Register } from "./register-change.ts";
import type { RegisterRow, RejectedRow, RowFault, RowPerson } from "./register-row.ts";

type PersonRow = RegisterRow & { readonly person: RowPerson };

function personRows(rows: readonly RegisterRow[]): readonly PersonRow[] {
  return rows.flatMap((row) => (row.person === undefined ? [] : [{ ...row, person: row.person }]));
}

/** All rows of an address that they give two names or phones, or two roles for one organisation. */
export function contradictingPeople(rows: readonly RegisterRow[]): readonly RejectedRow[] {
  return [...Map.groupBy(personRows(rows), ({ person }) => person.email).values()].flatMap((ofAddress) => {
    const fault = contradictionIn(ofAddress);
    if (fault === undefined) return [];
    return ofAddress.map((row) => rejectedRow(row, fault, row.person.email));
  });
}

function contradictionIn(rows: readonly PersonRow[]): RowFault | undefined {
  if (new Set(rows.map(({ person }) => foldName(person.name))).size > 1) return "twoNames";
  const phones = rows.flatMap(({ person: { phone } }) => (phone === undefined ? [] : [phone]));
  if (phones.some((phone) => !samePhone(phone, phones[0] ?? ""))) return "twoPhones";
  const roles = rows.flatMap(({ id, organisation, person: { role } }) =>
    role === undefined ? [] : [[id ?? foldName(organisation), role] as const],
  );
  const chosen = new Map(roles);
  return roles.some(([where, role]) => chosen.get(where) !== role) ? "twoRoles" : undefined;
}

export interface PlannedPeople {
  readonly changes: readonly PersonChange[];
  readonly unchanged: number;
}

export function planPeople(
  { people }: Register,
  taken: readonly TakenOrganisation[],
  { personId }: Pick<ImportRules, "personId">,
): PlannedPeople {
  const rows = taken.flatMap(({ organisation, rows }) =>
    personRows(rows).map(({ person }) => ({ ...person, organisationId: organisation.id })),
  );
  // Of two records with one address, the one with duties.
  const known = people.toSorted((a, b) => a.duties.length - b.duties.length);
  const stored = new Map(known.map((person) => [person.email.toLowerCase(), person]));
  const all = [...Map.groupBy(rows, ({ email }) => email)].map(([email, said]) => {
    const before = stored.get(email);
    return changeOf(before, wanted(before ?? newPerson(personId(email), email), said));
  });
  const changes = all.filter(({ changes }) => changes.length > 0);
  return { changes: changes.toSorted(byName), unchanged: all.length - changes.length };
}

function byName(a: PersonChange, b: PersonChange): number {
  return a.person.name.localeCompare(b.person.name, "sv") || (a.person.id < b.person.id ? -1 : 1);
}

function newPerson(id: string, email: string): Person {
  return { id, name: "", email, phone: "", duties: [] };
}

type Said = RowPerson & { readonly organisationId: string };

function wanted(person: Person, said: readonly Said[]): Person {
  const name = said.map((row) => row.name).sort()[0] ?? person.name;
  const phone = said.flatMap((row) => row.phone ?? []).sort()[0];
  const roles = new Map(person.duties.map(({ organisationId, role }) => [organisationId, role]));
  // Who says no role keeps theirs, and is a primary one otherwise.
  for (const { organisationId, role } of said) {
    roles.set(organisationId, role ?? roles.get(organisationId) ?? "primary");
  }
  const known = new Set(person.duties.map(({ organisationId }) => organisationId));
  const added = [...roles.keys()].filter((id) => !known.has(id)).sort();
  const order = [...known, ...added];
  return {
    ...person,
    name,
    phone: phone === undefined || samePhone(phone, person.phone) ? person.phone : phone,
    duties: order.map((organisationId) => ({ organisationId, role: roles.get(organisationId) ?? "primary" })),
  };
}

function changeOf(stored: Person | undefined, person: Person): PersonChange {
  return { kind: stored === undefined ? "new" : "changed", person, changes: personChanges(stored, person) };
}

/** From nothing, when nobody is stored. */
function personChanges(stored: Person | undefined, person: Person): readonly FieldChange[] {
  const fields = (["name", "email", "phone"] as const).flatMap((field): readonly FieldChange[] => {
    const from = stored?.[field] ?? "";
    return from === person[field] ? [] : [{ field, from, to: person[field] }];
  });
  const duties = person.duties.flatMap(({ organisationId, role }): readonly FieldChange[] => {
    const from = roleIn(stored, organisationId) ?? "";
    return from === role ? [] : [{ field: "duty", organisationId, from, to: role }];
  });
  return [...fields, ...duties];
}

function roleIn(person: Person | undefined, organisationId: string): DutyRole | undefined {
  return person?.duties.find((duty) => duty.organisationId === organisationId)?.role;
}

/** Only where the file names some contact person of the organisation, and all of its rows are taken. */
export function absentDuties(
  { people }: Register,
  taken: readonly TakenOrganisation[],
  rejected: readonly RejectedRow[],
): readonly AbsentDuty[] {
  const doubtful = new Set(rejected.map(({ organisation }) => foldName(organisation)));
  return taken.flatMap(({ organisation, stored, rows }) => {
    const names = [organisation.name, stored?.name ?? "", organisation.id].map(foldName);
    const named = new Set(personRows(rows).map(({ person }) => person.email));
    if (named.size === 0 || names.some((name) => doubtful.has(name))) return [];
    return people.flatMap((person): readonly AbsentDuty[] => {
      const role = roleIn(person, organisation.id);
      if (role === undefined || named.has(person.email.toLowerCase())) return [];
      const { id: organisationId, name: organisationName } = organisation;
      return [{ personId: person.id, personName: person.name, organisationId, organisationName, role }];
    });
  });
}
