// What everybody must be able to rely on while the store is in trouble, whichever store and whichever trouble.
import assert from "node:assert/strict";
import { fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import { ekbacken, type RunningBot } from "./running-bot.ts";

export interface StoreTrouble {
  readonly title: string;
  readonly says: RegExp;
  readonly code: string;
  /** Begins the trouble, and comes back with what ends it. */
  begin(bot: RunningBot): Promise<() => Promise<void>>;
}

const text = "Skrivet under störningen. ".repeat(300).trim();

/** Two tests of one trouble. */
export function survives(bot: () => RunningBot, trouble: StoreTrouble): void {
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value;

  it(`${trouble.title}: says so, hands the text back with a way to try again, and stores nothing by halves`, async function () {
    this.timeout(20_000);
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "Det som var sparat innan." });
    const before = await report();
    const end = await trouble.begin(bot());
    const card = anna.messageWith("saveAnswer");
    const began = performance.now();
    const { status, body } = await anna.use(card, "saveAnswer", { text });
    assert.ok(performance.now() - began < 15_000);
    assert.equal(status, 200);
    assert.match(saidBy(body.value), trouble.says);
    assert.equal(fieldsOf(body.value)["text"], text);
    const reference = /Felnummer: (\w+)/.exec(saidBy(body.value))?.[1];
    await anna.write(`Även detta: ${text}`);
    assert.match(anna.says(), /Ditt meddelande är inte sparat än\. Det står kvar här i chatten/);
    const noted = bot().journal.of("trouble");
    assert.equal(noted[0]?.["turn"], reference);
    assert.deepEqual(
      noted.map(({ outcome }) => outcome),
      [`trouble.${trouble.code}`, `trouble.${trouble.code}`],
    );
    await end();
    assert.deepEqual(await report(), before);
    const again = await anna.click("saveAnswer");
    assert.match(saidBy(again.body.value), /Sparat · Fråga 2 av 9[\s\S]*Skrivet under störningen\./);
    assert.match(anna.says(), /Fråga 3 av 9/);
  });

  it(`${trouble.title}: a report is submitted whole or not at all, and is once it is over`, async function () {
    this.timeout(20_000);
    const anna = await atReview(bot());
    const end = await trouble.begin(bot());
    const card = anna.messageWith("submit");
    const { status, body } = await anna.use(card, "submit");
    assert.equal(status, 200);
    assert.match(String(body.value), trouble.says);
    await end();
    const left = await report();
    // Where the last of it found no room the submission is recorded already, and waits.
    assert.equal(left?.awaitsPost, left?.stage === "submitted");
    await anna.use(card, "submit");
    await bot().restart();
    await bot().restart();
    assert.equal((await report())?.awaitsPost, false);
    assert.equal(bot().posts().length, 1);
  });
}
