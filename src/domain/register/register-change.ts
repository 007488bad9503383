// What an import would change in the register, in words that can be shown, and compared with what was shown.
import type { Organisation } from "../organisation.ts";
import type { DutyRole, Person } from "../person.ts";
import type { RejectedRow } from "./register-row.ts";

/** The organisations and people that are stored. */
export interface Register {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
}

export interface FieldChange {
  readonly field:
    | "name"
    | "type"
    | "tags"
    | "diarienummer"
    | "validFrom"
    | "validTo"
    | "predecessors"
    | "channel"
    | "email"
    | "phone"
    | "duty";
  /** The organisation of a duty. */
  readonly organisationId?: string | undefined;
  /** Empty for nothing. A duty's is its role. */
  readonly from: string;
  readonly to: string;
}

export interface OrganisationChange {
  readonly kind: "new" | "changed";
  /** As it is to be. */
  readonly organisation: Organisation;
  readonly changes: readonly FieldChange[];
}

export interface PersonChange {
  readonly kind: "new" | "changed";
  /** As they are to be. */
  readonly person: Person;
  readonly changes: readonly FieldChange[];
}

/** A contact person of an organisation in the file, whom the file does not name for it. */
export interface AbsentDuty {
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: DutyRole;
}

export interface ImportPlan {
  readonly organisations: readonly OrganisationChange[];
  readonly people: readonly PersonChange[];
  /** Organisations and people that stand in the file as they are stored. */
  readonly unchanged: { readonly organisations: number; readonly people: number };
  /** In the order of the file. */
  readonly rejected: readonly RejectedRow[];
  readonly absent: readonly AbsentDuty[];
}

/** The same text for the same change, and another one for any other. */
export function keyOfChange(change: OrganisationChange | PersonChange | AbsentDuty): string {
  if ("personId" in change) return JSON.stringify(["absent", change.personId, change.organisationId, change.role]);
  const [what, id] = "person" in change ? ["person", change.person.id] : ["organisation", change.organisation.id];
  const fields = change.changes.map(({ field, organisationId = "", from, to }) => [field, organisationId, from, to]);
  return JSON.stringify([what, change.kind, id, fields]);
}

export function keysOfPlan({ organisations, people, absent }: ImportPlan): readonly string[] {
  return [...organisations, ...people, ...absent].map(keyOfChange);
}
