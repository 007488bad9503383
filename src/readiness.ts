// Whether this process can answer people now: what a load balancer asks every few seconds.
import { codeOf } from "./domain/app-error.ts";
import type { Journal } from "./usecases/ports.ts";

export interface Readiness {
  isReady(): Promise<boolean>;
  /** Not ready any more: nothing new is to be sent here. */
  end(): void;
}

export interface ReadinessLimits {
  /** Milliseconds for which an answer holds, so that asking often costs the store nothing. */
  readonly remembered: number;
  /** Milliseconds that the store may take. */
  readonly patience: number;
}

export const usualReadiness: ReadinessLimits = { remembered: 5_000, patience: 3_000 };

/**
 * Looks whether the store answers, once however many ask. Card templates and questionnaires need no look: they are read
 * whole before the server listens, and a mistake in them keeps it from starting.
 */
export function watchReadiness(look: () => Promise<unknown>, limits: ReadinessLimits, journal: Journal): Readiness {
  let last: { readonly answer: Promise<boolean>; readonly at: number } | undefined;
  let hasEnded = false;
  return {
    async isReady() {
      if (hasEnded) return false;
      const now = performance.now();
      if (last === undefined || now - last.at >= limits.remembered) {
        last = { answer: answers(look, limits.patience, journal), at: now };
      }
      return last.answer;
    },
    end() {
      hasEnded = true;
    },
  };
}

async function answers(look: () => Promise<unknown>, patience: number, journal: Journal): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), patience);
  try {
    const outcome = await Promise.race([look(), late]);
    if (outcome === "late") journal.note("ready.failed", { code: "late" });
    return outcome !== "late";
  } catch (cause) {
    const code = codeOf(cause);
    journal.note("ready.failed", { code });
    return false;
  } finally {
    clearTimeout(timer);
  }
}
