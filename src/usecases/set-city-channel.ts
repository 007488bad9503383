// Chooses the channel in which the city's reports are posted, or takes the choice back.
import type { Channel } from "../domain/organisation.ts";
import type { Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";

/** `unchanged` when it is so already. */
export async function setCityChannel(
  ports: Ports,
  person: Person,
  channel: Channel | undefined,
): Promise<{ readonly kind: "done" | "unchanged" } | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  for (;;) {
    const { value, etag } = await ports.city.get();
    if (isSame(value.channel, channel)) return { kind: "unchanged" };
    if (await ports.city.save({ value: { ...value, channel }, etag })) break;
  }
  await recordAction(ports, person, { kind: channel === undefined ? "channelReleased" : "channelBound" });
  return { kind: "done" };
}

function isSame(a: Channel | undefined, b: Channel | undefined): boolean {
  return a?.id === b?.id && a?.teamId === b?.teamId && a?.serviceUrl === b?.serviceUrl && a?.tenantId === b?.tenantId;
}
