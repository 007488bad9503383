// Messages that are edited or deleted in the chat, and the draft card that goes with them.
import assert from "node:assert/strict";
import { cardIn, fieldsOf, saidBy, verbsOf } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

onBothStores("a message in the chat", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value;
  const pieces = async () => (await report())?.drafts.flatMap((draft) => draft.pieces.map(({ text }) => text));
  const cardsWith = (person: TeamsClient, verb: string) =>
    person.chat().filter((activity) => verbsOf(cardIn(activity)).includes(verb));

  it("that is edited, deleted and brought back is followed by the draft", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.writeHtml("<p>Första <b>stycket</b>.</p>", "m-1");
    await anna.writeHtml("<p>Andra stycket.</p>", "m-2");
    await anna.edit("m-1", "<p>Första <b>stycket</b>, rättat.</p>");
    assert.match(anna.says(), /Första \nstycket\n, rättat\.\nAndra stycket\./);
    await anna.delete("m-2");
    assert.deepEqual(await pieces(), ["Första **stycket**, rättat."]);
    await anna.edit("m-2", "<p>Andra stycket.</p>", "undeleteMessage");
    assert.deepEqual(await pieces(), ["Första **stycket**, rättat.", "Andra stycket."]);
    const { sent } = await anna.edit("m-2", "<p>Andra stycket.</p>");
    assert.deepEqual(sent, []);
    assert.equal(cardsWith(anna, "saveDraft").length, 1);
  });

  it("that was all of the draft takes it away when it is deleted, and says so", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Ett utkast.", "m-1");
    await anna.delete("m-1");
    assert.match(anna.says(), /Du har tagit bort meddelandet, så det finns inget utkast på fråga 1 längre/);
    assert.deepEqual(await pieces(), []);
  });

  it("never changes the saved answer when it is edited: the bot says that it is saved, and how to change it", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Svaret från chatten.", "m-1");
    await anna.click("saveDraft");
    const before = await report();
    await anna.edit("m-1", "<p>Ett annat svar.</p>");
    assert.match(anna.says(), /redan sparad som svar på fråga 1, och svaret är inte ändrat/);
    assert.deepEqual(await report(), before);
    bot().clock.move(60);
    await anna.click("ask", {}, "local-cooperation");
    assert.equal(fieldsOf(anna.last())["text"], "Svaret från chatten.");
  });

  it("changes nothing when it was a command, or nothing that the bot knows", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("översikt", "m-1");
    for (const changed of [await anna.edit("m-1", "<p>Översikt över läget</p>"), await anna.delete("m-1")]) {
      assert.deepEqual([changed.status, changed.sent], [200, []]);
    }
    const bare = await anna.send({ type: "messageUpdate", text: "x", id: "m-1", channelData: undefined });
    assert.deepEqual([bare.status, bare.sent], [200, []]);
    assert.deepEqual((await report())?.drafts ?? [], []);
  });

  it("keeps the buttons on the newest card of the draft only", async () => {
    const anna = await atFirstQuestion(bot());
    for (const text of ["Ett.", "Två.", "Tre."]) await anna.write(text);
    const [newest, ...older] = cardsWith(anna, "saveDraft").toReversed();
    assert.deepEqual(older, []);
    assert.match(saidBy(cardIn(newest)), /Ett\.\nTvå\.\nTre\./);
    const outdated = anna.chat().filter((activity) => /står längre ner i chatten/.test(saidBy(cardIn(activity))));
    assert.equal(outdated.length, 2);
    await anna.click("undoDraft");
    await anna.write("Fyra.");
    assert.equal(cardsWith(anna, "saveDraft").length, 1);
    await anna.click("saveDraft");
    bot().clock.move(60);
    await anna.click("ask", {}, "local-cooperation");
    await anna.write("Mer till fråga ett.");
    assert.match(saidBy(cardIn(anna.chat().find(({ id }) => id === newest?.id))), /längre ner/);
    const receipts = anna.chat().filter((activity) => /✓ Sparat/.test(saidBy(cardIn(activity))));
    assert.equal(receipts.length, 1, "a receipt stays what it is");
  });

  it("is added to the draft of the question whose card says Lägg till mer", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Till den första frågan.");
    await anna.click("skip");
    assert.match(anna.says(), /Fråga 2 av 9/);
    bot().clock.move(60);
    const { body } = await anna.click("addMore");
    assert.match(JSON.stringify(body), /Skriv vidare i chatten, så läggs det till utkastet på fråga 1/);
    await anna.write("Och mer.");
    assert.deepEqual(await pieces(), ["Till den första frågan.", "Och mer."]);
    assert.match(anna.says(), /Utkastet är 32 tecken långt/);
  });

  it("is gone from the draft when its person starts over, and the question is asked anew", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Ett misslyckat utkast.");
    bot().clock.move(60);
    const { body } = await anna.click("startOver");
    assert.match(saidBy(body.value), /Utkastet på fråga 1 är borttaget/);
    assert.match(anna.says(), /Fråga 1 av 9/);
    assert.equal(fieldsOf(anna.last())["text"], "");
    assert.deepEqual(await pieces(), []);
    const [kept] = await bot().ports.history.of(ekbacken);
    assert.deepEqual(kept?.answer.content, { kind: "text", text: "Ett misslyckat utkast." });
  });
});
