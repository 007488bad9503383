// Puts a deployment's organisations, people and periods into the store where they are not there yet.
import type { Ports } from "../usecases/ports.ts";
import type { Deployment } from "./deployment-files.ts";

export type SeedPorts = Pick<Ports, "organisations" | "people" | "periods">;

export interface SeedCounts {
  readonly organisations: number;
  readonly people: number;
  readonly periods: number;
}

/** Adds what is absent, by id, and never changes what is there; says how many of each were added. */
export async function seed(
  deployment: Pick<Deployment, "organisations" | "people" | "periods">,
  ports: SeedPorts,
): Promise<SeedCounts> {
  return {
    organisations: await addAbsent(deployment.organisations, ports.organisations),
    people: await addAbsent(deployment.people, ports.people),
    periods: await addAbsent(deployment.periods, ports.periods),
  };
}

interface Store<T> {
  get(id: string): Promise<unknown>;
  save(versioned: { readonly value: T }): Promise<unknown>;
}

async function addAbsent<T extends { readonly id: string }>(values: readonly T[], store: Store<T>): Promise<number> {
  let added = 0;
  for (const value of values) {
    if ((await store.get(value.id)) !== undefined) continue;
    // Another instance that starts at the same time may win; what it stored stands.
    const stored = await store.save({ value });
    if (stored !== false && stored !== undefined) added += 1;
  }
  return added;
}
