// A bot in a process of its own, so that what it uses is measured without the bench.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import type { Usage } from "./process-meter.ts";

export interface BotProcess {
  readonly port: number;
  usage(options?: { readonly collect: boolean }): Promise<Usage>;
  stop(): Promise<void>;
}

/** Which bot: the program that starts it, and its environment. */
export interface BotKind {
  readonly name: "product" | "echo" | "cards";
  readonly program: URL;
  readonly environment: Readonly<Record<string, string>>;
}

export const echoBot: BotKind = {
  name: "echo",
  program: new URL("./echo-bot.ts", import.meta.url),
  environment: {},
};

/** The same, sending two cards as the product does. */
export const cardBot: BotKind = { ...echoBot, name: "cards", environment: { ANSWER: "cards" } };

/** The product as it is deployed, on a SQLite file. */
export function productOn(file: string): BotKind {
  const environment = { MODE: "local", PORT: "0", DEPLOYMENT: "deployment/demo", LOG_LEVEL: "info", SQLITE_FILE: file };
  return { name: "product", program: new URL("../src/main.ts", import.meta.url), environment };
}

const root = fileURLToPath(new URL("../", import.meta.url));
const meter = new URL("./process-meter.ts", import.meta.url).href;

/** Comes back when the bot listens. */
export async function startBot(kind: BotKind, nodeOptions: readonly string[] = []): Promise<BotProcess> {
  const options = [...nodeOptions, "--expose-gc", "--import", meter, fileURLToPath(kind.program)];
  const child = spawn(process.execPath, options, {
    cwd: root,
    env: { PATH: env["PATH"] ?? "", HOME: env["HOME"] ?? "", ...kind.environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { port } = await answerOf<{ port: number }>(child, kind);
  return {
    port,
    async usage({ collect } = { collect: false }) {
      child.send({ kind: "measure", collect });
      return (await answerOf<{ usage: Usage }>(child, kind)).usage;
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function answerOf<T>(child: ChildProcess, { name }: BotKind): Promise<T> {
  const gone = new AbortController();
  const ended = once(child, "exit", { signal: gone.signal }).then(() => {
    throw new Error(`The ${name} bot ended before it answered`);
  });
  const [message] = await Promise.race([once(child, "message", { signal: gone.signal }), ended]).finally(() => {
    ended.catch(() => {});
    gone.abort();
  });
  return message as T;
}
