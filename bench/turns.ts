// (a) What a saved answer's turn costs, against the echo bot's turn: processor time and waiting time.
import { copyFileSync } from "node:fs";
import type { BenchStore } from "./bench-store.ts";
import { swedishText } from "./bench-text.ts";
import { type BotKind, type BotProcess, cardBot, echoBot, productOn, startBot } from "./bot-process.ts";
import { type Contact, pressed, type Send, savedAnswer, sender, submitted, written } from "./contact.ts";
import { type FakeConnector, startFakeConnector } from "./fake-connector.ts";
import { median, percentile, type Row, rowOf } from "./figures.ts";

export interface TurnsOptions {
  readonly store: BenchStore & { readonly file: string };
  readonly rounds: number;
  /** So many people answer all questions in a round. */
  readonly peoplePerRound: number;
  readonly warmUpRounds: number;
  readonly nodeOptions?: readonly string[];
}

interface Round {
  /** Milliseconds of processor time for a turn. */
  readonly cpu: number;
  readonly waits: readonly number[];
  readonly sends: number;
}

type Rounds = Readonly<Record<BotKind["name"], Round>>;

type Door = "Action.Execute" | "Action.Submit";
const answerLength = 1_500;

export async function measureTurns(options: TurnsOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const door of ["Action.Execute", "Action.Submit"] as const) rows.push(...(await measureDoor(options, door)));
  return rows;
}

/** Interleaved: a round of the product, a round of the echo bot, and so on. */
export async function measureDoor(options: TurnsOptions, door: Door): Promise<readonly Row[]> {
  const { store, rounds, warmUpRounds, peoplePerRound } = options;
  const file = `${store.file}.turns`;
  copyFileSync(store.file, file);
  const connector = await startFakeConnector();
  const product = await runnerOf(productOn(file), options, connector);
  const echo = await runnerOf(echoBot, options, connector);
  const cards = await runnerOf(cardBot, options, connector);
  const all: Rounds[] = [];
  for (let round = 0; round < rounds + warmUpRounds; round++) {
    const people = store.contacts.slice(round * peoplePerRound, (round + 1) * peoplePerRound);
    const measured = {
      product: await product.run(people, door),
      echo: await echo.run(people, door),
      cards: await cards.run(people, door),
    };
    if (round >= warmUpRounds) all.push(measured);
  }
  await Promise.all([product.stop(), echo.stop(), cards.stop()]);
  await connector.stop();
  return rowsOf(all, door);
}

interface Runner {
  run(people: readonly Contact[], door: Door): Promise<Round>;
  stop(): Promise<void>;
}

async function runnerOf(kind: BotKind, options: TurnsOptions, connector: FakeConnector): Promise<Runner> {
  const bot = await startBot(kind, options.nodeOptions);
  const send = sender(bot.port, connector.serviceUrl);
  const { questionIds } = options.store;
  const turn = kind.name === "product" ? saveThrough : echoed;
  return {
    async run(people, door) {
      for (const contact of people) await send(contact, written("fortsätt"));
      return measured(bot, connector, async (waits) => {
        for (const contact of people) {
          for (const [index, question] of questionIds.entries()) {
            waits.push(await turn(send, contact, question, swedishText(answerLength, index), door));
          }
        }
      });
    },
    stop: () => bot.stop(),
  };
}

function saveThrough(send: Send, contact: Contact, question: string, text: string, door: Door): Promise<number> {
  const button = door === "Action.Execute" ? pressed : submitted;
  return send(contact, button("saveAnswer", savedAnswer(contact, question, text)));
}

function echoed(send: Send, contact: Contact, _question: string, text: string): Promise<number> {
  return send(contact, written(text));
}

async function measured(
  bot: BotProcess,
  connector: FakeConnector,
  work: (waits: number[]) => Promise<void>,
): Promise<Round> {
  const waits: number[] = [];
  connector.takeCount();
  const before = await bot.usage();
  await work(waits);
  const after = await bot.usage();
  return { cpu: (after.cpu - before.cpu) / waits.length, waits, sends: connector.takeCount() / waits.length };
}

function rowsOf(rounds: readonly Rounds[], door: Door): readonly Row[] {
  const row = (what: string, reference: "echo" | "cards", figure: (round: Round) => number, isAim = false) =>
    rowOf({
      what: `(a) saved answer, ${door}: ${what}`,
      unit: what === "activities sent" ? "" : "ms",
      product: median(rounds.map(({ product }) => figure(product))),
      against: reference === "echo" ? "echo bot" : "bot with cards",
      reference: median(rounds.map((all) => figure(all[reference]))),
      ratio: median(rounds.map((all) => figure(all.product) / figure(all[reference]))),
      ...(isAim ? { aim: { of: "ratio", atMost: 2 } as const } : {}),
    });
  return [
    row("processor time", "echo", ({ cpu }) => cpu, true),
    row("processor time", "cards", ({ cpu }) => cpu),
    row("p50", "echo", ({ waits }) => percentile(waits, 0.5)),
    row("p99", "echo", ({ waits }) => percentile(waits, 0.99)),
    row("activities sent", "echo", ({ sends }) => sends),
  ];
}
