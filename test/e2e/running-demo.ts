// The demo as npm start starts it, with the bot's process in the test's hands, and a browser at each person's client.
import { closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type BotProcess, startBot } from "../../src/cli/local/bot-process.ts";
import { prepareStore, seatsOf } from "../../src/cli/local/demo.ts";
import { readDemoSettings } from "../../src/cli/local/demo-settings.ts";
import { linkSecretIn } from "../../src/cli/local/link-secret.ts";
import { type Playground, startPlayground } from "../../src/cli/local/playground.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { answers, freePort } from "../cli/started-demo.ts";
import { PlaygroundPage } from "./playground-page.ts";

const pictures = "artefacts/e2e";
const browserOptions = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    ..."--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split(" "),
    ..."--disable-component-update --disable-sync".split(" "),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ],
};

export interface RunningDemo {
  /** The person's client, with the bot's greeting in it. */
  person(id: string): Promise<PlaygroundPage>;
  /** Kills the bot without warning and starts it again; the clients live on. */
  killAndRestartBot(): Promise<void>;
  /** Looks into the store while the bot runs. */
  withStore<T>(look: (store: Store) => Promise<T>): Promise<T>;
  /** Keeps a picture of what the person sees. */
  takePicture(page: PlaygroundPage, name: string): Promise<void>;
  /** Keeps what everybody sees, and the bot's log; says where. */
  keepEvidence(title: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startRunningDemo(...personIds: readonly string[]): Promise<RunningDemo> {
  const folder = mkdtempSync(join(tmpdir(), "tertialbot-e2e-"));
  const log = join(folder, "bot.log");
  const wishes = {
    ...process.env,
    DEMO_FOLDER: folder,
    DEMO_PERSON: personIds.join(),
    PLAYGROUND_PORT: String(await freePortsInARow(personIds.length)),
    PORT: String(await freePort()),
    LOG_LEVEL: "info",
  };
  const settings = readDemoSettings(wishes, linkSecretIn);
  await prepareStore(settings);
  const output = openSync(log, "a");
  let bot: BotProcess = startBot(settings.environment, output);
  const playgrounds: Playground[] = [];
  const botEndpoint = await bot.endpoint;
  const seats = seatsOf(settings);
  for (const { port, folder, config } of seats) {
    const playground = startPlayground({ botEndpoint, port, folder, config, environment: settings.environment });
    playgrounds.push(playground);
    await playground.ready;
  }
  const browser: Browser = await chromium.launch(browserOptions);
  const pages: PlaygroundPage[] = [];
  let picturesTaken = 0;
  mkdirSync(pictures, { recursive: true });

  const takePicture = (page: PlaygroundPage, name: string) => {
    picturesTaken += 1;
    return page.takePicture(
      join(pictures, `${personIds.join("-")}-${String(picturesTaken).padStart(2, "0")}-${name}.png`),
    );
  };

  return {
    async person(id) {
      const seat = seats[personIds.indexOf(id)];
      if (seat === undefined) throw new Error(`${id} has no client`);
      const page = new PlaygroundPage(
        await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: "sv-SE" }),
      );
      pages.push(page);
      await page.open(seat.url);
      return page;
    },
    async killAndRestartBot() {
      process.kill(bot.pid ?? 0, "SIGKILL");
      await bot.ended;
      bot = startBot(settings.environment, output);
      await bot.endpoint;
    },
    async withStore(look) {
      const store = await openStore({ kind: "sqlite", file: settings.config.SQLITE_FILE });
      return look(store).finally(() => store.close());
    },
    takePicture,
    async keepEvidence(title) {
      const name = title.toLowerCase().replace(/[^a-z]+/g, "-");
      for (const page of pages) await takePicture(page, `failed-${name}`);
      copyFileSync(log, join(pictures, `failed-${name}.log`));
      return `Pictures and the bot's log: ${pictures}/*failed-${name}*`;
    },
    async stop() {
      await browser.close();
      await Promise.all([bot, ...playgrounds].map((part) => part.stop()));
      closeSync(output);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePortsInARow(count: number): Promise<number> {
  const first = await freePort();
  const others = Array.from({ length: count - 1 }, (_, index) => answers(first + index + 1));
  return (await Promise.all(others)).includes(true) ? freePortsInARow(count) : first;
}
