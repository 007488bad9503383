// Uploads a large file in pieces, and goes on where a cut connection left it.
import { z } from "zod";
import { ask, bodyOf, type GraphCall, type Persistence } from "./graph-call.ts";
import { GraphFault } from "./graph-fault.ts";

/** OneDrive takes pieces in multiples of 320 KiB. */
const pieceSize = 10 * 320 * 1024;

const session = z.object({ uploadUrl: z.string() });
const progress = z.object({ nextExpectedRanges: z.array(z.string()) });

export interface UploadSessionOptions {
  readonly call: GraphCall;
  readonly persistence: Persistence;
  readonly mayUploadTo: (address: string) => boolean;
}

/** Opens a session for a new file of that path; the address to upload to, which needs and gets no token. */
export async function openUploadSession(
  { call, mayUploadTo }: Omit<UploadSessionOptions, "persistence">,
  path: string,
): Promise<string> {
  const json = { item: { "@microsoft.graph.conflictBehavior": "fail" } };
  const read = session.safeParse(await call({ method: "POST", path: `${path}:/createUploadSession`, json }));
  if (!read.success || !mayUploadTo(read.data.uploadUrl)) throw new GraphFault("refused", 200);
  return read.data.uploadUrl;
}

/** The new file, as Graph tells of it; throws a GraphFault. */
export async function uploadInPieces(options: UploadSessionOptions, path: string, bytes: Uint8Array): Promise<unknown> {
  const url = await openUploadSession(options, path);
  const { patience, retries } = options.persistence;
  let start = 0;
  for (let failures = 0; ; ) {
    try {
      const answered = await bodyOf(await ask(url, pieceOf(bytes, start), patience));
      const next = nextStart(answered);
      if (next === undefined) return answered;
      start = next;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!(error instanceof GraphFault) || !isResumable(error) || failures > retries) throw error;
      await pauseAfter(error, options.persistence, failures);
      start = await expectedStart(url, options.persistence);
    }
  }
}

function pieceOf(bytes: Uint8Array, start: number): RequestInit {
  const piece = bytes.slice(start, start + pieceSize);
  const range = `bytes ${start}-${start + piece.length - 1}/${bytes.length}`;
  return { method: "PUT", headers: { "content-range": range }, body: piece };
}

/** 416: the piece is there already, or another one is expected. */
function isResumable({ mayPass, status }: GraphFault): boolean {
  return mayPass || status === 416;
}

async function pauseAfter({ wait }: GraphFault, { pause, longestWait }: Persistence, failures: number): Promise<void> {
  const jittered = pause * 2 ** (failures - 1) * (1 + Math.random());
  await new Promise((resolve) => setTimeout(resolve, Math.min(longestWait, Math.max(wait, jittered))));
}

/** Where the server wants the next piece to begin. A session that is gone may have become the file: that passes. */
async function expectedStart(url: string, { patience }: Persistence): Promise<number> {
  try {
    return nextStart(await bodyOf(await ask(url, { method: "GET" }, patience))) ?? 0;
  } catch (fault) {
    if (fault instanceof GraphFault && fault.trouble === "noFolder") throw new GraphFault("noAnswer", fault.status);
    throw fault;
  }
}

/** Undefined when nothing is expected any more. */
function nextStart(body: unknown): number | undefined {
  const read = progress.safeParse(body);
  const [first] = read.success ? read.data.nextExpectedRanges : [];
  return first === undefined ? undefined : Number.parseInt(first, 10);
}
