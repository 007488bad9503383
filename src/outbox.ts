// Posts what waits to be posted: at the start, when something has been submitted, and every now and then.
import { codeOf } from "./domain/app-error.ts";
import type { Journal } from "./usecases/ports.ts";

export interface Outbox {
  /** Soon; calls during a run lead to one more run. */
  wake(): void;
  /** After the run that is going on; where that takes long, after what it is sending just then. */
  stop(): Promise<void>;
}

/** Milliseconds for which a run may go on when it is told to stop. */
const grace = 10_000;

/**
 * One run at a time, which knows whether somebody woke it, and again at every interval, in milliseconds; a run that fails
 * is noted, and does not keep the next from running.
 */
export function startOutbox(
  run: (ending: AbortSignal, isAsked: boolean) => Promise<void>,
  interval: number,
  journal: Journal,
): Outbox {
  const ending = new AbortController();
  let isStopped = false;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isAsked = false;
  const begin = () => {
    isWanted = true;
    if (isStopped || running !== undefined) return;
    running = (async () => {
      while (isWanted && !isStopped) {
        const asked = isAsked;
        isWanted = false;
        isAsked = false;
        await noting(journal, () => run(ending.signal, asked));
      }
      running = undefined;
    })();
  };
  const timer = setInterval(begin, interval);
  begin();
  return {
    wake() {
      isAsked = true;
      begin();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      const impatient = setTimeout(() => ending.abort(), grace);
      await running;
      clearTimeout(impatient);
    },
  };
}

async function noting(journal: Journal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const code = codeOf(cause);
    journal.note("outbox.failed", { code });
  }
}
