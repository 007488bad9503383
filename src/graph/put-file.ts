// Puts one file into one folder: once, and over nothing that stands there.
import type { ChannelFolder } from "../domain/channel-folder.ts";
import type { FiledReport } from "../usecases/channel-files.ts";
import { type DriveItem, isSameCopy, itemFields, readDriveItem } from "./drive-item.ts";
import { GraphFault } from "./graph-fault.ts";
import { type UploadSessionOptions, uploadInPieces } from "./upload-session.ts";

/** What one request may carry; larger files go in pieces. */
const simpleLimit = 4 * 1024 * 1024;
const mostNames = 5;

export interface PutOptions extends UploadSessionOptions {
  /** The app that Graph names as the author of what we put there. */
  readonly ownAppId?: string | undefined;
}

/** Where it stands then: under its name, or a numbered one where somebody has another file of that name. Throws a GraphFault. */
export async function putFile(options: PutOptions, folder: ChannelFolder, file: FiledReport): Promise<string> {
  for (let number = 1; number <= mostNames; number++) {
    const item = await putUnder(options, pathIn(folder, numbered(file.name, number)), file);
    if (item !== undefined) return item.webUrl;
  }
  throw new GraphFault("nameTaken", 409);
}

/** Undefined when another file has the name. */
async function putUnder(options: PutOptions, path: string, file: FiledReport): Promise<DriveItem | undefined> {
  try {
    return readDriveItem(await upload(options, path, file.bytes));
  } catch (fault) {
    if (!(fault instanceof GraphFault && fault.trouble === "nameTaken")) throw fault;
  }
  const there = await itemAt(options, path);
  return isSameCopy(there, file, options.ownAppId) ? there : undefined;
}

/** What has just been there and is not any more will be seen more clearly a little later. */
async function itemAt({ call }: PutOptions, path: string): Promise<DriveItem> {
  try {
    return readDriveItem(await call({ method: "GET", path: `${path}?${itemFields}` }));
  } catch (fault) {
    const isGone = fault instanceof GraphFault && fault.trouble === "noFolder";
    throw isGone ? new GraphFault("noAnswer", fault.status) : fault;
  }
}

function upload(options: PutOptions, path: string, bytes: Uint8Array): Promise<unknown> {
  if (bytes.length > simpleLimit) return uploadInPieces(options, path, bytes);
  const query = "@microsoft.graph.conflictBehavior=fail";
  return options.call({ method: "PUT", path: `${path}:/content?${query}`, bytes });
}

/** The path by which Graph knows a name in a folder. */
export function pathIn({ driveId, folderId }: ChannelFolder, name: string): string {
  const [drive, item] = [driveId, folderId].map(encodeURIComponent);
  return `/drives/${drive}/items/${item}:/${encodeURIComponent(name)}`;
}

/** The same numbers every time, so that what was put there once is found again. */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(\.[^.]+)?$/, ` (${number})$1`);
}
