// (d) How long it takes from the start of the process to the first answered turn, against the echo bot.
import { copyFileSync } from "node:fs";
import type { BenchStore } from "./bench-store.ts";
import { swedishText } from "./bench-text.ts";
import { type BotKind, echoBot, productOn, startBot } from "./bot-process.ts";
import { pressed, savedAnswer, sender, written } from "./contact.ts";
import { type FakeConnector, startFakeConnector } from "./fake-connector.ts";
import { median, type Row, rowOf } from "./figures.ts";

export async function measureStart(
  store: BenchStore & { readonly file: string },
  rounds: number,
): Promise<readonly Row[]> {
  const connector = await startFakeConnector();
  const pairs: { readonly product: Start; readonly echo: Start }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const file = `${store.file}.start`;
    copyFileSync(store.file, file);
    const product = await timed(productOn(file), store, connector);
    const pair = { product, echo: await timed(echoBot, store, connector) };
    // The first one fills the disk's cache.
    if (round > 0) pairs.push(pair);
  }
  await connector.stop();
  const row = (what: string, figure: keyof Start, aim?: Row["aim"]) =>
    rowOf({
      what: `(d) ${what}`,
      unit: "ms",
      product: median(pairs.map(({ product }) => product[figure])),
      against: "echo bot",
      reference: median(pairs.map(({ echo }) => echo[figure])),
      ratio: median(pairs.map(({ product, echo }) => product[figure] / echo[figure])),
      ...(aim ? { aim } : {}),
    });
  return [
    row("process start to first answered turn", "answered", { of: "ratio", atMost: 1.5 }),
    row("process start to first answered turn, processor time", "cpu"),
    row("process start to listening", "listening"),
  ];
}

interface Start {
  readonly listening: number;
  readonly answered: number;
  /** Milliseconds of processor time until then. */
  readonly cpu: number;
}

async function timed(kind: BotKind, { contacts, questionIds }: BenchStore, connector: FakeConnector): Promise<Start> {
  const [contact] = contacts;
  const [question = ""] = questionIds;
  if (contact === undefined) throw new Error("The store has nobody in it");
  const text = swedishText(1_500, 1);
  const turn = kind.name === "product" ? pressed("saveAnswer", savedAnswer(contact, question, text)) : written(text);
  const started = performance.now();
  const bot = await startBot(kind);
  const listening = performance.now() - started;
  await sender(bot.port, connector.serviceUrl)(contact, turn);
  const answered = performance.now() - started;
  const { cpu } = await bot.usage();
  await bot.stop();
  return { listening, answered, cpu };
}
