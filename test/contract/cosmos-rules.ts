// What the product never asks of Cosmos, because servers answer it differently: silently wrong, or not atomically.
import type { IncomingHttpHeaders } from "node:http";

export interface CosmosRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The SDK asks for a plan beside every query; one that stays in its partition does without the answer. */
export function asksForPlan(headers: IncomingHttpHeaders): boolean {
  return String(headers["x-ms-cosmos-is-query-plan-request"] ?? "").toLowerCase() === "true";
}

/** Why a request is refused; undefined when it may pass. */
export function refusalOf({ method, path, headers, body }: CosmosRequest): string | undefined {
  const isSet = (name: string) => String(headers[name] ?? "").toLowerCase() === "true";
  if (isSet("x-ms-cosmos-is-batch-request")) return "a batch";
  if (isSet("x-ms-documentdb-is-upsert")) return "an upsert";
  if (!/\/docs(\/|$)/.test(path)) return undefined;
  if (headers["a-im"] !== undefined) return "a change feed";
  if (headers["if-none-match"] !== undefined) return "an If-None-Match";
  if (method === "PATCH") return "a patch";
  if (isSet("x-ms-documentdb-isquery")) return refusalOfQuery(headers, body);
  if (method === "GET" && path.endsWith("/docs")) return "a list without a query";
  const tag = headers["if-match"];
  if ((method === "PUT" || method === "DELETE") && (tag === undefined || tag === "*")) return `a blind ${method}`;
  return undefined;
}

function refusalOfQuery(headers: IncomingHttpHeaders, body: string): string | undefined {
  const { query, parameters = [] } = JSON.parse(body);
  if (!/\bWHERE c\.pk = @pk\b/.test(query)) return `a query without its partition: ${query}`;
  const named = parameters.find((parameter: { readonly name: string }) => parameter.name === "@pk");
  if (JSON.stringify([named?.value]) !== headers["x-ms-documentdb-partitionkey"]) return "a query in another partition";
  return undefined;
}
