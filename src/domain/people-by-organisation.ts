// Who answers for which organisation, of people that were read at once.
import type { Person } from "./person.ts";

/** By the organisation's id, each in the order in which they are given. */
export function peopleByOrganisation(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const { organisationId } of person.duties) {
      found.set(organisationId, [...(found.get(organisationId) ?? []), person]);
    }
  }
  return found;
}
