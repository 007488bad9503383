// Tells the coordinators, once each, that a channel refused a report's post, or that nobody knows whether it arrived.
import {
  channelAttempts,
  type Delivery,
  type DeliveryOutcome,
  type DeliveryTarget,
  postDeliveryId,
} from "../domain/delivery.ts";
import type { Person } from "../domain/person.ts";
import { writeReportKey } from "../domain/report.ts";
import type { Submission } from "../domain/submission.ts";
import { coordinatorsOf } from "./coordinators.ts";
import type { Messenger, Ports } from "./ports.ts";
import { sendOnce } from "./send-once.ts";
import type { ToldPost } from "./told-post.ts";

type TellingPorts = Ports & { readonly messenger: Messenger };

/** False while one of them is still to be told; those who have no chat are not. */
export async function tellPostTrouble(
  ports: TellingPorts,
  submission: Submission,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  if (outcome.kind === "sent") return true;
  const trouble = outcome.kind === "unknown" ? "unknown" : "refused";
  const { periodId, organisationId, version, organisation, period } = submission;
  const report = { periodId, organisationId };
  const known = await ports.deliveries.of(report);
  const attempt = channelAttempts(known, version).length - 1;
  const told: ToldPost = { trouble, report, version, organisationName: organisation.name, period };
  const outcomes = [];
  for (const person of await coordinatorsOf(ports)) {
    const target = { kind: "coordinator", personId: person.id, trouble, attempt } as const;
    outcomes.push(await tell(ports, person, told, target, known));
  }
  return !outcomes.includes("pending");
}

async function tell(
  ports: TellingPorts,
  { id: personId, chat, language = ports.settings.defaultLanguage }: Person,
  told: ToldPost,
  target: DeliveryTarget,
  known: readonly Delivery[],
): Promise<DeliveryOutcome | "pending" | undefined> {
  if (chat === undefined) return undefined;
  const { report, version } = told;
  return sendOnce<Delivery>({
    idOf: (attempt) => postDeliveryId(version, target, attempt),
    known,
    now: () => ports.clock.now(),
    attempt: async (id) => ({ id, report, version, target, claimedAt: ports.clock.now() }),
    claim: (attempt) => ports.deliveries.claim(attempt),
    async settle({ id }, outcome) {
      await ports.deliveries.settle(report, id, outcome, ports.clock.now());
      const ids = { report: writeReportKey(report), version, person: personId, outcome: outcome.kind };
      ports.journal.note("post.told", { ...ids, trouble: told.trouble });
      return outcome;
    },
    send: () => ports.messenger.sendPostTrouble({ id: personId, chat, language }, told),
  });
}
