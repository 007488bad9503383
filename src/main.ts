// Starts the product as the environment configures it, and stops it when it is told to.
import { env, exit } from "node:process";
import { readConfig } from "./config.ts";
import { AppError } from "./domain/app-error.ts";
import { createJournal } from "./journal.ts";
import { startTertialbot } from "./tertialbot.ts";

try {
  const config = readConfig(env);
  const journal = createJournal(config.LOG_LEVEL);
  const tertialbot = await startTertialbot(config, { journal });
  journal.note("started", { mode: config.MODE, store: config.STORE, port: tertialbot.port });
  process.send?.({ kind: "started", port: tertialbot.port });
  const stop = () => {
    tertialbot.stop().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  exit(1);
}

function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${env["PORT"] ?? 3978} is taken. Stop what uses it, or set PORT to another one.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
