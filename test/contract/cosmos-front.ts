// An HTTP front before the Cosmos server: it holds the product to its rules, and fails in the ways that Azure can fail.
import { once } from "node:events";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { asksForPlan, refusalOf } from "./cosmos-rules.ts";

export type CosmosFailure =
  | { readonly kind: "status"; readonly status: number; readonly retryAfterMs?: number; readonly substatus?: number }
  /** Takes the request and never answers. */
  | { readonly kind: "hang" }
  /** Closes the connection without asking the server. */
  | { readonly kind: "cut" }
  /** Lets the server do it, and closes the connection before the answer. */
  | { readonly kind: "cutAfterwards" };

export interface CosmosFront {
  readonly endpoint: string;
  /** What was refused; a test that uses the front ends with asserting that this is empty. */
  readonly refused: readonly string[];
  /** How many requests came in so far, without those for query plans. */
  requests(): number;
  /** Fails the next requests, all of them when no number is given, until healed. */
  fail(failure: CosmosFailure, times?: number): void;
  heal(): void;
  stop(): Promise<void>;
}

/** Starts a front before the server at that address. */
export async function startCosmosFront(target: string): Promise<CosmosFront> {
  const refused: string[] = [];
  let count = 0;
  let failing: { readonly failure: CosmosFailure; times: number } | undefined;
  const nextFailure = (): CosmosFailure | undefined => {
    if (failing === undefined || failing.times === 0) return undefined;
    failing.times -= 1;
    return failing.failure;
  };
  const server = createServer(async (incoming, answer) => {
    const body = await text(incoming);
    const { method = "", url = "", headers } = incoming;
    if (asksForPlan(headers)) return refuse(answer, 400, "The front has no plans.");
    count += 1;
    const refusal = refusalOf({ method, path: new URL(url, target).pathname, headers, body });
    if (refusal !== undefined) {
      refused.push(refusal);
      return refuse(answer, 400, `The front refuses ${refusal}.`);
    }
    const failure = nextFailure();
    if (failure !== undefined && failure.kind !== "cutAfterwards") return failWith(failure, answer);
    return pass(target, incoming, body, answer, failure !== undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The front has no port.");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    refused,
    requests: () => count,
    fail(failure, times = Number.POSITIVE_INFINITY) {
      failing = { failure, times };
    },
    heal() {
      failing = undefined;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function failWith(failure: Exclude<CosmosFailure, { readonly kind: "cutAfterwards" }>, answer: ServerResponse): void {
  if (failure.kind === "hang") return;
  if (failure.kind === "cut") {
    answer.destroy();
    return;
  }
  const { status, retryAfterMs, substatus } = failure;
  const headers = {
    ...(retryAfterMs === undefined ? {} : { "x-ms-retry-after-ms": String(retryAfterMs) }),
    ...(substatus === undefined ? {} : { "x-ms-substatus": String(substatus) }),
  };
  refuse(answer, status, "failed on purpose", headers);
}

/** In two statements: restify, once it is loaded, has writeHead return nothing. */
function refuse(answer: ServerResponse, status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
  answer.writeHead(status, headers);
  answer.end(JSON.stringify({ code: String(status), message }));
}

function pass(target: string, incoming: IncomingMessage, body: string, answer: ServerResponse, cut: boolean): void {
  const { method, headers, url = "/" } = incoming;
  const onward = request(new URL(url, target), { method, headers }, (response) => {
    if (cut) {
      response.resume().on("end", () => answer.destroy());
      return;
    }
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  onward.end(body);
}
