// Hands out the register as a workbook, to coordinators only.
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { HandedOut } from "./handed-out.ts";
import type { Ports } from "./ports.ts";
import { registerWorkbook } from "./register-workbook.ts";

/** As it is stored now. */
export async function handOutRegister(ports: Ports, person: Person): Promise<HandedOut | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const bytes = await registerWorkbook(ports);
  return { kind: "file", name: `register-${ports.clock.today()}.xlsx`, bytes };
}
