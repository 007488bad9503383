// Surroundings in which Cecilia, who answers for Parknämnden, coordinates as well.
import type { Person } from "../../src/domain/person.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { openSurroundings, type Surroundings } from "./desk-for-tests.ts";

export interface Coordinating extends Surroundings {
  readonly ports: Ports;
  readonly cecilia: Person;
  readonly anna: Person;
}

export async function openCoordinating(...choices: Parameters<typeof openSurroundings>): Promise<Coordinating> {
  const at = await openSurroundings(...choices);
  const ports = { ...at.ports, settings: { ...at.ports.settings, coordinators: ["cecilia@example.se"] } };
  const stored = await at.who("cecilia");
  const cecilia = { ...stored.value, aadObjectId: "c" };
  await ports.people.save({ ...stored, value: cecilia });
  return { ...at, ports, cecilia, anna: (await at.who("anna")).value };
}
