// The whole product for one test: a connector, the bot on a store, a clock that the test moves, people, and the journal.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type Config, readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { addSeconds, dayIn, type Moment, moment } from "../../src/domain/moment.ts";
import type { Period } from "../../src/domain/period.ts";
import { openPorts } from "../../src/open-ports.ts";
import { type Parts, startTertialbot, type Tertialbot } from "../../src/tertialbot.ts";
import type { Clock, Ports } from "../../src/usecases/ports.ts";
import { type Connector, type SentActivity, startConnector } from "./connector.ts";
import { type RecordingJournal, recordingJournal } from "./recording-journal.ts";
import type { Environment, StoreForTests } from "./stores.ts";
import { TeamsClient } from "./teams-user.ts";

export const period: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-06-12"),
};
export const ekbacken = { periodId: period.id, organisationId: "ekbacken" };
export const lingonhojden = { periodId: period.id, organisationId: "lingonhojden" };
export const channelId = "19:channel-ekbacken@thread.tacv2";

const users = {
  anna: { id: "anna", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001", name: "Anna Åström" },
  bjorn: { id: "bjorn", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000002", name: "Björn Öberg" },
  cecilia: { id: "cecilia", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000003", name: "Cecilia Ek" },
  david: { id: "david", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000004", name: "David Lind" },
  stranger: { id: "eve", aadObjectId: "eeeeeeee-0000-4000-8000-000000000009", name: "Eva Främling" },
};

interface MovableClock extends Clock {
  move(seconds: number): void;
  set(to: Moment): void;
}

function movableClock(): MovableClock {
  let now = moment("2026-05-06T08:00:00Z");
  return {
    now: () => now,
    today: () => dayIn("Europe/Stockholm", now),
    move: (seconds) => {
      now = addSeconds(now, seconds);
    },
    set: (to) => {
      now = to;
    },
  };
}

export interface RunningBot {
  readonly connector: Connector;
  readonly clock: MovableClock;
  readonly journal: RecordingJournal;
  readonly config: Config;
  readonly ports: Ports;
  readonly port: number;
  person(who: keyof typeof users, device?: string): TeamsClient;
  /** Ends the process's work in order, and starts it anew on the same store. */
  restart(parts?: Partial<Parts>): Promise<void>;
  /** Another instance on the same store, which the test stops itself. */
  another(): Promise<Tertialbot>;
  posts(): readonly SentActivity[];
  /** What a link leads to now; the port is another one after each restart. */
  follow(link: string): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts a bot on a new store, in which the period is open and the channels are the connector's. */
export async function startRunningBot(environment: Environment, parts: Partial<Parts> = {}): Promise<RunningBot> {
  const connector = await startConnector();
  const clock = movableClock();
  const journal = recordingJournal();
  const config = readConfig({
    MODE: "local",
    PORT: "0",
    DEPLOYMENT: "deployment/demo",
    COORDINATOR_CONTACT: "samordnaren@staden.example",
    LINK_SECRET: "a secret of at least thirty-two characters",
    ...environment,
  });
  await prepare(config, { journal, clock }, connector.serviceUrl);
  const people: TeamsClient[] = [];
  const rare = { outboxInterval: 1e8, nudgeInterval: 1e8 };
  const start = (more: Partial<Parts>) => startTertialbot(config, { journal, clock, ...rare, ...more });
  let bot = await start(parts);
  return {
    connector,
    clock,
    journal,
    config,
    get ports() {
      return bot.ports;
    },
    get port() {
      return bot.port;
    },
    person(who, device) {
      const client = new TeamsClient(() => bot.port, connector, users[who], device);
      people.push(client);
      return client;
    },
    async restart(more = {}) {
      await bot.stop();
      bot = await start(more);
    },
    another: () => start({}),
    follow: (link) => fetch(Object.assign(new URL(link), { port: String(bot.port) })),
    posts: () => connector.sent.filter(({ kind }) => kind === "posted"),
    async stop() {
      await bot.stop();
      await connector.stop();
      journal.assertWithout(people.flatMap(({ typed }) => typed));
    },
  };
}

async function prepare(config: Config, parts: Parts, serviceUrl: string): Promise<void> {
  const { ports, close } = await openPorts(config, parts);
  await ports.periods.save({ value: period });
  for (const { value, etag } of await ports.organisations.all()) {
    const { channel } = value;
    if (channel) await ports.organisations.save({ etag, value: { ...value, channel: { ...channel, serviceUrl } } });
  }
  await close();
}

const patience = 15_000;

/** A running bot for each test; no test ends with content in the journal. */
export function runningBot(store: StoreForTests, environment: Environment = {}): () => RunningBot {
  let bot: RunningBot | undefined;
  beforeEach(async function () {
    // A journey is many turns, and machines are busy.
    this.timeout(patience);
    this.currentTest?.timeout(patience);
    bot = await startRunningBot({ ...(await store.newStore()), ...environment });
  });
  afterEach(async function () {
    this.timeout(patience);
    const stopping = bot;
    bot = undefined;
    await stopping?.stop();
  });
  return () => bot ?? assert.fail("the bot runs in tests only");
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
