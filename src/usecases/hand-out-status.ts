// Hands out how far a period has come as a workbook, to coordinators only.
import { statusFileNameOf } from "../domain/file-name.ts";
import type { Person } from "../domain/person.ts";
import type { NotCoordinator } from "./coordinators.ts";
import type { HandedOut } from "./handed-out.ts";
import { periodStatus } from "./period-status.ts";
import type { Ports } from "./ports.ts";

/** As it is now. */
export async function handOutStatus(
  ports: Ports,
  person: Person,
  periodId: string,
): Promise<HandedOut | { readonly kind: "noPeriod" } | NotCoordinator> {
  const status = await periodStatus(ports, person, periodId);
  if (status.kind !== "status") return status;
  const { period, organisations } = status;
  const bytes = await ports.spreadsheets.status(period.id, organisations);
  return { kind: "file", name: statusFileNameOf(period, ports.clock.today()), bytes };
}
