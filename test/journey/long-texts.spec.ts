// Texts that are too long: said so in plain words, handed back or left in the chat, and never half stored.
import assert from "node:assert/strict";
import { fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

const megabyte = "En lång rad om näringslivet. ".repeat(36_200);

onBothStores("a long text", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value;

  it("is saved whole at exactly the limit", async () => {
    const anna = await atFirstQuestion(bot());
    const text = "å".repeat(20_000);
    await anna.click("saveAnswer", { text });
    assert.deepEqual((await report())?.answers["local-cooperation"]?.content, { kind: "text", text });
  });

  it("is handed back in the field when it is over the limit", async () => {
    const anna = await atFirstQuestion(bot());
    const text = "å".repeat(20_001);
    const { body } = await anna.click("saveAnswer", { text });
    assert.match(saidBy(body.value), /Texten är 20\s001 tecken och får vara högst 20\s000 tecken/);
    assert.equal(fieldsOf(body.value)["text"], text);
    assert.deepEqual((await report())?.answers ?? {}, {});
    await anna.click("saveAnswer", { text: text.slice(1) });
    assert.match(anna.says(), /Fråga 2 av 9/);
  });

  it("of 1 MB is refused by card with a line that says why", async () => {
    const anna = await atFirstQuestion(bot());
    const { status, body } = await anna.click("saveAnswer", { text: megabyte });
    assert.equal(status, 200);
    assert.match(JSON.stringify(body), /Texten är 1\s04\d\s\d{3} tecken och får vara högst 20\s000/);
    assert.deepEqual((await report())?.answers ?? {}, {});
    assert.equal(bot().journal.of("turn").at(-1)?.["outcome"], "refused.tooLong");
  });

  it("of 1 MB is refused in the chat, where it stands, and an earlier draft is kept", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Ett vanligt utkast.");
    const { status } = await anna.write(megabyte);
    assert.equal(status, 200);
    assert.match(
      anna.says(),
      /Ett vanligt utkast\.[\s\S]*det senaste meddelandet är inte med\. Det står kvar i chatten/,
    );
    assert.deepEqual(
      (await report())?.drafts.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
      ["Ett vanligt utkast."],
    );
  });

  it("can grow in the chat beyond the limit, and says so before it is saved", async () => {
    const anna = await atFirstQuestion(bot());
    for (let part = 0; part < 3; part++) await anna.write("Del av ett långt svar. ".repeat(350));
    assert.match(anna.says(), /Ett svar får vara högst 20\s000 tecken/);
    const { body } = await anna.click("saveDraft");
    assert.match(JSON.stringify(body), /får vara högst/);
    assert.equal((await report())?.drafts[0]?.pieces.length, 3);
  });
});
