// Lets whoever waits have their turn, in the middle of work on many things.

/** Called between things: even a store that answers at once keeps nobody waiting for longer than one of them takes. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
