// The channels' folders in SharePoint, by Microsoft Graph.
import type { ChannelFolder, FilingOutcome } from "../domain/channel-folder.ts";
import { addSeconds, type Moment } from "../domain/moment.ts";
import type { Channel } from "../domain/organisation.ts";
import type { ChannelFiles, FiledReport } from "../usecases/channel-files.ts";
import type { Clock, Journal } from "../usecases/ports.ts";
import { type ConfiguredFolders, findFolder, knownFolder } from "./channel-folders.ts";
import { createGraphCall, type Persistence, usualPersistence } from "./graph-call.ts";
import { GraphFault } from "./graph-fault.ts";
import type { GraphToken } from "./graph-token.ts";
import { pathIn, putFile } from "./put-file.ts";
import { openUploadSession } from "./upload-session.ts";

export interface ChannelFilesOptions {
  readonly endpoint: string;
  readonly token: GraphToken;
  readonly folders: ConfiguredFolders;
  /** Which addresses files may be uploaded to and be linked at. */
  readonly isFileAddress: (address: string) => boolean;
  /** The app that Graph names as the author of what we put there. */
  readonly ownAppId?: string | undefined;
  readonly clock: Pick<Clock, "now">;
  readonly journal: Journal;
  readonly persistence?: Persistence;
}

/** Graph has trouble with everybody then: nobody is helped by asking for the next channel at once. */
const restSeconds = 20;

export function createChannelFiles(options: ChannelFilesOptions) {
  const { folders, isFileAddress, ownAppId, clock, journal, persistence = usualPersistence } = options;
  const call = createGraphCall({ ...options, persistence });
  const putting = { call, persistence, mayUploadTo: isFileAddress, ownAppId };
  let restUntil: Moment | undefined;

  /** The folder, found anew where the one that was remembered is gone. */
  async function inFolder<T>(channel: Channel, work: (folder: ChannelFolder) => Promise<T>): Promise<T> {
    const known = knownFolder(folders, channel);
    try {
      return await work(known ?? (await findFolder(call, channel)));
    } catch (fault) {
      const isGone = fault instanceof GraphFault && fault.trouble === "noFolder";
      if (known === undefined || known === folders[channel.id] || !isGone) throw fault;
      return work(await findFolder(call, channel));
    }
  }

  const outcomeOf = (fault: unknown): FilingOutcome => {
    if (!(fault instanceof GraphFault)) throw fault;
    const { trouble, status, wait } = fault;
    journal.note("file.failed", { trouble, status });
    const rest = Math.max(wait / 1000, restSeconds);
    if (trouble === "busy" || trouble === "noAnswer") restUntil = addSeconds(clock.now(), rest);
    return { kind: "failed", trouble };
  };

  const put = async (folder: ChannelFolder, file: FiledReport): Promise<FilingOutcome> => {
    const url = await putFile(putting, folder, file);
    if (!isFileAddress(url)) throw new GraphFault("refused", 200);
    return { kind: "filed", url, folder };
  };

  return {
    async put(channel, file) {
      if (restUntil !== undefined && clock.now() < restUntil) return { kind: "failed", trouble: "busy" };
      try {
        return await inFolder(channel, (folder) => put(folder, file));
      } catch (fault) {
        return outcomeOf(fault);
      }
    },
    /** Whether a file could be put there, without putting one; for those who check an installation. */
    async probe(channel: Channel): Promise<FilingOutcome> {
      try {
        return await inFolder(channel, async (folder) => {
          const url = await openUploadSession(putting, pathIn(folder, "tertialbot-doctor.tmp"));
          await fetch(url, { method: "DELETE", redirect: "error" }).catch(() => {});
          return { kind: "filed", url: "", folder } as const;
        });
      } catch (fault) {
        return outcomeOf(fault);
      }
    },
  } satisfies ChannelFiles & { readonly probe: unknown };
}
