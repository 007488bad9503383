// Where activities may come from: which channels, which addresses to answer to, and whose tenant.
import type { Activity } from "botbuilder";

export interface Origins {
  readonly channels: readonly string[];
  /** The Bot Framework's own hosts, whole and exact: what is answered goes there with the bot's token. */
  readonly hosts: readonly string[];
  /** Whether clients on this machine may take part, over plain http. */
  readonly isLocal: boolean;
  /** Entra ids in lower case; none at all only in local mode, where they are not asked for. */
  readonly tenants: readonly string[];
}

const loopback: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** What is wrong with where an activity comes from; undefined for nothing. */
export function foreignPart(activity: Activity, origins: Origins): "channel" | "address" | "tenant" | undefined {
  if (!origins.channels.includes(activity.channelId)) return "channel";
  if (!isServiceAddress(activity.serviceUrl, origins)) return "address";
  return isKnownTenant(activity, origins) ? undefined : "tenant";
}

function isServiceAddress(address: string, { hosts, isLocal }: Origins): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (protocol === "https:" && port === "" && hosts.includes(hostname)) return true;
  return isLocal && /^https?:$/.test(protocol) && loopback.includes(hostname);
}

/** Teams names the tenant in two places, which must agree. */
function isKnownTenant({ conversation, channelData }: Activity, { tenants, isLocal }: Origins): boolean {
  if (isLocal && tenants.length === 0) return true;
  const named = [conversation.tenantId, (channelData as ChannelData | undefined)?.tenant?.id];
  const ids = new Set(named.filter((id) => id !== undefined).map((id) => id.toLowerCase()));
  return ids.size === 1 && tenants.some((tenant) => ids.has(tenant));
}

interface ChannelData {
  readonly tenant?: { readonly id?: string };
}
