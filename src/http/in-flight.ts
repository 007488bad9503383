// Counts the requests that are being answered: no more than the process can hold, and none left behind at the end.
import type { Next, Request, Response } from "restify";

export interface InFlight {
  /** Lets a request in, or answers it with 503. */
  readonly admit: (request: Request, response: Response, next: Next) => void;
  /** How many are being answered. */
  count(): number;
  /** Resolves when the last is answered, or after so many milliseconds; connections are ended with their answers from now on. */
  drain(patience: number): Promise<void>;
}

const retryAfter = "5";

/** A sign of life is always let in: a busy process is no dead one. */
export function countInFlight(limit: number, isAlwaysLetIn: (path: string) => boolean): InFlight {
  let count = 0;
  let whenEmpty: (() => void) | undefined;
  const leave = () => {
    count -= 1;
    if (count === 0) whenEmpty?.();
  };
  return {
    count: () => count,
    admit(request, response, next) {
      if (whenEmpty !== undefined) response.setHeader("Connection", "close");
      if (count >= limit && !isAlwaysLetIn(request.path())) {
        response.setHeader("Retry-After", retryAfter);
        response.send(503, { code: "ServiceUnavailable", message: "Too much at once. Try again in a moment." });
        return next(false);
      }
      count += 1;
      response.once("close", leave);
      return next();
    },
    async drain(patience) {
      const { promise, resolve } = Promise.withResolvers<void>();
      whenEmpty = resolve;
      if (count === 0) resolve();
      const impatient = setTimeout(resolve, patience);
      await promise;
      clearTimeout(impatient);
    },
  };
}
