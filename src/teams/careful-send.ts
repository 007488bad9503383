// Sends to the Bot Connector: again only where the message can't have arrived, and with a name for every outcome.
import pRetry from "p-retry";
import { type DeliveryOutcome, notSent } from "../domain/delivery.ts";

interface ConnectorFault {
  readonly statusCode?: number;
  readonly code?: string;
  readonly cause?: { readonly code?: string };
  readonly details?: { readonly error?: { readonly code?: string } };
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
}

export interface SendOptions {
  /** How many times again after 429 and 412. */
  readonly retries: number;
  /** The longest that one Retry-After is waited for, in milliseconds; turns have little time, background work more. */
  readonly longestWait: number;
  /** The first pause, in milliseconds; doubled and jittered after. */
  readonly pause: number;
  /** How long one send may take, in milliseconds, until nobody knows what became of it. */
  readonly patience: number;
}

/** In a turn, which the channel gives up on after some 15 s. */
export const inTurn: SendOptions = { retries: 2, longestWait: 3_000, pause: 300, patience: 5_000 };
/** All of it is shorter than a claim lives; longer waits are the next run's. */
export const inBackground: SendOptions = { retries: 2, longestWait: 15_000, pause: 1_000, patience: 20_000 };

/** Retries what the channel refused to take (429, 412); everything else is thrown to the caller at once. */
export function sendCarefully<T>(send: () => Promise<T>, options: SendOptions): Promise<T> {
  return pRetry(() => withPatience(send(), options.patience), {
    retries: options.retries,
    minTimeout: options.pause,
    randomize: true,
    shouldRetry: async ({ error }) => {
      const wait = retryAfter(error);
      if (!wasRefused(error as ConnectorFault) || wait > options.longestWait) return false;
      await pauseFor(wait);
      return true;
    },
  });
}

/** The SDK waits for the channel for ever. */
async function withPatience<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("The channel did not answer in time")), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function wasRefused({ statusCode }: ConnectorFault): boolean {
  return statusCode === 429 || statusCode === 412;
}

/** Milliseconds that the channel asked us to wait. */
function retryAfter(error: unknown): number {
  const seconds = Number((error as ConnectorFault).response?.headers?.get?.("retry-after") ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const neverLeft = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]);

/** No token could be had, from Entra or a managed identity: nothing left this machine. */
function isOfCredentials(error: unknown): boolean {
  const { errorCode, name = "" } = error as { readonly errorCode?: unknown; readonly name?: string };
  return (
    typeof errorCode === "string" || /^(Aggregate)?Authentication(Required)?Error$|^CredentialUnavailable/.test(name)
  );
}

/** What a failed send means for whether the message arrived. */
export function outcomeOf(error: unknown): DeliveryOutcome {
  const { statusCode, code, cause, details } = error as ConnectorFault;
  if (isOfCredentials(error)) return { kind: "failed", reason: notSent };
  const reason = details?.error?.code ?? code ?? cause?.code ?? (statusCode ? `http${statusCode}` : "noAnswer");
  if (statusCode === 429 || statusCode === 412) return { kind: "throttled" };
  if (statusCode === 403 || statusCode === 404) return { kind: "unreachable", reason };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { kind: "failed", reason };
  if (neverLeft.has(code ?? "") || neverLeft.has(cause?.code ?? "")) return { kind: "failed", reason: notSent };
  return { kind: "unknown", reason };
}
