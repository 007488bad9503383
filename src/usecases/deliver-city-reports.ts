// Posts the city's report of a period when the last one is in, and again when someone has completed theirs.
import { codeOf } from "../domain/app-error.ts";
import { type CityRound, isComplete } from "../domain/city-round.ts";
import { addDays } from "../domain/day.ts";
import { type DeliveryOutcome, type DeliveryTarget, postDeliveryId } from "../domain/delivery.ts";
import { addSeconds, type Moment } from "../domain/moment.ts";
import { endOf, type Period } from "../domain/period.ts";
import { cityEditionOf, loadCityRound } from "./city-edition.ts";
import type { CityAnnouncement, CityMessenger } from "./city-ports.ts";
import { coordinatorsOf } from "./coordinators.ts";
import { daysAfterClosing } from "./deliver-reports.ts";
import type { Ports } from "./ports.ts";
import { sendOnce } from "./send-once.ts";
import { tellCityTrouble } from "./tell-city-trouble.ts";

export type CityDeliveryPorts = Ports & { readonly cityMessenger: CityMessenger };

/** Looks at the periods in which something has just been submitted, or at all, because somebody asked for something. */
export type DeliverCityReports = (periodIds: readonly string[], looksAtAll?: boolean) => Promise<void>;

/** Whatever else completes a period, or was missed by a process that died, is found within so many seconds. */
const secondsBetweenLooks = 600;

export function createCityDelivery(ports: CityDeliveryPorts): DeliverCityReports {
  let nextLook: Moment | undefined;
  let pending: readonly string[] = [];
  return async (periodIds, looksAtAll = false) => {
    if (looksAtAll) nextLook = undefined;
    const isTime = nextLook === undefined || ports.clock.now() >= nextLook;
    const due = new Set([...periodIds, ...pending]);
    if (!isTime && due.size === 0) return;
    pending = [...due];
    await noting(ports, undefined, async () => {
      const left: string[] = [];
      for (const period of await livingPeriods(ports)) {
        if (!isTime && !due.has(period.id)) continue;
        if (!(await noting(ports, period.id, () => isDelivered(ports, period)))) left.push(period.id);
      }
      pending = left;
      if (isTime) nextLook = addSeconds(ports.clock.now(), secondsBetweenLooks);
      return true;
    });
  };
}

async function livingPeriods(ports: Ports): Promise<readonly Period[]> {
  const oldest = addDays(ports.clock.today(), -daysAfterClosing);
  return (await ports.periods.all()).map(({ value }) => value).filter((period) => endOf(period) >= oldest);
}

/** False where it failed: it is tried again at the next run. */
async function noting(ports: Ports, period: string | undefined, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    ports.journal.note("city.failed", { period, code });
    return false;
  }
}

/** False while something is left to be done. */
async function isDelivered(ports: CityDeliveryPorts, period: Period): Promise<boolean> {
  const round = await loadCityRound(ports, period);
  return !isComplete(round) || (await deliver(ports, round));
}

async function deliver(ports: CityDeliveryPorts, round: CityRound): Promise<boolean> {
  const announcement = { period: round.period, edition: await cityEditionOf(ports, round) };
  const { channel } = (await ports.city.get()).value;
  if (channel !== undefined) {
    const target = { kind: "channel", channelId: channel.id } as const;
    const outcome = await sendEdition(ports, announcement, target, () =>
      ports.cityMessenger.postCityReport(channel, announcement),
    );
    if (outcome === "pending") return false;
    const hasArrived = outcome.kind === "sent" || outcome.kind === "unknown";
    if (!hasArrived && !(await deliverToCoordinators(ports, announcement))) return false;
    return tellCityTrouble(ports, announcement, outcome);
  }
  return deliverToCoordinators(ports, announcement);
}

/** The way without a channel, or when the channel can't be reached. */
async function deliverToCoordinators(ports: CityDeliveryPorts, announcement: CityAnnouncement): Promise<boolean> {
  const outcomes = [];
  for (const { id, chat, language = ports.settings.defaultLanguage } of await coordinatorsOf(ports)) {
    if (chat === undefined) continue;
    const target = { kind: "person", personId: id } as const;
    const send = () => ports.cityMessenger.sendCityReport({ id, chat, language }, announcement);
    outcomes.push(await sendEdition(ports, announcement, target, send));
  }
  return !outcomes.includes("pending");
}

async function sendEdition(
  ports: Ports,
  { edition: { periodId, number } }: CityAnnouncement,
  target: DeliveryTarget,
  send: () => Promise<DeliveryOutcome>,
): Promise<DeliveryOutcome | "pending"> {
  return sendOnce({
    idOf: (attempt) => postDeliveryId(number, target, attempt),
    known: await ports.cityDeliveries.of(periodId),
    now: () => ports.clock.now(),
    attempt: async (id) => ({ id, periodId, edition: number, target, claimedAt: ports.clock.now() }),
    claim: (attempt) => ports.cityDeliveries.claim(attempt),
    async settle(attempt, outcome) {
      await ports.cityDeliveries.settle(attempt, outcome, ports.clock.now());
      const reason = "reason" in outcome ? outcome.reason : undefined;
      ports.journal.note("city.settled", {
        period: periodId,
        edition: number,
        target: target.kind,
        outcome: outcome.kind,
        reason,
      });
      return outcome;
    },
    send,
  });
}
