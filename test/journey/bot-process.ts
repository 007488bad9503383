// The bot as a process of its own, which a test can kill.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Environment } from "./stores.ts";

export interface BotProcess {
  readonly port: number;
  /** At once, as a power cut does. */
  kill(): Promise<void>;
  /** In order; what it said, and with which code it ended. */
  stop(): Promise<Ended>;
}

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(environment: Environment): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = { PATH: process.env["PATH"] ?? "", MODE: "local", PORT: "0", ...environment };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close").then(([code]) => ({ code, said }));
  return { child, ended };
}

/** Starts the bot, and comes back when it listens. */
export async function startBotProcess(environment: Environment): Promise<BotProcess> {
  const { child, ended } = start(environment);
  const early = ended.then(({ said }) => Promise.reject(new Error(`The bot ended before it listened: ${said}`)));
  const [{ port }] = await Promise.race([once(child, "message"), early]);
  return {
    port,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Starts a bot that can't start; what it said, and with which code it ended. */
export function failToStart(environment: Environment): Promise<Ended> {
  return start(environment).ended;
}
