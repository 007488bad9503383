// npm start: the bot with demo data on SQLite, and a Teams-like client for it in the browser; all on this machine.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { readConfig } from "../config.ts";
import { AppError } from "../domain/app-error.ts";
import { keepDemoOpen } from "../store/deployment-demo-period.ts";
import { readDeployment } from "../store/deployment-files.ts";
import { openPorts } from "../tertialbot.ts";
import { pointChannelsAt } from "./local/demo-channels.ts";
import { playgroundServiceUrl, startPlayground } from "./local/playground.ts";
import { playgroundConfig } from "./local/playground-config.ts";

const folder = env["DEMO_FOLDER"] ?? "data";
const playgroundPort = Number(env["PLAYGROUND_PORT"] ?? 56150);
const personId = env["DEMO_PERSON"] ?? "anna";

const environment = {
  DEPLOYMENT: "deployment/demo",
  SQLITE_FILE: `${folder}/tertialbot.sqlite`,
  COORDINATOR_CONTACT: "samordnaren, naringsliv@example.se",
  LINK_SECRET: secretIn(folder),
  LOG_LEVEL: "warn",
  ...env,
  MODE: "local",
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof AppError ? error.message : error instanceof Error ? error.stack : error}\n`);
  exit(1);
}

async function run(): Promise<void> {
  const config = readConfig(environment);
  await prepareDemo(config);
  const bot = spawn(process.execPath, [fileURLToPath(new URL("../main.ts", import.meta.url))], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(bot, "exit");
  const [started] = await Promise.race([once(bot, "message"), ended.then(() => [undefined])]);
  if (started === undefined) exit(1);
  const { people, organisations } = readDeployment(config.DEPLOYMENT);
  const playground = await startPlayground({
    botEndpoint: `http://127.0.0.1:${started.port}/api/messages`,
    port: playgroundPort,
    folder: `${folder}/playground/${personId}`,
    config: playgroundConfig({ people, organisations, currentPersonId: personId }),
    environment: env,
  }).catch(async (error: unknown) => {
    bot.kill("SIGTERM");
    await ended;
    throw error;
  });
  process.stdout.write(
    `\nTertialbot is running. Open ${playground.url}\nCtrl-C stops it; answers are kept in ${folder}/.\n`,
  );
  const stop = async () => {
    bot.kill("SIGTERM");
    await Promise.all([ended, playground.stop()]);
    exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await ended;
  await playground.stop();
  exit(1);
}

/** The store as the demo needs it before the bot starts: seeded, with an open period and channels in the Playground. */
async function prepareDemo(config: ReturnType<typeof readConfig>): Promise<void> {
  const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
  await keepDemoOpen(ports.periods, ports.clock.today());
  await pointChannelsAt(ports.organisations, playgroundServiceUrl(playgroundPort));
  await close();
}

function secretIn(place: string): string {
  const file = `${place}/link-secret`;
  mkdirSync(place, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
