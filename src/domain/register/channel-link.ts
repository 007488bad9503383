// The link to a channel that Teams gives, read and written.
import type { Channel } from "../organisation.ts";

/** A link says where a channel is, and not which address serves it. */
export type LinkedChannel = Omit<Channel, "serviceUrl">;

/** Undefined when the text is no "Get link to channel" of Teams. */
export function readChannelLink(text: string): LinkedChannel | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(text.trim());
  const [, encoded = ""] = /^\/l\/channel\/([^/]+)(?:\/|$)/.exec(pathname) ?? [];
  const id = decoded(encoded);
  const tenantId = searchParams.get("tenantId") ?? "";
  const teamId = searchParams.get("groupId") ?? "";
  const isTeams = protocol === "https:" && /(^|\.)teams\.(microsoft\.com|cloud\.microsoft)$/.test(hostname);
  const isChannel = /^19:[^\s<>]{1,200}@thread\.(tacv2|skype)$/.test(id) && /^[\da-f-]{36}$/i.test(tenantId);
  return isTeams && isChannel ? { id, teamId, tenantId } : undefined;
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}

export function writeChannelLink({ id, teamId, tenantId }: LinkedChannel): string {
  const query = new URLSearchParams({ groupId: teamId, tenantId });
  return `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/kanal?${query}`;
}
