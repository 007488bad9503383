// Ways through the questions: back and forth, changed minds, text in the chat, buttons of older clients, other languages.
import assert from "node:assert/strict";
import { cardIn, fieldsOf, saidBy, textsOf } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("answering", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value;
  const textOf = async (id: string) => {
    const content = (await report())?.answers[id]?.content;
    return content?.kind === "text" ? content.text : content;
  };

  it("turns the used card into a receipt, from which the answer can be changed", async () => {
    const anna = await atFirstQuestion(bot());
    const card = anna.messageWith("saveAnswer");
    const { body, sent } = await anna.use(card, "saveAnswer", { text: "Det första svaret." });
    assert.match(saidBy(body.value), /Sparat · Fråga 1 av 9[\s\S]*Det första svaret\./);
    const receipt = sent.find(({ kind }) => kind === "updated");
    assert.equal(receipt?.id, card.id);
    assert.equal(saidBy(cardIn(receipt)), saidBy(body.value));
    await anna.click("ask", {}, "local-cooperation");
    assert.deepEqual(fieldsOf(anna.last())["text"], "Det första svaret.");
    assert.match(anna.says(), /Sparat av Anna Åström 6 maj 2026 kl\. 10\.01\./);
    await anna.click("saveAnswer", { text: "Det ändrade svaret." });
    assert.equal(await textOf("local-cooperation"), "Det ändrade svaret.");
    assert.match(anna.says(), /Fråga 2 av 9/);
    const [earlier, ...more] = await bot().ports.history.of(ekbacken);
    assert.deepEqual(earlier?.answer.content, { kind: "text", text: "Det första svaret." });
    assert.equal(more.length, 0);
  });

  for (const [verb, name] of [
    ["skip", "skipping"],
    ["overview", "looking at the overview"],
  ] as const) {
    it(`keeps what stands in the field as a draft when someone is ${name}`, async () => {
      const anna = await atFirstQuestion(bot());
      await anna.click(verb, { text: "Halvfärdig mening om" });
      const [draft] = (await report())?.drafts ?? [];
      assert.deepEqual(
        draft?.pieces.map(({ text }) => text),
        ["Halvfärdig mening om"],
      );
      await anna.write("översikt");
      assert.match(anna.says(), /Utkast, inte sparat\nHalvfärdig mening om/);
      bot().clock.move(60);
      await anna.click("ask", {}, "local-cooperation");
      assert.equal(fieldsOf(anna.last())["text"], "Halvfärdig mening om");
    });
  }

  it("goes back to the question before, and keeps the text", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "Ett" });
    await anna.click("back", { text: "Påbörjad text till fråga två" });
    assert.match(anna.says(), /Fråga 1 av 9/);
    assert.equal(fieldsOf(anna.last())["text"], "Ett");
    await anna.click("saveAnswer", { text: "Ett, ändrat" });
    assert.equal(fieldsOf(anna.last())["text"], "Påbörjad text till fråga två");
    assert.match(anna.says(), /I fältet står ditt utkast/);
  });

  it("does the same from a client that only knows Action.Submit", async () => {
    const anna = await atFirstQuestion(bot());
    const card = anna.messageWith("saveAnswer");
    const { status, sent } = await anna.use(card, "saveAnswer", { text: "Från telefonen" }, { door: "submit" });
    assert.equal(status, 200);
    assert.match(saidBy(cardIn(sent.find(({ kind }) => kind === "updated"))), /Sparat/);
    assert.match(anna.says(), /Fråga 2 av 9/);
    assert.equal(await textOf("local-cooperation"), "Från telefonen");
    await anna.use(anna.messageWith("notApplicable"), "notApplicable", { reason: "Inte hos oss" }, { door: "submit" });
    assert.deepEqual(await textOf("vaxla-upp"), { kind: "notApplicable", reason: "Inte hos oss" });
    await anna.use(anna.messageWith("skip"), "skip", { text: "" }, { door: "submit" });
    assert.match(anna.says(), /Fråga 4 av 9/);
  });

  it("takes chat text as the draft of the open question, and takes the latest piece back", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Första stycket.");
    await anna.write("Andra stycket.");
    assert.match(anna.says(), /Första stycket\.\nAndra stycket\.\n.*Utkastet är 30 tecken/);
    await anna.click("undoDraft");
    assert.match(anna.says(), /Första stycket\.\n/);
    assert.doesNotMatch(anna.says(), /Andra/);
    await anna.click("saveDraft");
    assert.equal(await textOf("local-cooperation"), "Första stycket.");
    assert.deepEqual((await report())?.drafts, []);
  });

  it("takes a message that Teams delivers twice once", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Samma meddelande.", "message-repeated");
    const { sent } = await anna.write("Samma meddelande.", "message-repeated");
    assert.deepEqual(sent, []);
    assert.equal((await report())?.drafts[0]?.pieces.length, 1);
  });

  it("goes on in the same place on another device", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "På datorn" });
    const phone = bot().person("anna", "-phone");
    await phone.write("Skrivet på telefonen.");
    await phone.click("saveDraft");
    assert.equal(await textOf("vaxla-upp"), "Skrivet på telefonen.");
    assert.match(phone.says(), /Fråga 3 av 9/);
    bot().clock.move(60);
    await anna.write("fortsätt");
    assert.match(anna.says(), /Fråga 3 av 9/);
  });

  it("speaks the language that is chosen from then on, and stores answers as they are", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("språk");
    await anna.use(anna.messageWith("language"), "language", { language: "en" });
    assert.match(anna.says(), /Hello Anna|Hi Anna/);
    assert.match(anna.says(), /0 of 9/);
    await bot().restart();
    await anna.write("what can you do");
    assert.ok(textsOf(anna.last()).some((text) => /overview/i.test(text)));
    await anna.write("svenska");
    assert.match(anna.says(), /Hej Anna!/);
  });
});
