// One running part of the demo: a child process that is watched, and stopped for certain.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

export interface Part {
  readonly name: string;
  /** Resolves when the process has ended, and says how. */
  readonly ended: Promise<string>;
  /** Asks it to stop, and ends it where it does not within 3 seconds. */
  stop(): Promise<void>;
}

const patience = 3_000;

export function watch(name: string, child: ChildProcess): Part {
  const ended = once(child, "exit").then(([code, signal]) => (signal ? `by ${signal}` : `with code ${code}`));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), patience);
    await ended;
    clearTimeout(kill);
  };
  return { name, ended, stop };
}
