// When nothing can be written: the period is closed, has not opened, or has no questions for the organisation.
import assert from "node:assert/strict";
import { moment } from "../../src/domain/moment.ts";
import { fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("a period", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value;

  it("takes reports after the due day, and says when they should have come", async () => {
    const anna = await atFirstQuestion(bot());
    bot().clock.set(moment("2026-06-12T20:00:00Z"));
    await anna.write("hej");
    assert.match(anna.says(), /onsdag 13 maj 2026/);
    const { body } = await anna.click("saveAnswer", { text: "Sent men gott." });
    assert.match(saidBy(body.value), /Sparat/);
  });

  it("takes nothing after it has closed, and hands typed text back", async () => {
    const anna = await atReview(bot());
    const review = anna.messageWith("submit");
    bot().clock.set(moment("2026-06-12T22:30:00Z"));
    await anna.use(review, "submit");
    assert.match(anna.says(), /Perioden är stängd[\s\S]*samordnaren/);
    for (const verb of ["saveAnswer", "skip", "back"]) {
      const data = { verb, report: "2026-T1.ekbacken", question: "vaxla-upp", revision: 1, draft: 0 };
      const { body } = await anna.press({ data }, { text: "En minut för sent." });
      assert.match(saidBy(body.value), /Perioden är stängd/, verb);
      assert.equal(fieldsOf(body.value)["text"], "En minut för sent.", verb);
    }
    await anna.write("Och en rad i chatten.");
    assert.deepEqual((await report())?.drafts, []);
    assert.equal((await report())?.stage, "answering");
    await anna.write("hej");
    assert.match(anna.says(), /Du har ingen rapport att arbeta med just nu/);
  });

  it("is named with its opening day before it has opened", async () => {
    bot().clock.set(moment("2026-04-01T08:00:00Z"));
    const anna = bot().person("anna");
    for (const words of ["hej", "fortsätt", "översikt", "skicka in", "förhandsgranska"]) {
      await anna.write(words);
      assert.match(anna.says(), /Nästa period är Tertialrapport 1 2026\. Den öppnar måndag 20 april 2026/, words);
    }
    const data = { verb: "saveAnswer", report: "2026-T1.ekbacken", question: "vaxla-upp", revision: 0, draft: 0 };
    const { body } = await anna.press({ data }, { text: "För tidigt ute." });
    assert.match(saidBy(body.value), /Perioden har inte öppnat än/);
    assert.equal(fieldsOf(body.value)["text"], "För tidigt ute.");
    assert.equal(await report(), undefined);
  });

  it("without questions for an organisation says so, and whom to ask", async () => {
    const stored = (await bot().ports.organisations.get("ekbacken")) ?? assert.fail("no Ekbacken");
    await bot().ports.organisations.save({ ...stored, value: { ...stored.value, type: "choir" } });
    const bjorn = bot().person("bjorn");
    await bjorn.write("hej");
    assert.match(bjorn.says(), /Det finns inga frågor för Ekbackens stadsdelsnämnd den här perioden/);
    const data = { verb: "saveAnswer", report: "2026-T1.ekbacken", question: "vaxla-upp", revision: 0, draft: 0 };
    await bjorn.press({ data }, { text: "Vart ska detta?" });
    assert.match(bjorn.says(), /Det finns inga frågor för Ekbackens stadsdelsnämnd/);
    assert.equal(fieldsOf(bjorn.last())["text"], "Vart ska detta?");
    assert.equal(await report(), undefined);
  });
});
