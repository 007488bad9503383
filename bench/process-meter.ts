// Loaded before a bot in its process: tells the bench what the process has used, when the bench asks.
import { cpuUsage, memoryUsage } from "node:process";

export interface Usage {
  /** Milliseconds of all cores, user and system, since the process began. */
  readonly cpu: number;
  /** Bytes; collected first when the process was told to. */
  readonly rss: number;
  readonly heap: number;
}

process.on("message", (message: { readonly kind: string; readonly collect?: boolean }) => {
  if (message.kind !== "measure") return;
  if (message.collect) for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { user, system } = cpuUsage();
  const { rss, heapUsed: heap } = memoryUsage();
  const usage: Usage = { cpu: (user + system) / 1000, rss, heap };
  process.send?.({ kind: "usage", usage });
});
