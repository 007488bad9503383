// What all terminal commands share: reading the command line, opening the store, messages and exit codes.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Environment } from "../config.ts";
import { AppError } from "../domain/app-error.ts";
import type { Ports } from "../usecases/ports.ts";
import { openTerminalPorts } from "./terminal-ports.ts";

export type CommandOutcome =
  | { readonly kind: "done"; readonly lines: readonly string[] }
  /** It did what it was asked to, and found something wrong. */
  | { readonly kind: "found"; readonly lines: readonly string[] }
  | { readonly kind: "refused"; readonly lines: readonly string[] }
  /** The command line is not one that the command knows. */
  | { readonly kind: "misused"; readonly lines: readonly string[] };

export interface GivenArguments {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  has(option: string): boolean;
}

/** Runs its work on the store that the environment names, and closes the store afterwards. */
export type OnStore = <T>(work: (ports: Ports) => Promise<T>) => Promise<T>;

export interface Command {
  /** The first line says how it is called. */
  readonly help: readonly [string, ...string[]];
  readonly options: ParseArgsOptionsConfig;
  run(given: GivenArguments, onStore: OnStore): Promise<CommandOutcome>;
}

export interface Terminal {
  readonly environment: Environment;
  say(line: string): void;
  complain(line: string): void;
}

const exitCodes = { done: 0, found: 1, refused: 1, misused: 2 } as const;

/** The exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const outcome = await take(command, args, terminal.environment);
  const tell = outcome.kind === "done" || outcome.kind === "found" ? terminal.say : terminal.complain;
  for (const line of outcome.lines) tell(line);
  if (outcome.kind === "misused") terminal.complain(`Usage: ${command.help[0]} (--help says more)`);
  return exitCodes[outcome.kind];
}

async function take(command: Command, args: readonly string[], environment: Environment): Promise<CommandOutcome> {
  const given = readArguments(command, args);
  if ("kind" in given) return given;
  if (given.has("help")) return { kind: "done", lines: [`Usage: ${command.help[0]}`, ...command.help.slice(1)] };
  const onStore: OnStore = async (work) => {
    const { ports, close } = await openTerminalPorts(environment);
    return work(ports).finally(close);
  };
  try {
    return await command.run(given, onStore);
  } catch (error) {
    return { kind: "refused", lines: [explain(error)] };
  }
}

/** What is expected to go wrong is said in a line; for a fault of ours its place is worth more. */
function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readArguments({ options }: Command, args: readonly string[]): GivenArguments | CommandOutcome {
  try {
    const config = { ...options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    const read: Readonly<Record<string, unknown>> = values;
    return {
      words: positionals,
      text: (option) => (typeof read[option] === "string" ? read[option] : undefined),
      has: (option) => read[option] === true,
    };
  } catch (error) {
    const [message = ""] = error instanceof Error ? error.message.split(/\. To specify|\n/) : [];
    return { kind: "misused", lines: [message] };
  }
}
