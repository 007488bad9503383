// Keeps the bot within the channel's limits: requests a second in all, and in each thread.
import { setTimeout as pause } from "node:timers/promises";

export interface PaceOptions {
  /** The channel takes 50 a second from an app in a tenant; several instances share them. */
  readonly perSecond: number;
  /** Milliseconds between two requests in one thread: 7 in 1 s, 8 in 2 s and 60 in 30 s are taken. */
  readonly betweenInThread: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Resolves when a request in that thread may leave. */
export type Pace = (thread: string) => Promise<void>;

/** As many as the channel takes, evenly: a burst after a pause would be refused. */
export function createPace(options: PaceOptions): Pace {
  const { perSecond, betweenInThread, now = () => performance.now(), wait = pause } = options;
  const threads = new Map<string, number>();
  let next = 0;
  return async (thread) => {
    const at = now();
    for (const [known, free] of threads) if (free <= at) threads.delete(known);
    const start = Math.max(at, next, threads.get(thread) ?? 0);
    next = Math.max(at, next) + 1000 / perSecond;
    threads.set(thread, start + betweenInThread);
    if (start > at) await wait(start - at);
  };
}

/** Half of what the channel takes, so that people who write meanwhile, and another instance, have theirs. */
export const usualPace = { perSecond: 25, betweenInThread: 500 } as const;
