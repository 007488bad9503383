// Posts what waits to be posted: at the start, when something has been submitted, and every now and then.

export interface Outbox {
  /** Soon; calls during a run lead to one more run. */
  wake(): void;
  /** After the run that is going on. */
  stop(): Promise<void>;
}

/** One run at a time, and again at every interval, in milliseconds; what fails in a run is noted by the run itself. */
export function startOutbox(run: () => Promise<void>, interval: number): Outbox {
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;
  const wake = () => {
    isWanted = true;
    if (isStopped || running !== undefined) return;
    running = (async () => {
      while (isWanted && !isStopped) {
        isWanted = false;
        await run();
      }
      running = undefined;
    })();
  };
  const timer = setInterval(wake, interval);
  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
