// Keeps what coordinators do, and tells a coordinator what was done.
import type { CoordinatorAction } from "../domain/coordinator-action.ts";
import type { Moment } from "../domain/moment.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";

type ActionPorts = Pick<Ports, "coordinatorActions" | "clock" | "journal">;

/** Called once it is done: what is kept has happened. */
export async function recordAction(
  ports: ActionPorts,
  person: Person,
  /** With a moment of its own where a repetition must not be kept twice. */
  action: Omit<CoordinatorAction, "by" | "at"> & { readonly at?: Moment },
): Promise<void> {
  await ports.coordinatorActions.record({ at: ports.clock.now(), ...action, by: authorOf(person) });
  ports.journal.note(`coordinator.${action.kind}`, { person: person.id, period: action.periodId });
}

export interface ActionList {
  readonly kind: "actions";
  /** Latest first. */
  readonly actions: readonly (Omit<CoordinatorAction, "organisationIds" | "personIds"> & {
    /** By name. */
    readonly organisations: readonly string[];
    readonly people: readonly string[];
  })[];
}

const longestList = 25;

/** What coordinators did this year and the last one, at most 25 of it. */
export async function listActions(ports: Ports, person: Person): Promise<ActionList | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const year = Number(ports.clock.today().slice(0, 4));
  const [now, before] = await Promise.all([ports.coordinatorActions.of(year), ports.coordinatorActions.of(year - 1)]);
  const shown = [...now, ...before].slice(0, longestList);
  const actions = shown.map(async ({ organisationIds = [], personIds = [], ...action }) => ({
    ...action,
    organisations: await Promise.all(organisationIds.map((id) => nameIn(ports.organisations, id))),
    people: await Promise.all(personIds.map((id) => nameIn(ports.people, id))),
  }));
  return { kind: "actions", actions: await Promise.all(actions) };
}

/** The id of what is there no longer stands for its name. */
async function nameIn(
  port: { get(id: string): Promise<{ readonly value: { readonly name: string } } | undefined> },
  id: string,
): Promise<string> {
  return (await port.get(id))?.value.name ?? id;
}
