// Ends that reports are posted in a channel: for a coordinator, or for the contact persons of its organisations.
import { organisationsNamed } from "../domain/organisation-name.ts";
import { answersFor, type Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator } from "./coordinators.ts";
import { visibleOrganisations } from "./find-latest-report.ts";
import type { Ports } from "./ports.ts";
import { reviseOrganisation } from "./revise-organisation.ts";
import { setCityChannel } from "./set-city-channel.ts";

export type ReleaseOutcome =
  | { readonly kind: "released"; readonly organisations: readonly string[]; readonly city: boolean }
  /** Nothing of that name, or nothing at all, is posted here. */
  | { readonly kind: "notBound" }
  /** Something is, and it is not the person's to change. */
  | { readonly kind: "refused" };

/** What to release: the organisations of a name, all of them where it is empty, or the city's report. */
export type Released = { readonly organisation: string } | "city";

export async function releaseChannel(
  ports: Ports,
  person: Person,
  channelId: string,
  what: Released,
): Promise<ReleaseOutcome> {
  const coordinates = isCoordinator(ports.settings, person);
  const bound = what === "city" ? [] : await visibleOrganisations(ports, { kind: "channel", channelId });
  const asked = what === "city" || what.organisation === "" ? bound : organisationsNamed(bound, what.organisation);
  const wantsCity = what === "city" || what.organisation === "";
  const hasCity = wantsCity && (await ports.city.get()).value.channel?.id === channelId;
  if (asked.length === 0 && !hasCity) return { kind: "notBound" };
  const own = asked.filter(({ id }) => coordinates || answersFor(person, id));
  if (own.length === 0 && !(hasCity && coordinates)) return { kind: "refused" };
  for (const { id } of own) {
    await reviseOrganisation(ports, id, ({ channel, ...rest }) => (channel?.id === channelId ? rest : undefined));
  }
  if (own.length > 0) {
    await recordAction(ports, person, { kind: "channelReleased", organisationIds: own.map(({ id }) => id) });
  }
  const city = hasCity && coordinates && (await setCityChannel(ports, person, undefined)).kind === "done";
  return { kind: "released", organisations: own.map(({ name }) => name), city };
}
