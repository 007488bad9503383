// Keeps what is remembered of the store fresh while the server runs.
import { codeOf } from "./domain/app-error.ts";
import type { Journal } from "./usecases/ports.ts";

/** Refreshes at every interval, in milliseconds, until it is stopped; a store that does not answer is asked again then. */
export function startRefreshing(refresh: () => Promise<void>, interval: number, journal: Journal): () => void {
  const timer = setInterval(() => {
    refresh().catch((cause: unknown) => {
      const code = codeOf(cause);
      journal.note("refresh.failed", { code });
    });
  }, interval);
  return () => clearInterval(timer);
}
