// (b) How often a turn reads and writes the store: counted, not timed.
import { readConfig } from "../src/config.ts";
import { addSeconds, dayIn, momentOf } from "../src/domain/moment.ts";
import { type CountedDocuments, countedDocuments } from "../src/store/counted-documents.ts";
import { startTertialbot } from "../src/tertialbot.ts";
import { fill } from "./bench-store.ts";
import { swedishText } from "./bench-text.ts";
import { type Contact, pressed, savedAnswer, sender, written } from "./contact.ts";
import { startFakeConnector } from "./fake-connector.ts";
import { type Row, rowOf } from "./figures.ts";

interface Turn {
  readonly what: string;
  readonly activity: Readonly<Record<string, unknown>>;
  readonly isSave?: boolean;
}

/** Rows for reads and writes of each turn, at once after the turn before it and after a pause of minutes. */
export async function countStoreCalls(): Promise<readonly Row[]> {
  const connector = await startFakeConnector();
  let counted: CountedDocuments | undefined;
  let now = momentOf(Date.now());
  const clock = { now: () => now, today: () => dayIn("Europe/Stockholm", now) };
  const config = readConfig({ MODE: "local", PORT: "0", DEPLOYMENT: "deployment/demo", SQLITE_FILE: ":memory:" });
  const bot = await startTertialbot(config, {
    journal: { note: () => {} },
    clock,
    outboxInterval: 1e9,
    refreshInterval: 1_000,
    aroundDocuments: (documents) => {
      counted = countedDocuments(documents);
      return counted;
    },
  });
  const { contacts, questionIds } = await fill(bot.ports, 2);
  const send = sender(bot.port, connector.serviceUrl);
  const rows: Row[] = [];
  for (const [index, pause] of [0, 600].entries()) {
    const [contact] = contacts.slice(index);
    if (contact === undefined) continue;
    await send(contact, written("hej"));
    for (const { what, activity, isSave = false } of turnsOf(contact, questionIds)) {
      now = addSeconds(now, pause);
      if (counted !== undefined && pause > 0) await refreshed(counted);
      counted?.takeCounts();
      await send(contact, activity);
      const { reads = 0, writes = 0 } = counted?.takeCounts() ?? {};
      rows.push(...rowsOf(`${what}${pause > 0 ? " after a pause" : ""}`, reads, writes, isSave));
    }
  }
  await bot.stop();
  await connector.stop();
  return rows;
}

/** Minutes in which the server has read anew what it remembers, as it does in the background. */
async function refreshed(counted: CountedDocuments): Promise<void> {
  let reads = 0;
  while (reads < 2) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    reads += counted.takeCounts().reads;
  }
}

function turnsOf(contact: Contact, questionIds: readonly string[]): readonly Turn[] {
  const [first = "", second = "", third = ""] = questionIds;
  const { report } = contact;
  const save = (question: string, number: number, revision: number) =>
    pressed("saveAnswer", savedAnswer(contact, question, swedishText(1_500, number), revision));
  return [
    { what: "greeting", activity: written("hej") },
    { what: "continue", activity: pressed("continue", { report }) },
    { what: "saved answer", activity: save(first, 1, 0), isSave: true },
    { what: "saved answer, the next one", activity: save(second, 2, 0), isSave: true },
    { what: "edited answer", activity: save(first, 3, 1) },
    { what: "text in the chat", activity: written(swedishText(800, 4)) },
    { what: "skip", activity: pressed("skip", { report, question: third, draft: 0, revision: 0, text: "" }) },
    { what: "overview", activity: pressed("overview", { report }) },
  ];
}

function rowsOf(what: string, reads: number, writes: number, isSave: boolean): readonly Row[] {
  const row = (unit: string, product: number) =>
    rowOf({
      what: `(b) ${what}`,
      unit,
      product,
      against: "two",
      reference: 2,
      ...(isSave ? { aim: { of: "product", atMost: 2 } as const } : {}),
    });
  return [row("reads", reads), row("writes", writes)];
}
