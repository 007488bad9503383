// npm start for tests: as a process group of its own, on free ports, in a folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../src/cli/start.ts", import.meta.url));

export interface StartedDemo {
  readonly process: ChildProcess;
  readonly ports: { readonly bot: number; readonly playground: number };
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Resolves when it says where to go; rejects with its output when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves with exit code and signal when it has ended and all who could write to its output have. */
  readonly ended: Promise<readonly unknown[]>;
  /** As Ctrl-C in a terminal does: to the whole process group. */
  signalGroup(signal: NodeJS.Signals): void;
  /** Ends whatever is left of the group. */
  killAll(): void;
}

export async function startDemo(folder: string, more: NodeJS.ProcessEnv = {}): Promise<StartedDemo> {
  const ports = { bot: await freePort(), playground: await freePort() };
  const env = {
    PATH: process.env["PATH"],
    NODE_V8_COVERAGE: process.env["NODE_V8_COVERAGE"],
    DEMO_FOLDER: folder,
    PORT: String(ports.bot),
    PLAYGROUND_PORT: String(ports.playground),
    ...more,
  };
  return follow(spawn(process.execPath, [program], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] }), ports);
}

export function follow(child: ChildProcess, ports: StartedDemo["ports"]): StartedDemo {
  let written = "";
  const ended = once(child, "close");
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk: string) => {
        written += chunk;
        if (written.includes("Ctrl-C")) resolve();
      });
    }
    void ended.then(() => reject(new Error(`It ended: ${written}`)));
  });
  ready.catch(() => {});
  const signalGroup = (signal: NodeJS.Signals) => void process.kill(-(child.pid ?? 0), signal);
  const killAll = () => {
    try {
      signalGroup("SIGKILL");
    } catch (error) {
      // ESRCH: nothing is left.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  };
  return { process: child, ports, output: () => written, ready, ended, signalGroup, killAll };
}

export async function busyPort(): Promise<{ readonly port: number; free(): Promise<void> }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: portOf(server), free: () => new Promise((resolve) => server.close(() => resolve())) };
}

export async function freePort(): Promise<number> {
  const { port, free } = await busyPort();
  await free();
  return port;
}

/** Resolves when nothing answers on the port any more. */
export async function goneFrom(port: number): Promise<void> {
  while (await answers(port)) await pause(20);
}

export async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const outcome = await new Promise<boolean>((tell) =>
    socket.on("connect", () => tell(true)).on("error", () => tell(false)),
  );
  socket.destroy();
  return outcome;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
