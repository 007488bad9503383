// Puts a submitted report's file into its channel's own folder, before the post that links to it.
import { isWorthWaiting } from "../domain/channel-folder.ts";
import type { Channel, Organisation } from "../domain/organisation.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import type { ChannelFiles } from "./channel-files.ts";
import type { Ports, Versioned } from "./ports.ts";
import { type AlertPorts, tellFilingTrouble } from "./tell-filing-trouble.ts";

export type FilingPorts = Ports &
  AlertPorts & {
    /** Absent where channels get links to the bot's own address. */
    readonly channelFiles?: ChannelFiles | undefined;
  };

/** An organisation that has a channel. */
export interface InChannel {
  readonly organisation: Versioned<Organisation>;
  readonly channel: Channel;
}

/** The file's address in the channel's folder; undefined where a link must do, "pending" where it is worth to wait. */
export async function fileInChannel(
  ports: FilingPorts,
  { organisation, channel }: InChannel,
  submission: Submission,
  { name, bytes }: Pick<ReportFile, "name" | "bytes">,
): Promise<string | undefined | "pending"> {
  if (ports.channelFiles === undefined) return undefined;
  const outcome = await ports.channelFiles.put(channel, { name, bytes, submittedAt: submission.at });
  if (outcome.kind === "filed") {
    await rememberFolder(ports, organisation, { ...channel, folder: outcome.folder });
    return outcome.url;
  }
  if (isWorthWaiting(outcome.trouble, submission.at, ports.clock.now())) return "pending";
  await tellFilingTrouble(ports, outcome.trouble, organisation.value);
  return undefined;
}

/** Whoever stored another version in between has the next report ask once more. */
async function rememberFolder(
  { organisations }: Pick<Ports, "organisations">,
  organisation: Versioned<Organisation>,
  channel: Channel,
): Promise<void> {
  const known = organisation.value.channel?.folder;
  const isKnown = known?.folderId === channel.folder?.folderId && known?.driveId === channel.folder?.driveId;
  if (!isKnown) await organisations.save({ ...organisation, value: { ...organisation.value, channel } });
}
