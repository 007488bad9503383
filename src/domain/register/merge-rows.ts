// Makes one organisation of what its rows say; rows that contradict each other are not taken.
import type { Channel, Organisation } from "../organisation.ts";
import { readChannelLink } from "./channel-link.ts";
import { tidyName } from "./fold-label.ts";
import { type RowGroup, rejectedRow } from "./group-rows.ts";
import type { TakenOrganisation } from "./import-rules.ts";

import type { Register } from "./register-change.ts";
import type { RegisterRow, RejectedRow } from "./register-row.ts";

export interface MergedRows {
  readonly merged: readonly TakenOrganisation[];
  readonly contradicting: readonly RejectedRow[];
}

const oneValued = ["organisation", "type", "diarienummer", "validFrom", "validTo", "channel", "tags"] as const;

export function mergeRows(register: Register, groups: readonly (RowGroup & { readonly id: string })[]): MergedRows {
  const merged: TakenOrganisation[] = [];
  const contradicting: RejectedRow[] = [];
  const serviceUrls = servedTenants(register);
  for (const { id, stored, rows } of groups) {
    const values = oneValued.map((field) => [field, valuesIn(rows, field)] as const);
    const twice = values.find(([, found]) => found.length > 1);
    if (twice !== undefined) {
      const about = twice[1].join(" / ");
      contradicting.push(...rows.map((row) => rejectedRow(row, "contradicts", about)));
      continue;
    }
    const { channel, isElsewhere } = channelOf(rows, stored, serviceUrls);
    if (isElsewhere) contradicting.push(...rows.map((row) => rejectedRow(row, "channelElsewhere")));
    else merged.push({ organisation: { ...organisationOf(id, stored, rows), channel }, stored, rows });
  }
  return { merged, contradicting };
}

/** What the rows say in one of their fields, each only once. */
function valuesIn(rows: readonly RegisterRow[], field: (typeof oneValued)[number]): readonly string[] {
  const said = rows
    .map((row) => row[field] ?? "")
    .map((value) => (typeof value === "string" ? value : value.join(", ")));
  const values = new Map(said.filter((value) => value !== "").map((value) => [value.toLowerCase(), value]));
  return [...values.values()];
}

/** What no row says stays as it is stored. */
function organisationOf(id: string, stored: Organisation | undefined, rows: readonly RegisterRow[]): Organisation {
  const said = <F extends keyof RegisterRow>(field: F) => rows.map((row) => row[field]).find((value) => value);
  // Spellings that differ in capitals only: the same one in any order of the rows.
  const [name] = rows
    .map(({ organisation }) => organisation)
    .filter((text) => text !== "")
    .sort();
  return {
    id,
    name: name === undefined ? (stored?.name ?? id) : tidyName(name),
    type: said("type") ?? stored?.type ?? "",
    tags: said("tags") ?? stored?.tags ?? [],
    diarienummer: said("diarienummer") ?? stored?.diarienummer,
    channel: stored?.channel,
    validFrom: said("validFrom") ?? stored?.validFrom,
    validTo: said("validTo") ?? stored?.validTo,
    predecessors: stored?.predecessors ?? [],
  };
}

/** The addresses at which the channel serves the tenants that the bot has met. */
function servedTenants({ organisations, people }: Register): ReadonlyMap<string, string> {
  const chats = people.flatMap(({ chat }) => (chat === undefined ? [] : [chat]));
  const channels = organisations.flatMap(({ channel }) => (channel === undefined ? [] : [channel]));
  return new Map([...chats, ...channels].map(({ tenantId, serviceUrl }) => [tenantId.toLowerCase(), serviceUrl]));
}

interface FoundChannel {
  readonly channel?: Channel | undefined;
  /** In a tenant that the bot has not met: nothing is ever posted there. */
  readonly isElsewhere?: true;
}

function channelOf(
  rows: readonly RegisterRow[],
  stored: Organisation | undefined,
  serviceUrls: ReadonlyMap<string, string>,
): FoundChannel {
  const [link] = rows.flatMap(({ channel }) => (channel === undefined ? [] : [channel]));
  const linked = link === undefined ? undefined : readChannelLink(link);
  if (linked === undefined) return { channel: stored?.channel };
  const { channel } = stored ?? {};
  if (channel?.id === linked.id && channel.tenantId.toLowerCase() === linked.tenantId.toLowerCase()) return { channel };
  const serviceUrl = serviceUrls.get(linked.tenantId.toLowerCase());
  return serviceUrl === undefined ? { isElsewhere: true } : { channel: { ...linked, serviceUrl } };
}
