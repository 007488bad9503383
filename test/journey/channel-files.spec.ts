// A submitted report in its channel's own folder, from the button to SharePoint and back to the card that links to it.
import assert from "node:assert/strict";
import { FakeGraph } from "../graph/fake-graph.ts";
import { ownAppId } from "../graph/fake-library.ts";
import { cardIn, linkIn, saidBy } from "./card-view.ts";
import { atReview } from "./chapters.ts";
import { coordinators, met } from "./reminding.ts";
import { channelId, ekbacken, type RunningBot, startRunningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

const groupId = "22222222-2222-4222-8222-222222222222";
const place = "b!drive/01FOLDER";
const name = "uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx";

async function submit(bot: RunningBot): Promise<void> {
  const bjorn = await atReview(bot, "bjorn");
  assert.match(saidBy((await bjorn.click("submit")).body.value), /Rapporten är inlämnad/);
  await runAgain(bot);
}

/** Lets the outbox run once more, to its end. */
async function runAgain(bot: RunningBot): Promise<void> {
  await bot.restart();
  await bot.restart();
}

onBothStores("the channel's folder", (store) => {
  let graph: FakeGraph;
  let bot: RunningBot;
  beforeEach(async function () {
    this.timeout(15_000);
    graph = await FakeGraph.start();
    graph.library.addFolder(place);
    graph.channels.set(`${groupId}/${channelId}`, place);
    const files = { CHANNEL_FILES: "graph", GRAPH_ENDPOINT: graph.origin, GRAPH_CLIENT_ID: ownAppId };
    bot = await startRunningBot({ ...(await store.newStore()), ...coordinators, ...files });
    const stored = (await bot.ports.organisations.get("ekbacken")) ?? assert.fail("no organisation");
    const channel = { ...(stored.value.channel ?? assert.fail("no channel")), groupId };
    await bot.ports.organisations.save({ ...stored, value: { ...stored.value, channel } });
  });
  afterEach(async function () {
    this.timeout(15_000);
    await bot.stop();
    await graph.stop();
  });

  it("holds the very document, and the card in the channel opens it", async () => {
    await submit(bot);
    const post = bot.posts()[0];
    assert.equal(bot.posts().length, 1);
    assert.match(saidBy(cardIn(post)), /Dokumentet ligger bland kanalens filer/);
    assert.equal(linkIn(cardIn(post)), `${graph.origin}/sites/team/${name}`);
    const file = await bot.ports.files.get(ekbacken, 1);
    assert.ok(graph.library.file(place, name)?.bytes.equals(file?.bytes ?? Buffer.of()));
    const anna = bot.person("anna");
    const { sent } = await anna.writeInChannel(channelId, "senaste rapporten");
    assert.equal(linkIn(cardIn(sent[0])), `${graph.origin}/sites/team/${name}`);
    assert.ok(graph.seen.every(({ authorization }) => authorization === "Bearer local"));
    assert.ok(!JSON.stringify(bot.journal.notes).includes("sites/team"), "the journal holds no addresses");
  });

  it("gets it a little later when SharePoint asked to wait, and the post waits with it", async () => {
    graph.fail("put", { status: 429, headers: { "retry-after": "60" } });
    const bjorn = await atReview(bot, "bjorn");
    await bjorn.click("submit");
    while (graph.count("put") === 0) await bot.restart();
    assert.equal(bot.posts().length, 0);
    await runAgain(bot);
    assert.deepEqual(
      bot.posts().map((post) => linkIn(cardIn(post))),
      [`${graph.origin}/sites/team/${name}`],
    );
  });

  it("is left out when the bot may not write there: the channel has a link, and a coordinator is told why", async () => {
    const eva = await met(bot, "stranger");
    graph.fail("put", { status: 403 }, 9);
    await submit(bot);
    await runAgain(bot);
    const posts = bot.posts();
    assert.equal(posts.length, 1);
    const bytes = await (await bot.follow(linkIn(cardIn(posts[0])))).arrayBuffer();
    assert.deepEqual(new Uint8Array(bytes), (await bot.ports.files.get(ekbacken, 1))?.bytes);
    const told = eva.chat().filter((message) => /ligger inte i kanalens mapp/.test(saidBy(cardIn(message))));
    assert.equal(told.length, 1);
    assert.match(saidBy(cardIn(told[0])), /Boten får inte skriva i kanalens mapp[\s\S]*Inget är förlorat[\s\S]*doctor/);
  });

  it("holds one copy, and the channel one post, though two instances find the report at once", async () => {
    graph.fail("put", { status: 429, headers: { "retry-after": "60" } });
    await submit(bot);
    const others = await Promise.all([bot.another(), bot.another(), bot.restart()]);
    await Promise.all([others[0].stop(), others[1].stop(), runAgain(bot)]);
    assert.equal(bot.posts().length, 1);
    assert.deepEqual(graph.library.names(place), [name]);
  });
});
