// Links to documents: until when they are good, and for whom.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { linkIn } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { type RunningBot, runningBot } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";

async function previewLink(bot: RunningBot): Promise<string> {
  const anna = await atFirstQuestion(bot);
  await anna.write("förhandsgranska");
  return linkIn(anna.last());
}

describe("a link to a draft", () => {
  const bot = runningBot(sqliteForTests());

  it("is good for an hour, and says in Swedish when it is over", async () => {
    const link = await previewLink(bot());
    assert.equal((await bot().follow(link)).status, 200);
    bot().clock.move(3_599);
    assert.equal((await bot().follow(link)).status, 200);
    bot().clock.move(2);
    const response = await bot().follow(link);
    assert.equal(response.status, 410);
    assert.match(await response.text(), /Länken har gått ut/);
  });

  it("leads nowhere once its person no longer answers for the report", async () => {
    const link = await previewLink(bot());
    const stored = (await bot().ports.people.get("anna")) ?? assert.fail("no Anna");
    await bot().ports.people.save({ ...stored, value: { ...stored.value, duties: [] } });
    const response = await bot().follow(link);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /Här finns inget dokument/);
  });

  it("leads nowhere when it has been changed", async () => {
    const link = await previewLink(bot());
    for (const changed of [`${link}x`, link.replace(/\.[\w-]+$/, ".x"), link.replace(/documents\/./, "documents/A")]) {
      assert.equal((await bot().follow(changed)).status, 404, changed);
    }
  });

  it("says that it did not work just now while the store is out of reach, and tells nothing of it", async () => {
    const link = await previewLink(bot());
    let isDown = false;
    const fault = new AppError("store.unavailable", "The database secret-path does not answer.");
    await bot().restart({
      aroundDocuments: (documents) => ({
        ...documents,
        read: (partition, id) => (isDown ? Promise.reject(fault) : documents.read(partition, id)),
      }),
    });
    isDown = true;
    const response = await bot().follow(link);
    assert.equal(response.status, 503);
    const page = await response.text();
    assert.match(page, /försök igen om en liten stund/);
    assert.ok(!page.includes("secret-path"));
    assert.equal(bot().journal.of("download").at(-1)?.["outcome"], "trouble.store.unavailable");
  });
});
