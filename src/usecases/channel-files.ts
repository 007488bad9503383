// The channels' own folders, as the use cases need them.
import type { FilingOutcome } from "../domain/channel-folder.ts";
import type { Moment } from "../domain/moment.ts";
import type { Channel } from "../domain/organisation.ts";
import type { ReportFile } from "../domain/submission.ts";

export interface FiledReport extends Pick<ReportFile, "name" | "bytes"> {
  readonly submittedAt: Moment;
}

export interface ChannelFiles {
  /** Puts the file into the channel's folder unless it is there; never overwrites anything. */
  put(channel: Channel, file: FiledReport): Promise<FilingOutcome>;
}
