// A file in a document library, as Graph tells of it, and whether it is the copy that we would put there.
import { z } from "zod";
import { millisecondsOf } from "../domain/moment.ts";
import type { FiledReport } from "../usecases/channel-files.ts";
import { GraphFault } from "./graph-fault.ts";
import { quickXorHash } from "./quick-xor-hash.ts";

const someone = z.object({ application: z.object({ id: z.string() }).optional() }).optional();

const driveItem = z.object({
  webUrl: z.string(),
  createdDateTime: z.string().optional(),
  createdBy: someone,
  lastModifiedBy: someone,
  file: z.object({ hashes: z.object({ quickXorHash: z.string().optional() }).optional() }).optional(),
});

export type DriveItem = z.output<typeof driveItem>;

/** Throws a GraphFault when it is none. */
export function readDriveItem(body: unknown): DriveItem {
  const read = driveItem.safeParse(body);
  if (!read.success) throw new GraphFault("refused", 200, 0, { cause: read.error });
  return read.data;
}

export const itemFields = "$select=id,webUrl,createdDateTime,createdBy,lastModifiedBy,file";

/** Clocks differ. */
const leeway = 5 * 60_000;

/**
 * The same bytes, or what this app has put there for this submission and nobody has edited: SharePoint writes the
 * library's columns into Word files that come in, so that their bytes are others than those that were sent.
 */
export function isSameCopy(item: DriveItem, file: FiledReport, ownAppId: string | undefined): boolean {
  if (item.file?.hashes?.quickXorHash === quickXorHash(file.bytes)) return true;
  const isOwn = (by: DriveItem["createdBy"]) => ownAppId !== undefined && by?.application?.id === ownAppId;
  const created = Date.parse(item.createdDateTime ?? "");
  return isOwn(item.createdBy) && isOwn(item.lastModifiedBy) && created > millisecondsOf(file.submittedAt) - leeway;
}
