// Which folder is a channel's own: as configured, as remembered, or as Graph says.
import { z } from "zod";
import type { ChannelFolder } from "../domain/channel-folder.ts";
import type { Channel } from "../domain/organisation.ts";
import type { GraphCall } from "./graph-call.ts";
import { GraphFault } from "./graph-fault.ts";

const filesFolder = z.object({ id: z.string(), parentReference: z.object({ driveId: z.string() }) });

/** By the channels' ids. */
export type ConfiguredFolders = Readonly<Record<string, ChannelFolder>>;

/** What is known without asking anybody. */
export function knownFolder(configured: ConfiguredFolders, channel: Channel): ChannelFolder | undefined {
  return configured[channel.id] ?? channel.folder;
}

/** The folder as Graph says; private and shared channels have sites of their own, so that no path can be made up. */
export async function findFolder(call: GraphCall, channel: Channel): Promise<ChannelFolder> {
  const groupId = [channel.groupId, channel.teamId].find((id) => z.guid().safeParse(id).success);
  if (groupId === undefined) throw new GraphFault("noFolder");
  const path = `/teams/${groupId}/channels/${encodeURIComponent(channel.id)}/filesFolder`;
  const read = filesFolder.safeParse(await call({ method: "GET", path }));
  if (!read.success) throw new GraphFault("refused", 200, 0, { cause: read.error });
  return { driveId: read.data.parentReference.driveId, folderId: read.data.id };
}
