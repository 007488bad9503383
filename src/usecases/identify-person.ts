// Finds out who is writing, from what the channel has authenticated and from nothing else.
import type { Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

export interface Identity {
  readonly aadObjectId: string;
  /** The person's e-mail address as the tenant's directory has it; asked for only when it is needed. */
  readonly email: () => Promise<string | undefined>;
}

/**
 * The contact person with that identity; undefined for anyone else. Someone who is known by e-mail only is bound to
 * their Entra object id the first time, once: a reused address finds nobody afterwards.
 */
export async function identifyPerson(
  ports: Pick<Ports, "people" | "journal">,
  identity: Identity,
): Promise<Versioned<Person> | undefined> {
  const { aadObjectId } = identity;
  const known = await ports.people.withObjectId(aadObjectId);
  if (known !== undefined) return known;
  const email = await identity.email();
  const listed = email && (await ports.people.withEmail(email.trim().toLowerCase()));
  if (!listed) return undefined;
  const bound = await revisePerson(ports, listed, ({ value }) =>
    value.aadObjectId === undefined || value.aadObjectId === aadObjectId ? { ...value, aadObjectId } : undefined,
  );
  ports.journal.note(bound === undefined ? "person.refused" : "person.bound", { person: listed.value.id });
  return bound;
}
