// What went wrong in Cosmos, as an AppError that says what to do.
import { AppError, type ErrorCode } from "../domain/app-error.ts";

interface Remedy {
  readonly code: ErrorCode;
  readonly says: string;
}

const missing: Remedy = {
  code: "store.unavailable",
  says: "has no such database or container. Create them, or correct their names in the configuration",
};
const refused: Remedy = {
  code: "store.unavailable",
  says: "refused the key or identity. Correct the key, or give the identity the role Cosmos DB Built-in Data Contributor",
};

const remedies: Readonly<Record<number, Remedy>> = {
  401: refused,
  403: refused,
  404: missing,
  413: { code: "store.tooLarge", says: "can't hold a document this large. Shorten it" },
  429: {
    code: "store.throttled",
    says: "takes no more requests just now. Try again; if it lasts, raise its throughput",
  },
  449: { code: "store.busy", says: "met another change of the same document. Try again" },
};

// https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
const partitionIsFull = 1014;
const ownerIsMissing = 1003;

/** The status that Cosmos answered with, or the network's own code. */
export function statusOf(error: unknown): number | string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "number" || typeof error.code === "string" ? error.code : undefined;
}

/** Whether a 404 is about the database or container, and not about the document. */
export function lacksContainer(answer: unknown): boolean {
  return substatusOf(answer) === ownerIsMissing;
}

function substatusOf(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "substatus" in answer ? answer.substatus : undefined;
}

/** The fault behind an error of the Cosmos SDK; an AppError comes back as it is. */
export function cosmosFault(error: unknown, endpoint: string): AppError {
  if (error instanceof AppError) return error;
  const { code, says } = remedyOf(error);
  // The parser's message quotes the answer that it could not read, and people's text may stand there.
  const cause = error instanceof SyntaxError ? new Error("the answer is not JSON") : error;
  return new AppError(code, `Cosmos at ${endpoint} ${says}.`, { cause });
}

function remedyOf(error: unknown): Remedy {
  const status = statusOf(error);
  if (substatusOf(error) === partitionIsFull) {
    return { code: "store.full", says: "has no room left in a partition (20 GB). Remove old periods" };
  }
  const known = typeof status === "number" ? remedies[status] : undefined;
  const what = typeof status === "number" ? `answered ${status}` : "does not answer";
  return (
    known ?? {
      code: "store.unavailable",
      says: `${what}. Try again; if it lasts, check the address and Azure's status`,
    }
  );
}
