// Runs the bot as a process of its own, with the program that a server runs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Environment } from "../../config.ts";
import { AppError } from "../../domain/app-error.ts";
import { type Part, watch } from "./part.ts";

export interface BotProcess extends Part {
  readonly pid: number | undefined;
  /** Where it takes messages, once it does; rejects when it ends before, having said why itself. */
  readonly endpoint: Promise<string>;
}

/** What it writes goes where this process writes, or to the file descriptor that is given. */
export function startBot(environment: Environment, output: "inherit" | number = "inherit"): BotProcess {
  const program = fileURLToPath(new URL("../../main.ts", import.meta.url));
  const child = spawn(process.execPath, [program], { env: environment, stdio: ["ignore", output, output, "ipc"] });
  const part = watch("The bot", child);
  const started = once(child, "message").then(([{ port }]) => `http://127.0.0.1:${port}/api/messages`);
  const ended = part.ended.then((how) => {
    throw new AppError("configuration.invalid", `The bot could not be started; it ended ${how}.`);
  });
  return { ...part, pid: child.pid, endpoint: Promise.race([started, ended]) };
}
