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
  /** Of organisations by their ids, those that are new too. */
  readonly names: ReadonlyMap<string, string>;
}

export type RegisterPorts = Pick<Ports, "organisations" | "people" | "questionnaires">;

/** What would change now. */
export async function planRegister(ports: RegisterPorts, reading: RegisterReading): Promise<PlannedRegister> {
  const [organisations, people] = await Promise.all([ports.organisations.all(), ports.people.all()]);
  const emails = [...new Set(reading.rows.flatMap(({ person }) => person?.email ?? []))];
  const taken = new Map(people.map(({ value }) => [value.id, value.email.toLowerCase()]));
  const ids = new Map(await Promise.all(emails.map(async (email) => [email, await freeId(email, taken)] as const)));
  const rules: ImportRules = { ...questionsAsked(ports), personId: (email) => ids.get(email) ?? email };
  const register = { organisations: organisations.map(({ value }) => value), people: listed(people) };
  const plan = planImport(register, reading, rules);
  const all = [...register.organisations, ...plan.organisations.map(({ organisation }) => organisation)];
  return {
    plan,
    names: new Map(all.map(({ id, name }) => [id, name])),
    organisations: byId(organisations),
    people: byId(people),
  };
}

async function freeId(email: string, taken: ReadonlyMap<string, string>): Promise<string> {
  for (let number = 0; ; number++) {
    const id = await personIdFor(email, number);
    if ((taken.get(id) ?? email) === email) return id;
  }
}

/** Without those who turned out to be someone else on the list. */
export function listed(people: readonly Versioned<Person>[]): readonly Person[] {
  return people.map(({ value }) => value).filter(({ becameId }) => becameId === undefined);
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
