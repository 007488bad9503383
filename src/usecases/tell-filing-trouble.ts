// Tells the coordinators, once, that a report's file is not in its channel's folder, and why.
import { type Alert, alertId } from "../domain/alert.ts";
import type { FilingTrouble } from "../domain/channel-folder.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Person } from "../domain/person.ts";
import { coordinatorsOf } from "./coordinators.ts";
import type { Messenger, Ports } from "./ports.ts";

export type AlertPorts = Pick<Ports, "people" | "settings" | "alerts" | "clock" | "journal"> & {
  readonly messenger: Messenger;
};

/** Each of them once a day for each trouble; whoever has no chat finds it in the journal only. */
export async function tellFilingTrouble(
  ports: AlertPorts,
  trouble: FilingTrouble,
  organisation: Pick<Organisation, "id" | "name">,
): Promise<void> {
  ports.journal.note("file.linked", { organisation: organisation.id, trouble });
  for (const person of await coordinatorsOf(ports)) await tell(ports, person, trouble, organisation);
}

async function tell(
  ports: AlertPorts,
  { id, chat, language = ports.settings.defaultLanguage }: Person,
  trouble: FilingTrouble,
  organisation: Pick<Organisation, "id" | "name">,
): Promise<void> {
  if (chat === undefined) return;
  const alert: Alert = {
    id: alertId(trouble, organisation.id, id, ports.clock.today()),
    personId: id,
    organisationId: organisation.id,
    trouble,
    claimedAt: ports.clock.now(),
  };
  if (!(await ports.alerts.claim(alert))) return;
  const outcome = await ports.messenger.sendFilingTrouble({ id, chat, language }, trouble, organisation.name);
  await ports.alerts.settle(alert, outcome);
  ports.journal.note("alert.settled", { person: id, trouble, outcome: outcome.kind });
}
