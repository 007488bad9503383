// People whom the bot does not know, or does not know yet.
import assert from "node:assert/strict";
import { cardIn, fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

const refusal = /känner tyvärr inte igen dig som kontaktperson[\s\S]*samordnaren@staden\.example/;

onBothStores("someone whom the bot does not know", (store) => {
  const bot = runningBot(store);

  it("is refused kindly, told whom to contact, and learns nothing", async () => {
    const eve = bot().person("stranger");
    await eve.install();
    for (const words of ["hej", "översikt", "senaste rapporten Ekbacken", "status"]) await eve.write(words);
    for (const activity of eve.chat()) {
      assert.match(saidBy(cardIn(activity)), refusal);
      assert.doesNotMatch(JSON.stringify(activity), /Ekbacken|Parknämnden|Anna|period|T1 2026|2026-T1/);
    }
    assert.equal(eve.chat().length, 5);
    assert.deepEqual(
      bot()
        .journal.of("turn")
        .map(({ person, outcome }) => [person, outcome]),
      Array.from({ length: 5 }, () => [undefined, "stranger"]),
    );
  });

  it("gets back what they typed in a card that they were shown once, and nothing is stored", async () => {
    const anna = await atFirstQuestion(bot());
    const card = anna.messageWith("saveAnswer");
    const eve = bot().person("stranger");
    const { body } = await eve.use(card, "saveAnswer", { text: "Inskickat av någon annan." });
    assert.match(body.value, refusal);
    assert.equal(fieldsOf(eve.last())["text"], "Inskickat av någon annan.");
    assert.equal(await bot().ports.reports.get(ekbacken), undefined);
  });

  it("is refused without an identity, whatever name the message claims", async () => {
    const anna = bot().person("anna");
    await anna.send({ type: "message", text: "översikt", from: { id: "29:anna", name: "Anna Åström" } });
    assert.match(anna.says(), refusal);
  });

  it("is told that something went wrong when the directory does not answer", async () => {
    bot().connector.failMembers(500);
    const eve = bot().person("stranger");
    await eve.write("hej");
    assert.match(eve.says(), /Något gick fel hos mig[\s\S]*Felnummer/);
    assert.equal(bot().journal.of("trouble").length, 1);
  });
});

onBothStores("someone who is known by e-mail", (store) => {
  const bot = runningBot(store);
  const asNew = async () => {
    const stored = (await bot().ports.people.get("cecilia")) ?? assert.fail("no Cecilia");
    await bot().ports.people.save({ ...stored, value: { ...stored.value, aadObjectId: undefined } });
    return bot().person("cecilia");
  };

  it("is bound to their identity the first time, whatever the case of the address", async () => {
    const cecilia = await asNew();
    bot().connector.emails.set("29:cecilia", "Cecilia.EK@example.se");
    await cecilia.write("hej");
    assert.match(cecilia.says(), /Hej Cecilia!/);
    assert.equal((await bot().ports.people.get("cecilia"))?.value.aadObjectId, cecilia.user.aadObjectId);
    assert.deepEqual(bot().journal.of("person.bound"), [{ person: "cecilia" }]);
    bot().connector.emails.clear();
    await cecilia.write("status");
    assert.match(cecilia.says(), /Parknämnden/);
  });

  it("can't be taken over by whoever gets the address later", async () => {
    const cecilia = await asNew();
    bot().connector.emails.set("29:cecilia", "cecilia.ek@example.se");
    await cecilia.write("hej");
    bot().connector.emails.set("29:eve", "cecilia.ek@example.se");
    const eve = bot().person("stranger");
    await eve.write("status");
    assert.match(eve.says(), refusal);
    assert.deepEqual(bot().journal.of("person.refused"), [{ person: "cecilia" }]);
    assert.equal((await bot().ports.people.get("cecilia"))?.value.aadObjectId, cecilia.user.aadObjectId);
  });
});
