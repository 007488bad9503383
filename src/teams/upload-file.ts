// Uploads bytes to the OneDrive address that Teams gave; to nobody else's.
import { createHash } from "node:crypto";
import { isAllowedAddress } from "../domain/allowed-address.ts";

/** The outcome of an upload, by name. */
type UploadOutcome = "uploaded" | "refusedHost" | "failed" | "repeated";
export type UploadFile = (uploadUrl: string, bytes: Uint8Array) => Promise<UploadOutcome>;

/** OneDrive takes pieces in multiples of 320 KiB. */
const pieceSize = 10 * 320 * 1024;

export interface UploadOptions {
  /** Ends of host names, such as `.sharepoint.com`. */
  readonly hosts: readonly string[];
  readonly fetch?: typeof fetch;
  /** For each piece, in milliseconds. */
  readonly timeout?: number;
}

export function createUpload({ hosts, fetch: send = fetch, timeout = 10_000 }: UploadOptions): UploadFile {
  const begun = new Set<string>();
  return async (uploadUrl, bytes) => {
    if (!isAllowedAddress(uploadUrl, hosts)) return "refusedHost";
    if (!remember(begun, uploadUrl)) return "repeated";
    for (let start = 0; start < bytes.length; start += pieceSize) {
      const piece = bytes.slice(start, start + pieceSize);
      const headers = {
        "Content-Type": "application/octet-stream",
        "Content-Range": `bytes ${start}-${start + piece.length - 1}/${bytes.length}`,
      };
      try {
        const signal = AbortSignal.timeout(timeout);
        const { ok } = await send(uploadUrl, { method: "PUT", headers, body: piece, redirect: "error", signal });
        if (!ok) return "failed";
      } catch {
        return "failed";
      }
    }
    return "uploaded";
  };
}

const remembered = 1_000;

/** Teams repeats an invoke that it thinks was lost, and an upload address serves once: false the second time. */
function remember(begun: Set<string>, uploadUrl: string): boolean {
  const hash = createHash("sha256").update(uploadUrl).digest("hex");
  if (begun.has(hash)) return false;
  if (begun.size >= remembered) begun.clear();
  begun.add(hash);
  return true;
}
