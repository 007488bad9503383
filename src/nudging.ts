// Reminds people while the server runs: looks every now and then, and at once when a coordinator asks.
import type { NudgePorts } from "./usecases/deliver-nudge.ts";
import { sendNudges } from "./usecases/send-nudges.ts";

export interface Nudging {
  /** Has those who answer for the organisations reminded, after the run that is going on. */
  sendTo(organisationIds: readonly string[]): void;
  /** After those that are being sent just now. */
  stop(): Promise<void>;
}

/** One run at a time, the first after an interval, in milliseconds; any number of instances may do the same. */
export function startNudging(ports: NudgePorts, interval: number): Nudging {
  let last = Promise.resolve();
  let waiting = 0;
  const ending = new AbortController();
  const queue = (requested?: ReadonlySet<string>) => {
    waiting += 1;
    last = last.then(async () => {
      if (!ending.signal.aborted) await run(ports, requested, ending.signal);
      waiting -= 1;
    });
  };
  const timer = setInterval(() => {
    if (waiting === 0) queue();
  }, interval);
  return {
    sendTo: (organisationIds) => queue(new Set(organisationIds)),
    stop() {
      ending.abort();
      clearInterval(timer);
      return last;
    },
  };
}

/** A run that fails, as when the store is out of reach, is noted and tried again at the next interval. */
async function run(ports: NudgePorts, requested: ReadonlySet<string> | undefined, ending: AbortSignal): Promise<void> {
  try {
    await sendNudges(ports, requested, ending);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unexpected";
    ports.journal.note("nudges.failed", { code });
  }
}
