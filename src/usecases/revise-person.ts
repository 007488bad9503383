// Changes what is stored of a person, again on the newest version whenever it was changed in between.
import { AppError } from "../domain/app-error.ts";
import type { Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";

const tries = 5;

/** Stores the changed person; undefined when the change, seeing the newest version, is not wanted any more. */
export async function revisePerson(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  change: (person: Versioned<Person>) => Person | undefined,
): Promise<Versioned<Person> | undefined> {
  let current = person;
  for (let attempt = 0; attempt < tries; attempt++) {
    const value = change(current);
    if (value === undefined) return undefined;
    const etag = await ports.people.save({ ...current, value });
    if (etag !== undefined) return { value, etag };
    current = (await ports.people.get(person.value.id)) ?? current;
  }
  throw new AppError("store.busy", "This person's record was changed many times at once. Try again in a moment.");
}
