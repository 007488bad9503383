// Posts that went wrong: the coordinator is told once and decides, over real HTTP, on both stores.
import assert from "node:assert/strict";
import { saidBy } from "./card-view.ts";
import { atReview } from "./chapters.ts";
import type { Trouble } from "./connector.ts";
import { coordinators, met } from "./reminding.ts";
import { channelId, ekbacken, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

async function runAgain(bot: RunningBot): Promise<void> {
  await bot.restart();
  await bot.restart();
}

async function submitDuring(bot: RunningBot, trouble: Trouble): Promise<void> {
  const bjorn = await atReview(bot, "bjorn");
  bot.connector.failPosts(trouble);
  await bjorn.click("submit");
  await runAgain(bot);
}

onBothStores("a post that went wrong", (store) => {
  const bot = runningBot(store, coordinators);
  const posts = () =>
    bot()
      .posts()
      .map(({ conversationId }) => conversationId);
  const kinds = async () => (await bot().ports.coordinatorActions.of(2026)).map(({ kind }) => kind);

  it("because the channel is gone is told to the coordinator once, and its people have the document", async () => {
    const [anna, eva] = [await met(bot(), "anna"), await met(bot(), "stranger")];
    await submitDuring(bot(), { status: 404, code: "ConversationNotFound" });
    assert.match(
      eva.says(),
      /En rapport kunde inte läggas i sin kanal\nEkbackens stadsdelsnämnd · Tertialrapport 1 2026, version 1/,
    );
    assert.match(anna.says(), /Rapport från Ekbackens stadsdelsnämnd/);
    const count = eva.chat().length;
    await runAgain(bot());
    assert.equal(eva.chat().length, count, "told once");
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.awaitsPost, false);
  });

  it("so that nobody knows whether it arrived is sent again when the coordinator wants it, once", async () => {
    const eva = await met(bot(), "stranger");
    await submitDuring(bot(), "cutBefore");
    assert.match(eva.says(), /Oklart om en rapport kom fram till sin kanal/);
    assert.deepEqual(posts(), []);
    const told = eva.messageWith("resendPost");
    await Promise.all([eva.use(told, "resendPost"), eva.use(told, "resendPost")]);
    assert.match(eva.says(), /Jag lägger rapporten i kanalen igen|redan avgjort/);
    await runAgain(bot());
    assert.deepEqual(posts(), [channelId]);
    const late = await eva.use(told, "postArrived");
    assert.match(saidBy(late.body.value), /Det är redan avgjort/);
    await runAgain(bot());
    assert.deepEqual(posts(), [channelId]);
    assert.deepEqual(await kinds(), ["postResent"]);
  });

  it("is not sent again when the coordinator has seen it in the channel", async () => {
    const eva = await met(bot(), "stranger");
    await submitDuring(bot(), "cutAfter");
    const told = eva.messageWith("postArrived");
    await eva.use(told, "postArrived");
    assert.match(eva.says(), /Tack! Då skickas den inte igen/);
    const late = await eva.use(told, "resendPost");
    assert.match(saidBy(late.body.value), /Det är redan avgjort/);
    await runAgain(bot());
    assert.equal(posts().length, 1);
    assert.deepEqual(await kinds(), ["postArrived"]);
  });

  it("a second time is told and decided anew", async () => {
    const eva = await met(bot(), "stranger");
    await submitDuring(bot(), "cutBefore");
    bot().connector.failPosts("cutBefore");
    await eva.click("resendPost");
    await runAgain(bot());
    assert.equal(eva.chat().filter(({ activity }) => JSON.stringify(activity).includes("resendPost")).length, 1);
    await eva.click("resendPost");
    await runAgain(bot());
    assert.deepEqual(posts(), [channelId]);
  });

  it("is the coordinator's alone to decide", async () => {
    const anna = await met(bot(), "anna");
    await submitDuring(bot(), "cutBefore");
    const pressed = await anna.press({ data: { verb: "resendPost", report: "2026-T1.ekbacken", version: 1 } });
    assert.match(String(pressed.body.value), /Det här gör samordnaren/);
    await runAgain(bot());
    assert.deepEqual(posts(), []);
  });
});
