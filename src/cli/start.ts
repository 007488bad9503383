// npm start: the bot with demo data on SQLite, and a Teams-like client for it in the browser; all on this machine.
//
// The environment may say, besides what config.ts reads:
//   DEMO_FOLDER=data         where answers are kept
//   DEMO_PERSON=anna         who you are: anna, bjorn, cecilia, david, or eva who coordinates; anna,bjorn opens a client for each
//   PLAYGROUND_PORT=56150    where the client answers; the next person's on the port after it
//   PORT=3978                where the bot answers
//   LOCAL_NOW=2026-03-02T08:59  what the clock is set to at the start: a reminder comes a minute later
import { env, exit } from "node:process";
import { AppError } from "../domain/app-error.ts";
import { runDemo, type Seat } from "./local/demo.ts";
import { readDemoSettings } from "./local/demo-settings.ts";
import { linkSecretIn } from "./local/link-secret.ts";

const parentCheckInterval = 500;
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop.abort());
if (env["npm_lifecycle_event"] !== undefined) stopWithoutParent();

try {
  const demo = readDemoSettings(env, linkSecretIn);
  const outcome = await runDemo(demo, (seats) => process.stdout.write(welcome(seats, demo.folder)), stop.signal);
  if (outcome === "stopped") exit(0);
  process.stderr.write(
    `${outcome.broken} Everything is stopped; what was saved is kept. Start again with npm start.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof AppError ? error.message : error instanceof Error ? error.stack : error}\n`);
}
exit(1);

function welcome(seats: readonly Seat[], folder: string): string {
  const lines = [
    "Tertialbot is running, with invented organisations and people.",
    "",
    ...seats.map(({ name, url }) => `  Open   ${url} in a browser. There you are ${name}.`),
    "  Try    press Börja, answer a question, and write översikt; write english for English.",
    `  Kept   your answers, in ${folder}/. They are there when you start again.`,
    "  Stop   Ctrl-C",
  ];
  return `\n${lines.join("\n")}\n\n`;
}

// npm runs it through a shell that passes no signal on: when npm is told to stop, only that shell is gone.
function stopWithoutParent(): void {
  const parent = process.ppid;
  const check = () => process.ppid !== parent && stop.abort();
  setInterval(check, parentCheckInterval).unref();
}
