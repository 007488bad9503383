// Lays what a file says beside the register as it is stored.
import type { Organisation } from "../domain/organisation.ts";
import { periodKinds } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import type { ImportRules } from "../domain/register/import-rules.ts";
import { planImport } from "../domain/register/plan-import.ts";
import type { ImportPlan } from "../domain/register/register-change.ts";
import type { RegisterReading } from "../domain/register/register-row.ts";
import { personIdFor } from "./person-id.ts";
import type { Ports, Versioned } from "./ports.ts";

export interface PlannedRegister {
  readonly plan: ImportPlan;
  readonly organisations: ReadonlyMap<string, Versioned<Organisation>>;
  readonly people: ReadonlyMap<string, Versioned<Person>>;
}

export type RegisterPorts = Pick<Ports, "organisations" | "people" | "questionnaires">;

/** What would change now. */
export async function planRegister(ports: RegisterPorts, reading: RegisterReading): Promise<PlannedRegister> {
  const [organisations, people] = await Promise.all([ports.organisations.all(), ports.people.all()]);
  const emails = [...new Set(reading.rows.flatMap(({ person }) => person?.email ?? []))];
  const ids = new Map(await Promise.all(emails.map(async (email) => [email, await personIdFor(email)] as const)));
  const rules: ImportRules = { ...questionsAsked(ports), personId: (email) => ids.get(email) ?? email };
  const register = { organisations: organisations.map(({ value }) => value), people: people.map(({ value }) => value) };
  return {
    plan: planImport(register, reading, rules),
    organisations: byId(organisations),
    people: byId(people),
  };
}

/** Who is asked anything at all. */
export function questionsAsked({
  questionnaires,
}: Pick<Ports, "questionnaires">): Pick<ImportRules, "types" | "isAsked"> {
  return {
    types: questionnaires.types(),
    isAsked: (organisation) => periodKinds.some((kind) => questionnaires.meantFor(organisation, kind) !== undefined),
  };
}

function byId<T extends { readonly id: string }>(all: readonly Versioned<T>[]): ReadonlyMap<string, Versioned<T>> {
  return new Map(all.map((one) => [one.value.id, one]));
}
