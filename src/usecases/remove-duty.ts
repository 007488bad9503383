// Ends a person's duty for an organisation; what they have written stays in its reports.
import { answersFor, type Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

/** The person afterwards. */
export async function removeDuty(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  organisationId: string,
): Promise<Versioned<Person>> {
  const revised = await revisePerson(ports, person, ({ value }) =>
    answersFor(value, organisationId) ? withoutDuty(value, organisationId) : undefined,
  );
  return revised ?? person;
}

/** Their chat text is no answer to its questions any more. */
function withoutDuty(person: Person, organisationId: string): Person {
  const isOpenThere = person.open?.report.organisationId === organisationId;
  return {
    ...person,
    duties: person.duties.filter((duty) => duty.organisationId !== organisationId),
    open: isOpenThere ? undefined : person.open,
  };
}
