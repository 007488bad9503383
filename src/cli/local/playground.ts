// Starts Microsoft's Agents Playground, a Teams-like client in the browser, on this machine only.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "../../config.ts";
import { AppError } from "../../domain/app-error.ts";
import { type Part, watch } from "./part.ts";

export interface PlaygroundOptions {
  /** The bot's address for messages, `http://127.0.0.1:3978/api/messages`; the bot must be up. */
  readonly botEndpoint: string;
  readonly port: number;
  /** Where it keeps its configuration and logs; one folder for each Playground that runs at the same time. */
  readonly folder: string;
  /** The content of its configuration file, from playgroundConfig. */
  readonly config: string;
  /** The environment to pass on, as a rule that of this process. */
  readonly environment: Environment;
}

export interface Playground extends Part {
  /** What to open in a browser. */
  readonly url: string;
  /** Resolves when its page answers; rejects with an AppError that says what to do when it can't, and has ended then. */
  readonly ready: Promise<void>;
}

const startLimit = 60_000;

/** The connector's address of a Playground on that port; the demo's channels need it before it has started. */
export function playgroundServiceUrl(port: number): string {
  return `http://127.0.0.1:${port}/_connector`;
}

export function startPlayground(options: PlaygroundOptions): Playground {
  const { port, folder, config } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".m365agentsplayground.yml"), config);
  const child = launch(options, makeNoBrowser(folder));
  const part = watch("The Playground", child);
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, "devTools", "m365agentsplayground.log");
  const ready = untilReady(child, part, { url, port, log }).catch(async (error: unknown) => {
    await part.stop();
    throw error;
  });
  return { ...part, url, ready };
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

async function untilReady(child: ChildProcess, part: Part, { url, port, log }: Start): Promise<void> {
  const ended = part.ended.then((how) => {
    throw failed(`It ended by itself ${how}. See ${log}`);
  });
  const late = AbortSignal.timeout(startLimit);
  const listening = portSaid(child).then((said) => {
    if (said === port) return untilAnswering(url, log, late);
    throw failed(`Port ${port} is taken. Stop what uses it, or choose another port with PLAYGROUND_PORT.`);
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
