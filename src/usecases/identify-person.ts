// Finds out who is writing, from what the channel has authenticated and from nothing else.
import type { Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";
import { isFree, uniteRecords } from "./unite-records.ts";

export interface Identity {
  readonly aadObjectId: string;
  /** The person's e-mail address as the tenant's directory has it; asked for only when it is needed. */
  readonly email: () => Promise<string | undefined>;
  /** The same as it was an hour ago at most: enough to look for someone who is known already. */
  readonly recentEmail?: (() => Promise<string | undefined>) | undefined;
}

type IdentifyPorts = Pick<Ports, "people" | "journal">;

/**
 * The contact person with that identity; undefined for anyone else. Someone who is known by e-mail only is bound to
 * their Entra object id the first time, once: a reused address finds nobody afterwards. Whoever is known without duties
 * may have been listed since, under another id: then the two records become one.
 */
export async function identifyPerson(ports: IdentifyPorts, identity: Identity): Promise<Versioned<Person> | undefined> {
  const { aadObjectId } = identity;
  const [known, second] = await ports.people.withObjectId(aadObjectId);
  if (known === undefined) return bind(ports, aadObjectId, await listedAs(ports, await identity.email()));
  if (second !== undefined) return (await uniteRecords(ports, [known, second], aadObjectId)) ?? known;
  if (known.value.duties.length > 0) return known;
  return (await joinedWithListed(ports, identity, known)) ?? known;
}

async function listedAs({ people }: IdentifyPorts, email = ""): Promise<Versioned<Person> | undefined> {
  return email === "" ? undefined : people.withEmail(email.trim().toLowerCase());
}

async function bind(
  ports: IdentifyPorts,
  aadObjectId: string,
  listed: Versioned<Person> | undefined,
): Promise<Versioned<Person> | undefined> {
  if (listed === undefined) return undefined;
  const bound = await revisePerson(ports, listed, ({ value }) =>
    isFree(value, aadObjectId) ? { ...value, aadObjectId } : undefined,
  );
  ports.journal.note(bound === undefined ? "person.refused" : "person.bound", { person: listed.value.id });
  return bound;
}

/** By the address that the directory has: the one that was stored may be someone else's by this time. */
async function joinedWithListed(
  ports: IdentifyPorts,
  { aadObjectId, email, recentEmail = email }: Identity,
  known: Versioned<Person>,
): Promise<Versioned<Person> | undefined> {
  const listed = await listedAs(ports, await recentEmail().catch(() => undefined));
  if (listed === undefined || listed.value.id === known.value.id) return undefined;
  const united = await uniteRecords(ports, [known, listed], aadObjectId);
  if (united === undefined) ports.journal.note("person.refused", { person: listed.value.id });
  return united;
}
