// What is stored of one person because they coordinated, or because a coordinator's file or action named them.
import type { CityDelivery } from "../domain/city-edition.ts";
import type { CoordinatorAction } from "../domain/coordinator-action.ts";
import type { Attempt, DeliveryTarget } from "../domain/delivery.ts";
import type { NudgePause } from "../domain/nudge-pause.ts";
import type { Person } from "../domain/person.ts";
import { mentions } from "../domain/register/pending-import.ts";
import type { StoredAlert } from "./alert-ports.ts";
import { firstDayOf } from "./first-day.ts";
import type { Ports } from "./ports.ts";
import type { KeptImport } from "./register-ports.ts";

export interface CoordinatorTraces {
  /** The last register that they sent. */
  readonly ownImport?: KeptImport | undefined;
  /** Registers of others that mention their address and wait. */
  readonly imports: readonly KeptImport[];
  /** What they were told unasked. */
  readonly alerts: readonly StoredAlert[];
  /** The city's reports that were sent to them, or about whose post they decided. */
  readonly cityDeliveries: readonly CityDelivery[];
  /** Periods whose reminders they paused, or let go on. */
  readonly pauses: readonly NudgePause[];
  /** What they did as a coordinator, and what coordinators did about them. */
  readonly actions: readonly CoordinatorAction[];
}

export async function gatherCoordinatorTraces(ports: Ports, subject: Person): Promise<CoordinatorTraces> {
  const { id: personId } = subject;
  const email = subject.email.toLowerCase();
  const periodIds = (await ports.periods.all()).map(({ value }) => value.id);
  const everyImport = await ports.pendingImports.all();
  const pauses = await Promise.all(periodIds.map((periodId) => ports.nudges.pauseOf(periodId)));
  const cityDeliveries = await Promise.all(periodIds.map((periodId) => ports.cityDeliveries.of(periodId)));
  return {
    ownImport: everyImport.find(({ value }) => value.personId === personId),
    imports: everyImport.filter(({ value }) => value.personId !== personId && mentions(value, email)),
    alerts: (await alertsSoFar(ports)).filter(({ value }) => value.personId === personId),
    cityDeliveries: cityDeliveries.flat().filter((delivery) => concernsPerson(delivery, personId)),
    pauses: pauses.flatMap((pause) => (pause?.value.by.personId === personId ? [pause.value] : [])),
    actions: await gatherActions(ports, personId),
  };
}

/** Whether it went to the person, or they decided what became of it. */
export function concernsPerson(
  { target, decision }: Attempt & { readonly target: DeliveryTarget },
  personId: string,
): boolean {
  return ("personId" in target && target.personId === personId) || decision?.by.personId === personId;
}

/** Everything that coordinators were told since the first period. */
export async function alertsSoFar(ports: Ports): Promise<readonly StoredAlert[]> {
  return (await Promise.all((await yearsSoFar(ports)).map((year) => ports.alerts.of(year)))).flat();
}

async function gatherActions(ports: Ports, personId: string): Promise<readonly CoordinatorAction[]> {
  const years = await yearsSoFar(ports);
  const all = (await Promise.all(years.map((year) => ports.coordinatorActions.of(year)))).flat();
  return all.filter(({ by, personIds = [] }) => by.personId === personId || personIds.includes(personId));
}

/** Those of the moments, which begin an hour or two later than those of the city. */
async function yearsSoFar(ports: Ports): Promise<readonly number[]> {
  const from = Number((await firstDayOf(ports)).slice(0, 4)) - 1;
  const to = Number(ports.clock.now().slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
