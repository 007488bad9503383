// Posts what waits to be posted: at the start, when something has been submitted, and every now and then.

export interface Outbox {
  /** Soon; calls during a run lead to one more run. */
  wake(): void;
  /** After what the run that is going on is sending just now. */
  stop(): Promise<void>;
}

/** One run at a time, and again at every interval, in milliseconds; what fails in a run is noted by the run itself. */
export function startOutbox(run: (ending: AbortSignal) => Promise<void>, interval: number): Outbox {
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  let isWanted = false;
  const wake = () => {
    isWanted = true;
    if (ending.signal.aborted || running !== undefined) return;
    running = (async () => {
      while (isWanted && !ending.signal.aborted) {
        isWanted = false;
        await run(ending.signal);
      }
      running = undefined;
    })();
  };
  const timer = setInterval(wake, interval);
  wake();
  return {
    wake,
    async stop() {
      ending.abort();
      clearInterval(timer);
      await running;
    },
  };
}
