// Reminds people while the server runs: looks every now and then, and at once when a coordinator asks.

import { randomUUID } from "node:crypto";
import { correlated } from "./correlated.ts";
import { codeOf } from "./domain/app-error.ts";
import type { NudgePorts } from "./usecases/deliver-nudge.ts";
import { sendNudges } from "./usecases/send-nudges.ts";

export interface Nudging {
  /** Has those who answer for the organisations reminded, after the run that is going on. */
  sendTo(organisationIds: readonly string[]): void;
  /** After the run that is going on; where that takes long, after those that are being sent just then. */
  stop(): Promise<void>;
}

/** Milliseconds for which a run may go on when it is told to stop. */
const grace = 10_000;

/** One run at a time, the first after an interval, in milliseconds; any number of instances may do the same. */
export function startNudging(ports: NudgePorts, interval: number): Nudging {
  let last = Promise.resolve();
  let waiting = 0;
  const ending = new AbortController();
  let isStopped = false;
  const queue = (requested?: ReadonlySet<string>) => {
    waiting += 1;
    last = last.then(async () => {
      if (!isStopped) await run(ports, requested, ending.signal);
      waiting -= 1;
    });
  };
  const timer = setInterval(() => {
    if (waiting === 0) queue();
  }, interval);
  return {
    sendTo: (organisationIds) => queue(new Set(organisationIds)),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      const impatient = setTimeout(() => ending.abort(), grace);
      await last;
      clearTimeout(impatient);
    },
  };
}

/** A run that fails, as when the store is out of reach, is noted and tried again at the next interval. */
async function run(ports: NudgePorts, requested: ReadonlySet<string> | undefined, ending: AbortSignal): Promise<void> {
  try {
    await correlated({ nudging: randomUUID().slice(0, 8) }, () => sendNudges(ports, requested, ending));
  } catch (cause) {
    const code = codeOf(cause);
    ports.journal.note("nudges.failed", { code });
  }
}
