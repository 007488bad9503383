// Tells the coordinators, once, that a report's file is not in its channel's folder, and why.
import { type Alert, alertAttemptId, alertId, isFirstAttempt } from "../domain/alert.ts";
import type { FilingTrouble } from "../domain/channel-folder.ts";
import type { DeliveryOutcome } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Person } from "../domain/person.ts";
import { coordinatorsOf } from "./coordinators.ts";
import type { Messenger, Ports } from "./ports.ts";
import { sendOnce } from "./send-once.ts";

export type AlertPorts = Pick<Ports, "people" | "settings" | "alerts" | "clock" | "journal"> & {
  readonly messenger: Messenger;
};

type Concerned = Pick<Organisation, "id" | "name">;

/** Each of them once a day for each trouble; whoever has no chat finds it in the journal only. */
export async function tellFilingTrouble(
  ports: AlertPorts,
  trouble: FilingTrouble,
  organisation: Concerned,
): Promise<void> {
  ports.journal.note("file.linked", { organisation: organisation.id, trouble });
  const known = await alertsOfYear(ports);
  for (const person of await coordinatorsOf(ports)) {
    const first = alertId(trouble, organisation.id, person.id, ports.clock.today());
    await tell(ports, person, { first, trouble, organisation, known });
  }
}

/** Tells again what surely did not arrive of what was told of the organisation since then; false while some of it is left. */
export async function retellFilingTrouble(ports: AlertPorts, organisation: Concerned, since: Moment): Promise<boolean> {
  const known = await alertsOfYear(ports);
  const told = known.filter(
    (alert) => alert.organisationId === organisation.id && alert.claimedAt >= since && isFirstAttempt(alert),
  );
  const outcomes = [];
  for (const person of await coordinatorsOf(ports)) {
    for (const { id: first, trouble } of told.filter(({ personId }) => personId === person.id)) {
      outcomes.push(await tell(ports, person, { first, trouble, organisation, known }));
    }
  }
  return !outcomes.includes("pending");
}

async function alertsOfYear({ alerts, clock }: AlertPorts): Promise<readonly Alert[]> {
  return (await alerts.of(Number(clock.now().slice(0, 4)))).map(({ value }) => value);
}

interface Told {
  /** The id of the first attempt. */
  readonly first: string;
  readonly trouble: FilingTrouble;
  readonly organisation: Concerned;
  readonly known: readonly Alert[];
}

async function tell(
  ports: AlertPorts,
  { id: personId, chat, language = ports.settings.defaultLanguage }: Person,
  { first, trouble, organisation, known }: Told,
): Promise<DeliveryOutcome | "pending" | undefined> {
  if (chat === undefined) return undefined;
  return sendOnce<Alert>({
    idOf: (attempt) => alertAttemptId(first, attempt),
    known,
    now: () => ports.clock.now(),
    attempt: async (id) => ({
      id,
      personId,
      organisationId: organisation.id,
      trouble,
      claimedAt: ports.clock.now(),
    }),
    claim: (alert) => ports.alerts.claim(alert),
    async settle(alert, outcome) {
      await ports.alerts.settle(alert, outcome);
      ports.journal.note("alert.settled", { person: personId, trouble, outcome: outcome.kind });
      return outcome;
    },
    send: () => ports.messenger.sendFilingTrouble({ id: personId, chat, language }, trouble, organisation.name),
  });
}
