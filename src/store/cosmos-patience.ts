// How long Cosmos may take: a call answers or fails in bounded time, well before Teams gives up on the turn.
import { setTimeout as pause } from "node:timers/promises";

export interface Patience {
  /** For one request. */
  readonly requestMs: number;
  /** For a call with all its tries. */
  readonly totalMs: number;
}

/** Teams waits 15 seconds for a turn. */
export const usualPatience: Patience = { requestMs: 4000, totalMs: 8000 };

const mostTries = 4;

/** Does the work until it answers, tries again where Cosmos asks for it, and gives up when the time is over. */
export async function patiently<T>(totalMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = performance.now() + totalMs;
  const overdue = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  // The SDK sleeps between its own tries without looking at the signal: the race ends the waiting, the signal the tries.
  const timer = setTimeout(() => {
    overdue.abort();
    reject(new Error(`No answer within ${totalMs} ms`));
  }, totalMs);
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await Promise.race([work(overdue.signal), late]);
      } catch (error) {
        const wait = waitAfter(error);
        if (wait === undefined || tries === mostTries || performance.now() + wait >= end) throw error;
        await pause(wait);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

// 429: too many requests; 449: met another write. Neither has changed anything.
function waitAfter(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("code" in error) || (error.code !== 429 && error.code !== 449)) return undefined;
  const asked = "retryAfterInMs" in error && typeof error.retryAfterInMs === "number" ? error.retryAfterInMs : 20;
  return asked * (1 + Math.random() * 0.25);
}
