// A Microsoft Graph for tests: a real server that speaks its paths, keeps what it is sent, and fails where a test wants it to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { FakeLibrary, told } from "./fake-library.ts";

type Step = "filesFolder" | "put" | "get" | "session" | "piece" | "progress" | "cancel";

/** An answer, or: no answer before or after the request was taken, a connection that stays open without one, no trouble. */
export type GraphTrouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | "cutBefore"
  | "cutAfter"
  | "hang"
  | "none";

export interface SeenRequest {
  readonly step: Step;
  readonly authorization: string | undefined;
  readonly range: string | undefined;
}

interface Session {
  readonly folder: string;
  readonly name: string;
  received: Buffer;
  total: number;
}

interface Answer {
  readonly status: number;
  readonly body?: object;
}

const piece = 320 * 1024;
const routes: readonly (readonly [Step, RegExp])[] = [
  ["filesFolder", /^GET \/v1\.0\/teams\/([^/]+)\/channels\/([^/]+)\/filesFolder$/],
  [
    "put",
    /^PUT \/v1\.0\/drives\/([^/]+)\/items\/([^/]+):\/([^/]+):\/content\?@microsoft\.graph\.conflictBehavior=fail$/,
  ],
  ["get", /^GET \/v1\.0\/drives\/([^/]+)\/items\/([^/]+):\/([^/:]+)\?\$select=[\w,]+$/],
  ["session", /^POST \/v1\.0\/drives\/([^/]+)\/items\/([^/]+):\/([^/]+):\/createUploadSession$/],
  ["piece", /^PUT \/upload\/(\d+)$/],
  ["progress", /^GET \/upload\/(\d+)$/],
  ["cancel", /^DELETE \/upload\/(\d+)$/],
];

export class FakeGraph {
  readonly library = new FakeLibrary();
  /** The channels' folders, by `group/channel`. */
  readonly channels = new Map<string, string>();
  readonly seen: SeenRequest[] = [];
  readonly sessions = new Map<string, Session>();
  readonly #troubles: { readonly step: Step; readonly trouble: GraphTrouble }[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  /** Where upload sessions are; Graph's are on another host than Graph itself. */
  uploadOrigin = "";

  static async start(): Promise<FakeGraph> {
    const graph = new FakeGraph();
    await new Promise<void>((resolve) => graph.#server.listen(0, "127.0.0.1", resolve));
    graph.uploadOrigin = graph.origin;
    return graph;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next so many requests of that step fail. */
  fail(step: Step, trouble: GraphTrouble, times = 1): void {
    this.#troubles.push(...Array.from({ length: times }, () => ({ step, trouble })));
  }

  count(step: Step): number {
    return this.seen.filter((request) => request.step === step).length;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const line = `${request.method} ${request.url}`;
    const [step, pattern] = routes.find(([, route]) => route.test(line)) ?? [];
    if (step === undefined || pattern === undefined) return end(response, { status: 400, body: { error: line } });
    const { authorization, "content-range": range } = request.headers;
    this.seen.push({ step, authorization, range });
    const index = this.#troubles.findIndex((each) => each.step === step);
    const trouble = index < 0 ? undefined : this.#troubles.splice(index, 1)[0]?.trouble;
    if (trouble === "hang") return;
    if (trouble === "cutBefore") return void request.socket.destroy();
    if (typeof trouble === "object") return end(response, { status: trouble.status }, trouble.headers);
    const parts = (pattern.exec(line) ?? []).slice(1).map(decodeURIComponent);
    const answer = this.#take(step, parts, Buffer.concat(chunks), { authorization, range });
    if (trouble === "cutAfter") return void request.socket.destroy();
    return end(response, answer);
  }

  #take(
    step: Step,
    parts: readonly string[],
    body: Buffer,
    { authorization, range }: Omit<SeenRequest, "step">,
  ): Answer {
    const [first = "", second = "", name = ""] = parts;
    const isUpload = step === "piece" || step === "progress" || step === "cancel";
    // Upload addresses are secrets of their own: a token that is sent there has left for the wrong place.
    if (isUpload !== (authorization === undefined)) return { status: 401 };
    if (step === "filesFolder") return this.#folderOf(`${first}/${second}`);
    if (isUpload) return this.#upload(step, first, body, range);
    const folder = `${first}/${second}`;
    if (!this.library.folders.has(folder)) return { status: 404 };
    if (step === "put") return this.#add(folder, name, body);
    const file = this.library.file(folder, name);
    if (step === "get") return file ? { status: 200, body: told(this.origin, file) } : { status: 404 };
    if (file !== undefined) return { status: 409 };
    const id = String(this.sessions.size + 1);
    this.sessions.set(id, { folder, name, received: Buffer.of(), total: -1 });
    return { status: 200, body: { uploadUrl: `${this.uploadOrigin}/upload/${id}`, nextExpectedRanges: ["0-"] } };
  }

  #folderOf(channel: string): Answer {
    const [driveId, id] = this.channels.get(channel)?.split("/") ?? [];
    return id === undefined ? { status: 404 } : { status: 200, body: { id, parentReference: { driveId } } };
  }

  #add(folder: string, name: string, bytes: Buffer): Answer {
    const added = this.library.add(folder, name, bytes);
    return added ? { status: 201, body: told(this.origin, added) } : { status: 409 };
  }

  #upload(step: Step, id: string, body: Buffer, range: string | undefined): Answer {
    const session = this.sessions.get(id);
    if (session === undefined) return { status: 404 };
    if (step === "cancel") return { status: this.sessions.delete(id) ? 204 : 404 };
    if (step === "piece") {
      const [start = -1, last = -1, total = -1] = (range?.match(/\d+/g) ?? []).map(Number);
      const isLast = last + 1 === total;
      if (last - start + 1 !== body.length || (!isLast && body.length % piece !== 0)) return { status: 400 };
      if (start !== session.received.length) return { status: 416 };
      session.received = Buffer.concat([session.received, body]);
      if (isLast) {
        this.sessions.delete(id);
        return this.#add(session.folder, session.name, session.received);
      }
    }
    const status = step === "piece" ? 202 : 200;
    return { status, body: { nextExpectedRanges: [`${session.received.length}-`] } };
  }
}

function end(response: ServerResponse, { status, body }: Answer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body === undefined ? "" : JSON.stringify(body));
}
