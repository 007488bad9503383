// Who coordinates: those whom the configuration names, once the channel has authenticated them.
import type { Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import type { Settings } from "./settings.ts";

type CoordinatorPorts = Pick<Ports, "people" | "settings">;

/** The same answer to whoever is none, whatever they asked for. */
export interface NotCoordinator {
  readonly kind: "notCoordinator";
}

/** By Entra object id, or by the address that a person was bound to their object id with. */
export function isCoordinator({ coordinators }: Pick<Settings, "coordinators">, person: Person): boolean {
  if (person.aadObjectId === undefined) return false;
  return coordinators.includes(person.aadObjectId.toLowerCase()) || coordinators.includes(person.email.toLowerCase());
}

/** The coordinators whom the bot has met. */
export async function coordinatorsOf({ people, settings }: CoordinatorPorts): Promise<readonly Person[]> {
  const found = await Promise.all(
    settings.coordinators.map(async (name) =>
      name.includes("@") ? [await people.withEmail(name)] : people.withObjectId(name),
    ),
  );
  const known = found.flat().flatMap((person) => (person === undefined ? [] : [person.value]));
  const coordinators = known.filter((person) => isCoordinator(settings, person));
  return [...new Map(coordinators.map((person) => [person.id, person])).values()];
}

export interface CoordinatorIdentity {
  readonly aadObjectId: string;
  readonly name: () => Promise<string | undefined>;
  readonly email: () => Promise<string | undefined>;
}

/** Takes down a coordinator who is nobody's contact person; undefined for whom the configuration does not name. */
export async function identifyCoordinator(
  ports: CoordinatorPorts,
  { aadObjectId, name, email }: CoordinatorIdentity,
): Promise<Versioned<Person> | undefined> {
  const { coordinators } = ports.settings;
  if (coordinators.length === 0) return undefined;
  const address = ((await email()) ?? "").trim().toLowerCase();
  const id = `coordinator-${aadObjectId.toLowerCase()}`;
  const value: Person = { id, name: (await name()) ?? address, email: address, phone: "", aadObjectId, duties: [] };
  // An address that is someone else's already must not make this one a coordinator.
  if (!isCoordinator(ports.settings, value) || (address !== "" && (await ports.people.withEmail(address)))) {
    return undefined;
  }
  const etag = await ports.people.save({ value });
  return etag === undefined ? ports.people.get(id) : { value, etag };
}
