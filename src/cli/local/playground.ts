// Starts Microsoft's Agents Playground, a Teams-like client in the browser, on this machine only.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../../domain/app-error.ts";

export interface PlaygroundOptions {
  /** The bot's address for messages, `http://127.0.0.1:3978/api/messages`; the bot must be up. */
  readonly botEndpoint: string;
  readonly port: number;
  /** Where it keeps its configuration and logs; one folder for each Playground that runs at the same time. */
  readonly folder: string;
  /** The content of its configuration file, from playgroundConfig. */
  readonly config: string;
  /** The environment to pass on, as a rule that of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Playground {
  /** What to open in a browser. */
  readonly url: string;
  /** Where the bot sends its answers. */
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

const startLimit = 60_000;

/** The connector's address of a Playground on that port; the demo's channels need it before it has started. */
export function playgroundServiceUrl(port: number): string {
  return `http://127.0.0.1:${port}/_connector`;
}

/** Starts it and waits until its page answers; throws AppError that says what to do when it can't. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, folder, config } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".m365agentsplayground.yml"), config);
  const child = launch(options, makeNoBrowser(folder));
  const stop = () => end(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(child, { url, port, log: join(folder, "devTools", "m365agentsplayground.log") });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, serviceUrl: playgroundServiceUrl(port), stop };
}

// It opens a browser by itself, and ends without a word where it can't; these stand in for what it would call.
function makeNoBrowser(folder: string): string {
  const programs = resolve(folder, "no-browser");
  mkdirSync(programs, { recursive: true });
  for (const name of ["xdg-open", "open"]) writeFileSync(join(programs, name), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  return programs;
}

function launch({ botEndpoint, port, folder, environment }: PlaygroundOptions, noBrowser: string): ChildProcess {
  const preload = fileURLToPath(new URL("./playground-preload.cjs", import.meta.url));
  const flags = ["-e", botEndpoint, "-c", "msteams", "-p", String(port), "--su", playgroundServiceUrl(port)];
  return spawn(process.execPath, [program(), "start", ...flags, "--disable-telemetry"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...environment,
      PATH: `${noBrowser}${delimiter}${environment["PATH"] ?? ""}`,
      NODE_OPTIONS: `${environment["NODE_OPTIONS"] ?? ""} --require ${JSON.stringify(preload)}`.trim(),
      APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
    },
  });
}

function program(): string {
  try {
    return createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  } catch (cause) {
    const message = "The Agents Playground is not installed. Run npm ci, without --omit=dev.";
    throw new AppError("configuration.invalid", message, { cause });
  }
}

interface Start {
  readonly url: string;
  readonly port: number;
  readonly log: string;
}

async function ready(child: ChildProcess, { url, port, log }: Start): Promise<void> {
  const ended = once(child, "exit").then(([code]) => {
    throw failed(`It ended by itself with code ${code}. See ${log}`);
  });
  const late = AbortSignal.timeout(startLimit);
  const listening = portSaid(child).then((said) => {
    if (said === port) return untilAnswering(url, log, late);
    throw failed(`Port ${port} is taken. Stop what uses it, or choose another port for the Playground.`);
  });
  const tooLate = once(late, "abort").then(() => {
    throw failed(`It did not answer within ${startLimit / 1000} seconds.`);
  });
  await Promise.race([listening, ended, tooLate]);
}

function failed(why: string, options?: ErrorOptions): AppError {
  return new AppError("configuration.invalid", `The Agents Playground could not be started. ${why}`, options);
}

// It takes any other port when the one it was asked for is taken, and says only which one it took.
function portSaid(child: ChildProcess): Promise<number> {
  return new Promise((tell) => {
    let output = "";
    child.stderr?.resume();
    child.stdout?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
      const [, port] = /Listening on (\d+)\D/i.exec(output) ?? [];
      if (port !== undefined) tell(Number(port));
    });
  });
}

// A configuration that it refuses ends it after it has said that it listens.
async function untilAnswering(url: string, log: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throw failed(`Its page does not answer. See ${log}`, { cause });
  });
  await response.body?.cancel();
  if (!response.ok) throw failed(`Its page answers with ${response.status}. See ${log}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await exit;
  clearTimeout(kill);
}
