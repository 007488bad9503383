// Who coordinates in the demo: an invented person at the executive office, who answers for no organisation herself.
import type { Person } from "../../domain/person.ts";

/** Nobody's contact person, so she is not in the register: the bot takes her down when it meets her, as it does in a city. */
export const demoCoordinator = {
  id: "eva",
  name: "Eva Dahl",
  email: "eva.dahl@example.se",
  phone: "08-465 004 05",
  aadObjectId: "aaaaaaaa-0000-4000-8000-000000000005",
  duties: [],
} as const satisfies Person;
