// In a channel everybody reads along: only what has been submitted is shown there.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { cardIn, saidBy, verbsOf } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import { channelId, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import { tenantId } from "./teams-user.ts";

const personal = ["fortsätt", "översikt", "förhandsgranska", "skicka in", "continue", "overview", "preview", "submit"];

onBothStores("a channel", (store) => {
  const bot = runningBot(store);

  it("never shows drafts, answers, progress or what is missing before a report is submitted", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "Hemligt tills vidare." });
    await anna.write("Ett hemligt utkast.");
    for (const words of [...personal, "status", "senaste rapporten", "hej", "Ett hemligt utkast?", "språk"]) {
      const { status, sent } = await anna.writeInChannel(channelId, words);
      assert.equal(status, 200);
      assert.equal(sent.length, 1, words);
      const said = JSON.stringify(sent.map(({ activity }) => activity.attachments));
      assert.doesNotMatch(said, /emlig|av 9|of 9|Fråga \d|besvarad|Åström|Öberg|@/, words);
      assert.deepEqual(verbsOf(cardIn(sent[0])), [], words);
      assert.ok(sent[0]?.conversationId.startsWith(channelId));
    }
  });

  it("says whether its organisations' reports are submitted, and no more", async () => {
    const anna = await atFirstQuestion(bot());
    const before = await anna.writeInChannel(channelId, "status");
    const said = saidBy(cardIn(before.sent[0]));
    assert.ok(JSON.stringify(before.sent).includes("nte inlämnad än, lämnas in senast onsdag 13 maj 2026"), said);
    assert.ok(!JSON.stringify(before.sent).includes("Lingonhöjden"));
    const again = await atReview(bot(), "bjorn");
    await again.click("submit");
    const after = await anna.writeInChannel(channelId, "status");
    assert.match(saidBy(cardIn(after.sent[0])), /[Ii]nlämnad.*6 maj 2026/);
  });

  it("points to the personal chat, and answers a card that got there to nobody", async () => {
    const anna = await atFirstQuestion(bot());
    const { sent } = await anna.writeInChannel(channelId, "översikt");
    assert.match(saidBy(cardIn(sent[0])), /personliga chatten/);
    const chat = (await bot().ports.people.get("anna"))?.value.chat;
    const data = { report: "2026-T1.ekbacken" };
    const pressed = await anna.send({
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: "overview", data }, trigger: "manual" },
      conversation: { id: `${channelId};messageid=1`, conversationType: "channel", isGroup: true, tenantId },
    });
    assert.deepEqual(pressed.sent, []);
    assert.match(pressed.body.value, /personliga chatten/);
    assert.deepEqual((await bot().ports.people.get("anna"))?.value.chat, chat);
  });

  it("does not hand out another channel's report", async () => {
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.click("submit");
    await bot().restart();
    const park = "19:team-kommunen@thread.tacv2";
    const named = await bjorn.writeInChannel(park, "senaste rapporten Ekbacken");
    assert.match(saidBy(cardIn(named.sent[0])), /Jag hittar ingen rapport för ”Ekbacken” här/);
    const unnamed = await bjorn.writeInChannel(park, "senaste rapporten");
    assert.match(saidBy(cardIn(unnamed.sent[0])), /Ingen rapport är inlämnad än för Parknämnden/);
    const nowhere = await bjorn.writeInChannel("19:unconnected@thread.tacv2", "senaste rapporten");
    assert.match(saidBy(cardIn(nowhere.sent[0])), /inte kopplad till någon organisation/);
  });

  it("is greeted once when the bot is added to the team", async () => {
    const anna = bot().person("anna");
    const conversation = { id: channelId, conversationType: "channel", isGroup: true, tenantId };
    const { sent } = await anna.send({ type: "installationUpdate", action: "add", conversation });
    assert.equal(sent.length, 1);
    assert.match(saidBy(cardIn(sent[0])), /Här lägger jag era rapporter/);
  });

  it("is told that something went wrong while the store is out of reach, and no more", async () => {
    let isDown = false;
    const fault = new AppError("store.unavailable", "The database secret-path does not answer.");
    await bot().restart({
      aroundDocuments: (documents) => ({
        ...documents,
        read: (partition, id) => (isDown ? Promise.reject(fault) : documents.read(partition, id)),
        list: (partition, selection) => (isDown ? Promise.reject(fault) : documents.list(partition, selection)),
      }),
    });
    const anna = bot().person("anna");
    isDown = true;
    const { sent } = await anna.writeInChannel(channelId, "senaste rapporten");
    assert.match(saidBy(cardIn(sent[0])), /Lagringen svarar inte[\s\S]*Felnummer/);
    assert.doesNotMatch(JSON.stringify(sent), /secret-path/);
    assert.equal(bot().journal.of("trouble")[0]?.["outcome"], "trouble.store.unavailable");
  });
});
