// Starts the product as the environment configures it, and stops it when it is told to.
import { enableCompileCache } from "node:module";
import { env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { readConfig } from "./config.ts";
import { AppError } from "./domain/app-error.ts";
import { guardOutput } from "./guard-output.ts";
import { createJournal } from "./journal.ts";
import { openTelemetry } from "./open-telemetry.ts";

// What is loaded from here on has been compiled by the start before this one.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/tertialbot", import.meta.url)));
const { startTertialbot } = await import("./tertialbot.ts");

/** Milliseconds; containers are given half a minute. */
const stopPatience = 27_000;

try {
  const config = readConfig(env);
  const journal = createJournal(config.LOG_LEVEL);
  guardOutput(journal, () => exit(1));
  const telemetry = await openTelemetry(config, journal);
  const tertialbot = await startTertialbot(config, { journal });
  const { host, port } = tertialbot;
  const senders = config.MICROSOFT_APP_ID === "" ? "unproven" : "proven";
  journal.note("started", { mode: config.MODE, store: config.STORE, host, port, senders });
  process.send?.({ kind: "started", port });
  let isStopping = false;
  const stop = () => {
    // Ctrl-C reaches it from the terminal, and once more from npm start.
    if (isStopping) return;
    isStopping = true;
    // Whoever told it to stop kills it soon after: better to say so before.
    setTimeout(() => {
      journal.note("stop.failed", { code: "late" });
      exit(1);
    }, stopPatience).unref();
    tertialbot
      .stop()
      .finally(() => telemetry?.stop())
      .then(
        () => exit(0),
        () => exit(1),
      );
  };
  // A parent process that is gone can't stop it any more.
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, stop);
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
