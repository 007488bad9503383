// Removes what has been kept for as long as the operator wants it kept; never anything that was submitted.
import { addDays, type Day } from "../domain/day.ts";
import { dayIn } from "../domain/moment.ts";
import type { Person } from "../domain/person.ts";
import { emptied, isOutdated } from "../domain/register/pending-import.ts";
import { withoutOldChat, withoutOldDrafts } from "../domain/retention.ts";
import { isForgotten } from "../domain/sent-form.ts";
import { alertsSoFar } from "./coordinator-traces.ts";
import { isCoordinator } from "./coordinators.ts";
import { firstDayOf } from "./first-day.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";
import { reviseStored } from "./revise-report.ts";

/** How many of each were removed. */
export interface Swept {
  readonly chats: number;
  readonly forms: number;
  readonly registers: number;
  readonly nudges: number;
  readonly alerts: number;
  readonly drafts: number;
}

/** Can be done at any time, in any number of instances. */
export async function sweep(ports: Ports): Promise<Swept> {
  const today = ports.clock.today();
  const people = await ports.people.all();
  const swept: Swept = {
    chats: await total(people, (person) => sweepChat(ports, person, today)),
    forms: await total(people, (person) => sweepForm(ports, person.value.id)),
    registers: await sweepRegisters(ports),
    nudges: await sweepNudges(ports, today),
    alerts: await sweepAlerts(ports, today),
    drafts: await sweepDrafts(ports, today),
  };
  ports.journal.note("swept", { ...swept });
  return swept;
}

/** A coordinator has no duty for an organisation, and is written to all the same. */
async function sweepChat(ports: Ports, person: Versioned<Person>, today: Day): Promise<number> {
  const { settings } = ports;
  const change = ({ value }: Versioned<Person>) =>
    isCoordinator(settings, value) ? undefined : withoutOldChat(value, today, settings.retention.chats);
  const changed = change(person) === undefined ? undefined : await revisePerson(ports, person, change);
  return changed !== undefined && changed.value.chat === undefined ? 1 : 0;
}

async function sweepForm(ports: Ports, personId: string): Promise<number> {
  const form = await ports.sentForms.of(personId);
  if (form === undefined || !isForgotten(form.value, ports.clock.now())) return 0;
  return (await ports.removals.sentForm(form)) ? 1 : 0;
}

/** An empty one stays, which says nothing of anybody, so that an older card never means a newer file. */
async function sweepRegisters({ pendingImports, clock }: Ports): Promise<number> {
  return total(await pendingImports.all(), async (pending) => {
    const isEmpty = pending.value.state === "done" || pending.value.state === "dropped";
    if (isEmpty || !isOutdated(pending.value, clock.now())) return 0;
    const value = emptied(pending.value, "dropped");
    return (await pendingImports.save({ ...pending, value })) === undefined ? 0 : 1;
  });
}

async function sweepAlerts(ports: Ports, today: Day): Promise<number> {
  const { zone, retention } = ports.settings;
  const oldest = addDays(today, -retention.nudges);
  const old = (await alertsSoFar(ports)).filter(({ value }) => dayIn(zone, value.claimedAt) < oldest);
  return total(old, async (alert) => ((await ports.removals.alert(alert)) ? 1 : 0));
}

async function sweepNudges(ports: Ports, today: Day): Promise<number> {
  const first = await firstDayOf(ports);
  const old = await ports.nudges.between(first, addDays(today, -ports.settings.retention.nudges - 1));
  return total(old, async (nudge) => ((await ports.removals.nudge(nudge)) ? 1 : 0));
}

async function sweepDrafts(ports: Ports, today: Day): Promise<number> {
  const { drafts: days } = ports.settings.retention;
  return total(await ports.periods.all(), async ({ value: period }) =>
    total(await ports.reports.ofPeriod(period.id), async (report) => {
      if (withoutOldDrafts(report.value, period, today, days) === report.value) return 0;
      await reviseStored(ports, report, (current) => withoutOldDrafts(current, period, today, days));
      return report.value.drafts.length;
    }),
  );
}

/** One after the other: there is no hurry. */
async function total<T>(things: readonly T[], count: (thing: T) => Promise<number>): Promise<number> {
  let sum = 0;
  for (const thing of things) sum += await count(thing);
  return sum;
}
