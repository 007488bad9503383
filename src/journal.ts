// The log: event names and ids on one line of JSON each; never text, names or addresses.
import { destination, pino } from "pino";
import { idsHere, tellNoted } from "./correlated.ts";
import type { Journal } from "./usecases/ports.ts";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

const troubles = /failed|trouble|error|refused|unknown/;

/** Writes to standard output; trouble as warnings. Lines have the ids of the work that they are noted in. */
export function createJournal(level: LogLevel, output: { write(line: string): void } = destination(1)): Journal {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  return {
    note(event, ids) {
      const isTrouble = troubles.test(event) || troubles.test(String(ids["outcome"] ?? ""));
      logger[isTrouble ? "warn" : "info"]({ event, ...idsHere(), ...ids });
      tellNoted(event, ids);
    },
  };
}
