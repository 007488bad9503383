// The log: event names and ids on one line of JSON each; never text, names or addresses.
import { AsyncLocalStorage } from "node:async_hooks";
import { destination, pino } from "pino";
import type { Journal } from "./usecases/ports.ts";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

type Ids = Readonly<Record<string, string>>;

const troubles = /failed|trouble|error|refused|unknown/;
const scope = new AsyncLocalStorage<Ids>();

/** Does the work so that every line that it leads to has these ids too: a turn's, or a run's of the outbox. */
export function correlated<T>(ids: Ids, work: () => Promise<T>): Promise<T> {
  return scope.run({ ...scope.getStore(), ...ids }, work);
}

/** Writes to standard output; trouble as warnings. */
export function createJournal(level: LogLevel, output: { write(line: string): void } = destination(1)): Journal {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  return {
    note(event, ids) {
      const isTrouble = troubles.test(event) || troubles.test(String(ids["outcome"] ?? ""));
      logger[isTrouble ? "warn" : "info"]({ event, ...scope.getStore(), ...ids });
    },
  };
}
