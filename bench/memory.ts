// (e) Memory after many conversations, against the echo bot after as many.
import { copyFileSync } from "node:fs";
import type { BenchStore } from "./bench-store.ts";
import { swedishText } from "./bench-text.ts";
import { type BotKind, echoBot, productOn, startBot } from "./bot-process.ts";
import { type Contact, pressed, savedAnswer, sender, written } from "./contact.ts";
import { startFakeConnector } from "./fake-connector.ts";
import { type Row, rowOf } from "./figures.ts";
import type { Usage } from "./process-meter.ts";

export async function measureMemory(
  store: BenchStore & { readonly file: string },
  conversations: number,
): Promise<readonly Row[]> {
  const file = `${store.file}.memory`;
  copyFileSync(store.file, file);
  const people = store.contacts.slice(0, conversations);
  const [question = ""] = store.questionIds;
  const product = await used(productOn(file), people, (contact, text) =>
    pressed("saveAnswer", savedAnswer(contact, question, text)),
  );
  const echo = await used(echoBot, people, (_contact, text) => written(text));
  const after = `after ${people.length} conversations`;
  const row = (what: string, figure: (used: Used) => number) =>
    rowOf({ what: `(e) ${what}`, unit: "MB", product: figure(product), against: "echo bot", reference: figure(echo) });
  return [
    row(`memory ${after} (RSS)`, ({ after: { rss } }) => rss / 1e6),
    row(`heap ${after}`, ({ after: { heap } }) => heap / 1e6),
    row(`heap after the first conversations`, ({ before: { heap } }) => heap / 1e6),
  ];
}

interface Used {
  readonly before: Usage;
  readonly after: Usage;
}

/** Each person says hello and saves one answer. The first tenth warms up. */
async function used(
  kind: BotKind,
  people: readonly Contact[],
  answer: (contact: Contact, text: string) => Readonly<Record<string, unknown>>,
): Promise<Used> {
  const connector = await startFakeConnector();
  const bot = await startBot(kind);
  const send = sender(bot.port, connector.serviceUrl);
  const talk = async (some: readonly Contact[]) => {
    for (const [index, contact] of some.entries()) {
      await send(contact, written("hej"));
      await send(contact, answer(contact, swedishText(1_500, index)));
    }
  };
  const tenth = Math.ceil(people.length / 10);
  await talk(people.slice(0, tenth));
  const before = await bot.usage({ collect: true });
  await talk(people.slice(tenth));
  const after = await bot.usage({ collect: true });
  await bot.stop();
  await connector.stop();
  return { before, after };
}
