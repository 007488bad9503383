// Tells the coordinators, once each, that a channel refused the city's report, or that nobody knows whether it arrived.
import type { CityDelivery } from "../domain/city-edition.ts";
import {
  channelAttempts,
  type DeliveryOutcome,
  type DeliveryTarget,
  type PostTrouble,
  postDeliveryId,
} from "../domain/delivery.ts";
import type { Person } from "../domain/person.ts";
import type { CityAnnouncement, CityMessenger } from "./city-ports.ts";
import { coordinatorsOf } from "./coordinators.ts";
import type { Ports } from "./ports.ts";
import { sendOnce } from "./send-once.ts";

type TellingPorts = Ports & { readonly cityMessenger: CityMessenger };

/** False while one of them is still to be told; those who have no chat are not, and nobody is of what has been decided. */
export async function tellCityTrouble(
  ports: TellingPorts,
  announcement: CityAnnouncement,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  if (outcome.kind === "sent") return true;
  const { periodId, number } = announcement.edition;
  const known = await ports.cityDeliveries.of(periodId);
  const attempts = channelAttempts(known, number);
  if (attempts.at(-1)?.decision !== undefined) return true;
  const trouble = outcome.kind === "unknown" ? "unknown" : "refused";
  const outcomes = [];
  for (const person of await coordinatorsOf(ports)) {
    const target = { kind: "coordinator", personId: person.id, trouble, attempt: attempts.length - 1 } as const;
    outcomes.push(await tell(ports, person, { ...announcement, trouble, target, known }));
  }
  return !outcomes.includes("pending");
}

interface Told extends CityAnnouncement {
  readonly trouble: PostTrouble;
  readonly target: DeliveryTarget;
  readonly known: readonly CityDelivery[];
}

async function tell(
  ports: TellingPorts,
  { id: personId, chat, language = ports.settings.defaultLanguage }: Person,
  { period, edition, trouble, target, known }: Told,
): Promise<DeliveryOutcome | "pending" | undefined> {
  if (chat === undefined) return undefined;
  const { periodId, number } = edition;
  return sendOnce<CityDelivery>({
    idOf: (attempt) => postDeliveryId(number, target, attempt),
    known,
    now: () => ports.clock.now(),
    attempt: async (id) => ({ id, periodId, edition: number, target, claimedAt: ports.clock.now() }),
    claim: (attempt) => ports.cityDeliveries.claim(attempt),
    async settle(attempt, outcome) {
      await ports.cityDeliveries.settle(attempt, outcome, ports.clock.now());
      const ids = { period: periodId, edition: number, person: personId, outcome: outcome.kind };
      ports.journal.note("city.told", { ...ids, trouble });
      return outcome;
    },
    send: () => ports.cityMessenger.sendCityTrouble({ id: personId, chat, language }, { trouble, period, edition }),
  });
}
