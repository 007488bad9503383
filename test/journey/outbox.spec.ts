// Reports on their way to the channel: posted once, whatever dies, throttles or is in the way.
import assert from "node:assert/strict";
import type { Documents } from "../../src/store/documents.ts";
import { cardIn, linkIn, saidBy } from "./card-view.ts";
import { atReview } from "./chapters.ts";
import type { Trouble } from "./connector.ts";
import { type Disturbance, disturbed } from "./disturbed-documents.ts";
import { channelId, ekbacken, lingonhojden, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

async function outcomes(bot: RunningBot, key = ekbacken) {
  const deliveries = await bot.ports.deliveries.of(key);
  return deliveries.map(({ id, outcome }) => {
    const reason = outcome !== undefined && "reason" in outcome ? outcome.reason : "";
    return [id, outcome?.kind, reason];
  });
}

/** Lets the outbox run once more, to its end. */
async function runAgain(bot: RunningBot): Promise<void> {
  await bot.restart();
  await bot.restart();
}

const dying = (disturbance: Disturbance) => (documents: Documents) => disturbed(documents, disturbance);
const isDelivery = ({ id }: { readonly id: string }) => id.startsWith("delivery.");

/** Björn submits Ekbacken's report while the channel is in that trouble; comes back when it has been tried. */
async function submitDuring(bot: RunningBot, trouble: Trouble): Promise<void> {
  const bjorn = await atReview(bot, "bjorn");
  bot.connector.failPosts(trouble);
  const { body } = await bjorn.click("submit");
  assert.match(saidBy(body.value), /Rapporten är inlämnad/);
  await runAgain(bot);
}

onBothStores("the outbox", (store) => {
  const bot = runningBot(store);

  it("posts once after a process died between the submission and the post", async () => {
    await bot().restart({ aroundDocuments: dying({ when: "before", of: isDelivery }) });
    const bjorn = await atReview(bot(), "bjorn");
    const { body } = await bjorn.click("submit");
    assert.match(saidBy(body.value), /Dokumentet läggs strax i er kanal/);
    await runAgain(bot());
    await runAgain(bot());
    assert.equal(bot().posts().length, 1);
    assert.equal(bot().posts()[0]?.conversationId, channelId);
    assert.deepEqual(await outcomes(bot()), [["post.v1.channel.0", "sent", ""]]);
  });

  it("does not send again what a process had claimed that died", async () => {
    await bot().restart({ aroundDocuments: dying({ when: "after", of: isDelivery }) });
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.click("submit");
    await runAgain(bot());
    assert.deepEqual(await outcomes(bot()), [["post.v1.channel.0", undefined, ""]]);
    bot().clock.move(119);
    await runAgain(bot());
    assert.equal((await bot().ports.deliveries.of(ekbacken))[0]?.outcome, undefined, "it may still be sending");
    bot().clock.move(2);
    await runAgain(bot());
    assert.deepEqual(await outcomes(bot()), [["post.v1.channel.0", "unknown", "interrupted"]]);
    assert.equal(bot().posts().length, 0);
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.awaitsPost, false);
  });

  it("posts once though two instances find the same report at once", async () => {
    await bot().restart({ aroundDocuments: dying({ when: "before", of: isDelivery }) });
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.click("submit");
    const [one, two] = await Promise.all([bot().another(), bot().another(), bot().restart()]);
    await Promise.all([one.stop(), two.stop(), runAgain(bot())]);
    assert.equal(bot().posts().length, 1);
  });

  it("posts what the channel refused to take for a while, later and once", async () => {
    await submitDuring(bot(), { status: 429, headers: { "retry-after": "60" } });
    assert.equal(bot().posts().length, 0, "not before 30 seconds have gone by");
    bot().clock.move(31);
    await runAgain(bot());
    await runAgain(bot());
    assert.equal(bot().posts().length, 1);
    assert.deepEqual(await outcomes(bot()), [
      ["post.v1.channel.0", "throttled", ""],
      ["post.v1.channel.1", "sent", ""],
    ]);
  });

  for (const [what, failure, outcome] of [
    ["403", { status: 403, code: "BotNotInConversationRoster" }, ["unreachable", "BotNotInConversationRoster"]],
    ["404", { status: 404, code: "ConversationNotFound" }, ["unreachable", "ConversationNotFound"]],
  ] as const) {
    it(`sends to the contact persons when the channel answers ${what}`, async () => {
      const anna = bot().person("anna");
      await anna.write("hej");
      await submitDuring(bot(), failure);
      assert.deepEqual(await outcomes(bot()), [
        ["post.v1.channel.0", ...outcome],
        ["post.v1.person.anna.0", "sent", ""],
        ["post.v1.person.bjorn.0", "sent", ""],
      ]);
      assert.match(anna.says(), /Rapport från Ekbackens stadsdelsnämnd[\s\S]*Inlämnad av Björn Öberg/);
      const file = await bot().ports.files.get(ekbacken, 1);
      const bytes = await (await bot().follow(linkIn(anna.last()))).arrayBuffer();
      assert.deepEqual(new Uint8Array(bytes), file?.bytes);
    });
  }

  for (const [what, trouble] of [
    ["fails with 502", { status: 502 }],
    ["is cut after it took the post", "cutAfter"],
  ] as const) {
    it(`does not send again, or to anybody else, when the channel ${what}`, async () => {
      await submitDuring(bot(), trouble);
      const known = await outcomes(bot());
      assert.deepEqual(
        known.map(([id, kind]) => [id, kind]),
        [["post.v1.channel.0", "unknown"]],
      );
      bot().clock.move(7_200);
      const attempts = bot().connector.attempts();
      await runAgain(bot());
      assert.equal(bot().connector.attempts(), attempts);
      assert.equal((await bot().ports.reports.get(ekbacken))?.value.awaitsPost, false);
    });
  }

  it("sends to the contact persons where there is no channel, and records who can't be reached", async () => {
    const anna = bot().person("anna");
    await anna.press({ data: { verb: "continue", report: "2026-T1.lingonhojden" } });
    const { value } = (await bot().ports.reports.get(lingonhojden)) ?? { value: undefined };
    assert.equal(value, undefined);
    while (!/Granska och skicka in/.test(anna.says())) await anna.click("saveAnswer", { text: "Ett svar." });
    const { body } = await anna.click("submit");
    assert.match(saidBy(body.value), /Dokumentet skickas strax till er som är kontaktpersoner/);
    await runAgain(bot());
    assert.deepEqual(await outcomes(bot(), lingonhojden), [
      ["post.v1.person.anna.0", "sent", ""],
      ["post.v1.person.david.0", "unreachable", "noChat"],
    ]);
    assert.match(saidBy(cardIn(anna.chat().at(-1))), /Rapport från Lingonhöjdens Lokaler AB/);
    assert.equal(bot().posts().length, 0);
    assert.equal((await bot().ports.reports.get(lingonhojden))?.value.awaitsPost, false);
  });
});
