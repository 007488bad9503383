// Asks Graph: with a token, again where that can help, and to nobody but Graph.
import pRetry from "p-retry";
import { faultOf, GraphFault } from "./graph-fault.ts";
import type { GraphToken } from "./graph-token.ts";

interface GraphRequest {
  readonly method: "GET" | "PUT" | "POST";
  /** Below /v1.0, with a slash first. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

/** The answer's body; throws a GraphFault. */
export type GraphCall = (request: GraphRequest) => Promise<unknown>;

export interface Persistence {
  /** How many times again after what may pass. */
  readonly retries: number;
  /** The first pause, in milliseconds; doubled and jittered after. */
  readonly pause: number;
  /** The longest that one Retry-After is waited for here, in milliseconds; longer ones are the next run's. */
  readonly longestWait: number;
  /** How long one answer may take, in milliseconds. */
  readonly patience: number;
}

export const usualPersistence: Persistence = { retries: 2, pause: 1_000, longestWait: 15_000, patience: 20_000 };

export interface GraphCallOptions {
  /** `https://graph.microsoft.com`. */
  readonly endpoint: string;
  readonly token: GraphToken;
  readonly persistence?: Persistence;
}

export function createGraphCall({ endpoint, token, persistence = usualPersistence }: GraphCallOptions): GraphCall {
  const once = async ({ method, path, json, bytes }: GraphRequest, isRefused: boolean): Promise<unknown> => {
    const headers = {
      authorization: `Bearer ${await token(isRefused)}`,
      accept: "application/json",
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(bytes === undefined ? {} : { "content-type": "application/octet-stream" }),
    };
    const body = json === undefined ? Buffer.from(bytes ?? []) : JSON.stringify(json);
    const request = { method, headers, ...(method === "GET" ? {} : { body }) };
    return bodyOf(await ask(`${endpoint}/v1.0${path}`, request, persistence.patience));
  };
  // A token may have been taken back while it was still good by its date.
  const withFreshToken = async (request: GraphRequest) => {
    try {
      return await once(request, false);
    } catch (fault) {
      if (!(fault instanceof GraphFault && fault.status === 401)) throw fault;
      return once(request, true);
    }
  };
  return (request) => persistently(() => withFreshToken(request), persistence);
}

/** Again after what may pass, with jittered pauses that grow. */
function persistently<T>(work: () => Promise<T>, { retries, pause, longestWait }: Persistence): Promise<T> {
  return pRetry(work, {
    retries,
    minTimeout: pause,
    randomize: true,
    shouldRetry: async ({ error }) => {
      if (!(error instanceof GraphFault && error.mayPass) || error.wait > longestWait) return false;
      await new Promise((resolve) => setTimeout(resolve, error.wait));
      return true;
    },
  });
}

/** A good answer; a redirection, which would carry the token elsewhere, is none. Throws a GraphFault. */
export async function ask(url: string, request: RequestInit, patience: number): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, redirect: "error", signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw new GraphFault("noAnswer", 0, 0, { cause });
  }
  if (response.ok) return response;
  await response.body?.cancel().catch(() => {});
  throw faultOf(response);
}

/** The answer's JSON; undefined where it has none. Throws a GraphFault when the answer breaks off. */
export async function bodyOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === "" ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new GraphFault("noAnswer", response.status, 0, { cause });
  }
}
