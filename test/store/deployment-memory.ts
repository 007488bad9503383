// A store in memory for organisations, people and periods, with tags as the real ones have them.
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Person } from "../../src/domain/person.ts";
import type { SeedPorts } from "../../src/store/deployment-seed.ts";
import type { Versioned } from "../../src/usecases/ports.ts";

function shelf<T extends { readonly id: string }>() {
  const stored = new Map<string, Versioned<T>>();
  let writes = 0;
  return {
    stored,
    get: async (id: string) => stored.get(id),
    all: async () => [...stored.values()],
    save: async ({ value, etag }: Versioned<T>) => {
      if (stored.get(value.id)?.etag !== etag) return undefined;
      writes += 1;
      stored.set(value.id, { value, etag: String(writes) });
      return String(writes);
    },
  };
}

/** Ports on an empty store, and a way to look into it. */
export function storeInMemory() {
  const organisations = shelf<Organisation>();
  const people = shelf<Person>();
  const periods = shelf<Period>();
  const find = async (is: (person: Person) => boolean) => (await people.all()).find(({ value }) => is(value));
  const ports: SeedPorts = {
    organisations: {
      ...organisations,
      newest: organisations.get,
      save: async (it) => (await organisations.save(it)) !== undefined,
    },
    periods: { ...periods, newest: periods.get, save: async (it) => (await periods.save(it)) !== undefined },
    people: {
      ...people,
      withObjectId: async (id) =>
        [await find(({ aadObjectId }) => aadObjectId === id)].filter((one) => one !== undefined),
      withEmail: (address) => find(({ email }) => email === address),
      answeringFor: async (id) =>
        (await people.all()).filter(({ value }) => value.duties.some(({ organisationId }) => organisationId === id)),
    },
  };
  const shelves = { organisations, people, periods };
  const values = (name: keyof typeof shelves) => [...shelves[name].stored.values()].map(({ value }) => value);
  return { ports, values };
}
