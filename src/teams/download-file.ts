// Fetches a file that someone sent in the chat, from the address that Teams gave; from nowhere else, and no more than allowed.
import { isAllowedAddress } from "../domain/allowed-address.ts";

type DownloadOutcome =
  | { readonly kind: "downloaded"; readonly bytes: Uint8Array }
  | { readonly kind: "refusedHost" }
  /** In bytes. */
  | { readonly kind: "tooLarge"; readonly limit: number }
  | { readonly kind: "failed" };

export type DownloadFile = (downloadUrl: string) => Promise<DownloadOutcome>;

export interface DownloadOptions {
  /** Ends of host names, such as `.sharepoint.com`. */
  readonly hosts: readonly string[];
  /** In bytes. */
  readonly limit: number;
  readonly fetch?: typeof fetch;
  /** For the whole file, in milliseconds. */
  readonly timeout?: number;
}

/** The address is a key to the file by itself: it is sent no token, and never written to a log. */
export function createDownload({ hosts, limit, fetch: get = fetch, timeout = 30_000 }: DownloadOptions): DownloadFile {
  return async (downloadUrl) => {
    if (!isAllowedAddress(downloadUrl, hosts)) return { kind: "refusedHost" };
    try {
      const response = await get(downloadUrl, { redirect: "error", signal: AbortSignal.timeout(timeout) });
      if (!response.ok || response.body === null) {
        await response.body?.cancel();
        return { kind: "failed" };
      }
      return await readUpTo(limit, response.body, Number(response.headers.get("content-length") ?? 0));
    } catch {
      return { kind: "failed" };
    }
  };
}

async function readUpTo(limit: number, body: ReadableStream<Uint8Array>, announced: number): Promise<DownloadOutcome> {
  if (announced > limit) {
    await body.cancel();
    return { kind: "tooLarge", limit };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest of the stream.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return { kind: "tooLarge", limit };
    chunks.push(chunk);
  }
  return { kind: "downloaded", bytes: Buffer.concat(chunks) };
}
