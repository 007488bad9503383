// Removes once a day, while the server runs, what need not be kept any longer.
import { codeOf } from "./domain/app-error.ts";
import type { Day } from "./domain/day.ts";
import type { Ports } from "./usecases/ports.ts";
import { sweep } from "./usecases/sweep.ts";

export interface Sweeping {
  /** After the sweep that is going on. */
  stop(): Promise<void>;
}

/** Looks at every interval, in milliseconds, whether today's sweep has been made; one that fails is made at the next. */
export function startSweeping(ports: Ports, interval: number): Sweeping {
  let sweptOn: Day | undefined;
  let running: Promise<void> | undefined;
  const sweepToday = async () => {
    const today = ports.clock.today();
    if (sweptOn === today) return;
    try {
      await sweep(ports);
      sweptOn = today;
    } catch (cause) {
      const code = codeOf(cause);
      ports.journal.note("sweep.failed", { code });
    }
  };
  const timer = setInterval(() => {
    running ??= sweepToday().finally(() => {
      running = undefined;
    });
  }, interval);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
