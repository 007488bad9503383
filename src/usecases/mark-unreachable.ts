// Notes that a person can't be written to, until the app is installed again or they write.
import type { Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

/** The reason is the channel's code, which the coordinator is told in words. */
export async function markUnreachable(
  ports: Pick<Ports, "people" | "clock">,
  person: Versioned<Person>,
  reason: string,
): Promise<void> {
  const unreachable = { reason, since: ports.clock.now() };
  await revisePerson(ports, person, ({ value }) => ({ ...value, nudging: { ...value.nudging, unreachable } }));
}
