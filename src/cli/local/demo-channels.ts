// Points the demo's channels at the Playground that runs now: its port may have changed since they were stored.
import type { Organisations } from "../../usecases/ports.ts";

/** Says how many channels were changed. */
export async function pointChannelsAt(organisations: Organisations, serviceUrl: string): Promise<number> {
  let changed = 0;
  for (const { value, etag } of await organisations.all()) {
    if (value.channel === undefined || value.channel.serviceUrl === serviceUrl) continue;
    const pointed = { ...value, channel: { ...value.channel, serviceUrl } };
    if (await organisations.save({ value: pointed, etag })) changed += 1;
  }
  return changed;
}
