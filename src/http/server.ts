// The web server: the bot's door, downloads by signed link, and a sign of life.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createServer as createRestify, type Next, plugins, type Request, type Response } from "restify";
import { countInFlight } from "./in-flight.ts";
import { noticePage } from "./notice-page.ts";

export type DownloadOutcome =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "stream"; readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: "expired" | "unknown" | "trouble" };

export interface Handlers {
  messages(request: Request, response: Response): Promise<void>;
  download(token: string): Promise<DownloadOutcome>;
  /** Whether people can be answered now. */
  isReady(): Promise<boolean>;
}

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** The largest activity, in bytes; more is answered with 413. */
  readonly bodyLimit: number;
  /** How many requests are answered at once; more are answered with 503. */
  readonly inFlightLimit: number;
  /** How long a stop waits for what is being answered, in milliseconds. */
  readonly patience: number;
}

const statuses = { expired: 410, unknown: 404, trouble: 503 } as const;
const contentTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** How long a whole request may take to come in, in milliseconds: nobody holds a place by sending slowly. */
const requestTimeout = 30_000;

/** Longer than the proxies before a server keep a connection, so that it is never closed under a request. */
const keepAlive = 65_000;

/** The router's own limit is shorter than the token of an organisation with a long id. */
const routing = { maxParamLength: 1_000 };

/** Teams sends nothing compressed. What unpacks is not held to the body's limit, and ends the process when it is damaged. */
function refuseCompressed(request: Request, response: Response, next: Next): void {
  const encoding = request.headers["content-encoding"] ?? "identity";
  const isPlain = encoding.toLowerCase() === "identity";
  if (!isPlain)
    response.send(415, { code: "UnsupportedMediaType", message: "Send the body as it is, not compressed." });
  next(isPlain ? undefined : false);
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new connections, and waits for what is being answered, as long as the options say. */
  stop(): Promise<void>;
}

/** Listens, and comes back with the port; rejects when the port is taken. */
export async function startServer(handlers: Handlers, options: ServerOptions): Promise<RunningServer> {
  const server = createRestify({ name: "tertialbot", ignoreTrailingSlash: true, ...routing });
  const inFlight = countInFlight(options.inFlightLimit, (path) => path === "/healthz" || path === "/readyz");
  server.pre(inFlight.admit);
  server.pre(refuseCompressed);
  // Nothing but JSON is read: forms and files would be taken in before anyone is asked who sends them.
  server.use(plugins.bodyReader({ maxBodySize: options.bodyLimit }));
  server.use(plugins.jsonBodyParser({ mapParams: false, bodyReader: true }));
  server.post("/api/messages", async (request, response) => handlers.messages(request, response));
  server.get("/documents/:token", async (request, response) => sendDocument(handlers, request, response));
  server.get("/healthz", async (_request, response) => {
    response.send(200, { status: "alive" });
  });
  server.get("/readyz", async (_request, response) => {
    const isReady = await handlers.isReady();
    response.send(isReady ? 200 : 503, { status: isReady ? "ready" : "notReady" });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => resolve());
  });
  Object.assign(server.server, { keepAliveTimeout: keepAlive, requestTimeout });
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await inFlight.drain(options.patience);
    // A connection on which nothing was ever asked counts as busy: whoever opened one must not keep it from stopping.
    server.server.closeAllConnections();
    await closed;
  };
  return { port: server.address().port, stop };
}

async function sendDocument(handlers: Handlers, request: Request, response: Response): Promise<void> {
  const outcome = await handlers.download(String(request.params["token"]));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (outcome.kind === "file" || outcome.kind === "stream") {
    const ending = outcome.name.slice(outcome.name.lastIndexOf(".") + 1);
    response.setHeader("Content-Type", contentTypes[ending] ?? "application/octet-stream");
    response.setHeader("Content-Disposition", `attachment; filename="${outcome.name}"`);
    if (outcome.kind === "stream") return sendStream(response, outcome.chunks);
    response.sendRaw(200, Buffer.from(outcome.bytes));
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  response.sendRaw(statuses[outcome.kind], noticePage(outcome.kind));
}

/** What fails in the middle cuts the connection, so that nobody takes a part for the whole; it is noted where it is made. */
async function sendStream(response: Response, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  response.writeHead(200);
  await pipeline(Readable.from(chunks, { objectMode: false }), response).catch(() => response.destroy());
}
