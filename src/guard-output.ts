// Keeps what libraries and faults would write of their own out of the output: it may hold what people wrote.
import type { Journal } from "./usecases/ports.ts";

const channels = ["error", "warn", "info", "log", "debug", "trace"] as const;

/** From now on the console and warnings leave a line with no content; a fault that nobody caught ends the process. */
export function guardOutput(journal: Journal, end: () => void): void {
  for (const level of channels) console[level] = () => journal.note("console", { level });
  process.removeAllListeners("warning");
  process.on("warning", ({ name }) => journal.note("console", { level: "warning", name }));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (fault: unknown) => {
      const name = fault instanceof Error ? fault.name : typeof fault;
      journal.note("process.failed", { event, name, at: placeOf(fault) });
      end();
    });
  }
}

/** The first line of the stack that is a place; its message is above it. */
function placeOf(fault: unknown): string | undefined {
  const lines = fault instanceof Error ? (fault.stack ?? "").split("\n") : [];
  return lines
    .find((line) => /^\s+at .*(?:src|node_modules)\//.test(line))
    ?.replace(/^.*?((?:src|node_modules)\/[^)]*)\)?$/, "$1");
}
