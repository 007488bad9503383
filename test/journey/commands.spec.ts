// Commands as people write them, in the chat: both languages, with a mention, in capitals and with typos.
import assert from "node:assert/strict";
import { cardIn, saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import { runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import { bot as botAccount } from "./teams-user.ts";

onBothStores("commands", (store) => {
  const bot = runningBot(store);
  const expected: readonly (readonly [string, RegExp])[] = [
    ["hej", /Hej Anna!/],
    ["Hejsan!", /Hej Anna!/],
    ["HJÄLP", /Det här kan jag/],
    ["hjlp", /Det här kan jag/],
    ["help", /Det här kan jag/],
    ["oversikt", /Översikt/],
    ["Overview", /Översikt/],
    ["status", /Status\n.*0 av 9 besvarade/s],
    ["förhandsgransk", /UTKAST/],
    ["preview", /UTKAST/],
    ["skicka inn", /8 frågor kvar/],
    ["submit", /8 frågor kvar/],
    ["senaste rapporten", /Ingen rapport är inlämnad än/],
    ["latst report", /Ingen rapport är inlämnad än/],
    ["fortsät", /Fråga 1 av 9/],
    ["continue", /Fråga 1 av 9/],
    ["spåk", /Vilket språk/],
  ];

  it("are understood though they are misspelt, in either language", async () => {
    const anna = await atFirstQuestion(bot());
    for (const [words, answer] of expected) {
      bot().clock.move(60);
      await anna.write(words);
      assert.match(anna.says(), answer, words);
    }
    assert.equal((await bot().ports.reports.awaitingPost("2026-T1")).length, 0);
  });

  it("are understood behind a mention of the bot, and text is not", async () => {
    const anna = await atFirstQuestion(bot());
    const text = "<at>Tertialbot</at> hjälp";
    const entities = [{ type: "mention", mentioned: botAccount, text: "<at>Tertialbot</at>" }];
    await anna.send({ type: "message", text, entities });
    assert.match(anna.says(), /Det här kan jag/);
    await anna.write("Vi fick hjälp av grannstadsdelen.");
    assert.match(anna.says(), /Utkast – inte sparat/);
  });

  it("ask which report is meant when there are several", async () => {
    const anna = bot().person("anna");
    await anna.write("översikt");
    assert.match(anna.says(), /Vilken rapport gäller det\?/);
    assert.match(anna.says(), /Ekbackens stadsdelsnämnd[\s\S]*Lingonhöjdens Lokaler AB/);
    const lingon = anna.chat().at(-1) ?? assert.fail();
    const { sent } = await anna.press({ data: { verb: "continue", report: "2026-T1.lingonhojden" } }, {}, lingon.id);
    assert.match(saidBy(cardIn(sent[0])), /Lingonhöjdens Lokaler AB · Tertialrapport 1 2026/);
    await anna.write("översikt");
    assert.match(anna.says(), /Lingonhöjdens Lokaler AB/, "the report that is worked on");
  });

  it("lead to the review, which says what is missing until nothing is", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("skicka in");
    assert.match(anna.says(), /8 frågor kvar innan rapporten kan skickas in/);
    assert.throws(() => anna.messageWith("submit"));
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.write("skicka in");
    assert.match(bjorn.says(), /Alla obligatoriska frågor är besvarade/);
  });
});
