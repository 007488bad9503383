// Chooses the channel in which an organisation's reports are posted: for a coordinator, or its own contact person.
import type { Channel, Organisation } from "../domain/organisation.ts";
import { organisationsNamed } from "../domain/organisation-name.ts";
import { answersFor, type Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";
import { reviseOrganisation } from "./revise-organisation.ts";

export type BindOutcome =
  /** With whether it had another channel before. */
  | { readonly kind: "bound"; readonly organisation: string; readonly hadOther: boolean }
  | { readonly kind: "already"; readonly organisation: string }
  /** Several are called so, or none was named; the names are those that the person can choose from. */
  | { readonly kind: "several" | "unknown"; readonly organisations: readonly string[] }
  /** Neither a coordinator nor anybody's contact person. */
  | { readonly kind: "refused" };

/** Finds it among those that the person may choose for, by words of its name; without any name it is the only one. */
export async function bindChannel(ports: Ports, person: Person, channel: Channel, asked: string): Promise<BindOutcome> {
  const own = await choosableBy(ports, person);
  if (own.length === 0) return { kind: "refused" };
  const found = asked === "" ? own : organisationsNamed(own, asked);
  const [only] = found;
  if (only === undefined) return { kind: "unknown", organisations: own.map(({ name }) => name) };
  if (found.length > 1) return { kind: "several", organisations: found.map(({ name }) => name) };
  const organisation = only.name;
  if (isSame(only.channel, channel)) return { kind: "already", organisation };
  const hadOther = only.channel !== undefined && only.channel.id !== channel.id;
  // What was known of another channel's folder says nothing about this one.
  await reviseOrganisation(ports, only.id, (current) => ({ ...current, channel: withGroup(channel, current.channel) }));
  await recordAction(ports, person, { kind: "channelBound", organisationIds: [only.id] });
  return { kind: "bound", organisation, hadOther };
}

/** Those that still exist and that the person answers for, or all of them for a coordinator; by name. */
async function choosableBy(ports: Ports, person: Person): Promise<readonly Organisation[]> {
  const today = ports.clock.today();
  const all = (await ports.organisations.all()).map(({ value }) => value);
  return all
    .filter(({ id, validTo }) => {
      const isTheirs = isCoordinator(ports.settings, person) || answersFor(person, id);
      return isTheirs && (validTo === undefined || validTo >= today);
    })
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** The group of the same team stays known where it could not be asked for. */
function withGroup(channel: Channel, before: Channel | undefined): Channel {
  const known = before?.teamId === channel.teamId ? before.groupId : undefined;
  return { ...channel, groupId: channel.groupId ?? known };
}

function isSame(a: Channel | undefined, b: Channel): boolean {
  const isSameGroup = b.groupId === undefined || a?.groupId === b.groupId;
  const isSameTeam = a?.teamId === b.teamId && a.serviceUrl === b.serviceUrl && a.tenantId === b.tenantId;
  return a?.id === b.id && isSameTeam && isSameGroup;
}
