// The whole way of a report, over real HTTP, on both stores: greet, answer, be interrupted, submit, find it in the channel.
import assert from "node:assert/strict";
import JSZip from "jszip";
import { cardIn, linkIn, saidBy, verbsOf } from "./card-view.ts";
import { channelId, ekbacken, type RunningBot, runningBot, sha256 } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const long = `${"Vi har träffat företagare i Ekbackens centrum. ".repeat(170)}\n\n”Citat” & <tecken> 🙂`;

async function paragraphsOf(bot: RunningBot, url: string): Promise<string> {
  const response = await bot.follow(url);
  assert.equal(response.status, 200);
  const docx = await JSZip.loadAsync(await response.arrayBuffer());
  return (await docx.file("word/document.xml")?.async("text")) ?? "";
}

/** Five answers by card, of which one is long, one of its own kind and one by chat; one is skipped. */
async function answerSome(bot: RunningBot, anna: TeamsClient): Promise<void> {
  await anna.click("continue");
  assert.match(anna.says(), /Fråga 1 av 9/);
  await anna.click("saveAnswer", { text: long });
  assert.match(anna.says(), /Fråga 2 av 9/);
  await anna.click("notApplicable", { reason: "Vi deltar inte i Växla upp." });
  assert.match(anna.says(), /Fråga 3 av 9/);
  await anna.click("skip");
  assert.match(anna.says(), /Fråga 4 av 9/);
  await anna.write("Första delen av svaret om områdena.");
  assert.match(anna.says(), /Utkast – inte sparat/);
  await anna.write("Andra delen, i ett nytt meddelande.");
  await anna.click("saveDraft");
  assert.match(anna.says(), /Fråga 5 av 9/);
  const stored = await bot.ports.reports.get(ekbacken);
  assert.deepEqual(stored?.value.answers["business-areas"]?.content, {
    kind: "text",
    text: "Första delen av svaret om områdena.\n\nAndra delen, i ett nytt meddelande.",
  });
}

async function answerRest(bot: RunningBot, anna: TeamsClient): Promise<void> {
  for (const number of [5, 6, 7, 8, 9]) {
    assert.match(anna.says(), new RegExp(`Fråga ${number} av 9`));
    await anna.click("saveAnswer", { text: `Svar på fråga ${number}` });
  }
  assert.match(anna.says(), /1 fråga kvar innan rapporten kan skickas in/);
  assert.ok(!verbsOf(anna.last()).includes("submit"));
  bot.clock.move(60);
  await anna.click("ask", {}, "organised-crime");
  assert.match(anna.says(), /Fråga 3 av 9/);
  await anna.click("saveAnswer", { text: "Svar på fråga 3" });
}

onBothStores("the journey of a report", (store) => {
  const bot = runningBot(store);

  it("goes from a greeting, over an interruption, to a document that anyone in the channel can ask for", async () => {
    const anna = bot().person("anna");
    const { sent } = await anna.install();
    assert.equal(sent.length, 1, "greets once, though Teams tells of an installation twice");
    assert.match(anna.says(), /Hej Anna!/);
    assert.match(anna.says(), /Ekbackens stadsdelsnämnd\nTertialrapport 1 2026\n0 av 9 besvarade/);
    assert.match(anna.says(), /lämnas in senast onsdag 13 maj 2026/);
    await answerSome(bot(), anna);
    await bot().restart();
    bot().clock.move(7 * 24 * 3600);
    await anna.write("hej");
    assert.match(anna.says(), /3 av 9 besvarade/);
    await anna.click("continue");
    assert.match(anna.says(), /Fråga 3 av 9/, "the first question without an answer");
    await anna.click("overview");
    bot().clock.move(60);
    await anna.click("ask", {}, "place-cooperation");
    await answerRest(bot(), anna);
    await checkPreview(bot(), anna);
    await submitAndFind(bot(), anna);
  });
});

async function checkPreview(bot: RunningBot, anna: TeamsClient): Promise<void> {
  const review = anna.messageWith("submit");
  await anna.use(review, "preview");
  assert.match(anna.says(), /UTKAST/);
  const text = await paragraphsOf(bot, linkIn(anna.last()));
  assert.ok(text.includes("UTKAST"));
  for (const written of ["Svar på fråga 9", "Vi deltar inte i Växla upp.", "Första delen av svaret"]) {
    assert.ok(text.includes(written), written);
  }
}

async function submitAndFind(bot: RunningBot, anna: TeamsClient): Promise<void> {
  await anna.click("submit");
  const receipt = anna.chat().map((activity) => saidBy(cardIn(activity)));
  const said = receipt.findLast((text) => text.includes("Rapporten är inlämnad")) ?? assert.fail("no receipt");
  assert.match(said, /Inlämnad av: Anna Åström/);
  assert.match(said, /Tidpunkt: 13 maj 2026 kl\. 10\.0/);
  assert.match(said, /Version: 1/);
  await bot.restart();
  await bot.restart();
  const [post, ...more] = bot.posts();
  assert.deepEqual(more, []);
  assert.equal(post?.conversationId, channelId);
  const bytes = await bytesBehind(bot, cardIn(post));
  const file = await bot.ports.files.get(ekbacken, 1);
  assert.equal(sha256(bytes), file?.sha256);
  for (const words of [
    "senaste rapporten",
    "senaste rapporten Ekbacken",
    "rapport Ekbacken T1 2026",
    "Latest report",
  ]) {
    const { sent } = await anna.writeInChannel(channelId, words);
    assert.deepEqual(await bytesBehind(bot, cardIn(sent[0])), bytes, words);
  }
}

async function bytesBehind(bot: RunningBot, card: unknown): Promise<Uint8Array> {
  const response = await bot.follow(linkIn(card));
  assert.equal(response.status, 200);
  assert.equal(
    response.headers.get("content-disposition"),
    'attachment; filename="uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx"',
  );
  return new Uint8Array(await response.arrayBuffer());
}
