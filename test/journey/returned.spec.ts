// A report that the coordinator returns: told at once, completed question by question, submitted as the next version.
import assert from "node:assert/strict";
import JSZip from "jszip";
import { dayIn, moment } from "../../src/domain/moment.ts";
import { cardIn, linkIn, saidBy, verbsOf } from "./card-view.ts";
import { atReview } from "./chapters.ts";
import type { Json } from "./connector.ts";
import { coordinators, met, remind } from "./reminding.ts";
import { channelId, ekbacken, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const report = "2026-T1.ekbacken";
const comment = "Två saker behöver bli tydligare.";
const ask = "Hur många företag har ni träffat?";

async function submitted(bot: RunningBot): Promise<{ readonly anna: TeamsClient; readonly eva: TeamsClient }> {
  const eva = await met(bot, "stranger");
  const anna = await atReview(bot);
  await anna.click("submit");
  await bot.restart();
  return { anna, eva };
}

const wanted: Json = { comment, dueOn: "2026-05-20", "take-local-cooperation": "true", "say-local-cooperation": ask };

/** The coordinator returns two questions, the second without a comment. */
async function giveBack(eva: TeamsClient, inputs: Json = {}): Promise<string> {
  await eva.write("skicka tillbaka Ekbacken");
  const { body } = await eva.click("returnReport", { ...wanted, "take-business-dialogue": "true", ...inputs });
  return saidBy(cardIn(body));
}

async function documentIn(bot: RunningBot, card: Json): Promise<string> {
  const response = await bot.follow(linkIn(card));
  const docx = await JSZip.loadAsync(await response.arrayBuffer());
  return ((await docx.file("word/document.xml")?.async("text")) ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

onBothStores("a returned report", (store) => {
  const bot = runningBot(store, coordinators);

  it("is completed where it is asked for, and becomes version 2", async () => {
    const { anna, eva } = await submitted(bot());
    const bjorn = await met(bot(), "bjorn");
    const receipt = await giveBack(eva);
    assert.match(receipt, /har fått tillbaka rapporten för komplettering senast onsdag 20 maj 2026/);
    assert.match(receipt, /Öppna igen: fråga 1 och 8\./);
    assert.match(receipt, /Har fått veta det: Anna Åström och Björn Öberg\./);
    assert.match(anna.says(), /Tertialrapport 1 2026 behöver kompletteras/);
    for (const line of [comment, ask, "kompletteras senast onsdag 20 maj 2026"]) assert.ok(anna.says().includes(line));
    assert.equal(bjorn.says(), anna.says());

    await anna.write("hej");
    assert.match(anna.says(), /2 frågor att komplettera/);
    await anna.click("overview");
    assert.match(anna.says(), /Ska kompletteras/);
    assert.equal(verbsOf(anna.last()).filter((verb) => verb === "ask").length, 2);
    await anna.click("continue");
    assert.match(anna.says(), /Fråga 1 av 9/);
    assert.ok(anna.says().includes(`Samordnaren: ${ask}`));
    await anna.click("saveAnswer", { text: "Vi har träffat 24 företag." });
    assert.match(anna.says(), /Fråga 8 av 9/);
    assert.match(anna.says(), /Samordnaren vill att svaret kompletteras\./);
    await anna.click("saveAnswer", { text: "Två dialogmöten, med protokoll." });
    assert.match(anna.says(), /Alla frågor är kompletterade/);

    bot().clock.move(60);
    await bjorn.writeInChannel(channelId, "senaste rapporten");
    const before = await documentIn(bot(), cardIn(bot().connector.sent.at(-1)));
    assert.match(before, /Version 1 /);
    assert.doesNotMatch(before, /24 företag/);

    await anna.click("submit");
    await bot().restart();
    await bot().restart();
    assert.equal(bot().posts().length, 2);
    const after = await documentIn(bot(), cardIn(bot().posts().at(-1)));
    assert.match(after, /Version 2, komplettering av version 1 som lämnades in den 6 maj 2026/);
    assert.match(after, /Fråga 1, .* \(Anna Åström, .*Fråga 8, /);
    assert.match(after, /24 företag/);
    assert.ok(!after.includes(ask), "what the coordinator said is no part of the report");
    const first = await bot().ports.submissions.get(ekbacken, 1);
    assert.deepEqual(first?.answers["local-cooperation"]?.content, {
      kind: "text",
      text: "Svaret på local-cooperation.",
    });
  }).timeout(30_000);

  it("leaves all other answers as they were submitted, and gives back what was typed for them", async () => {
    const { anna, eva } = await submitted(bot());
    const old = anna.chat().find((activity) => verbsOf(cardIn(activity)).includes("ask"));
    assert.ok(old);
    await giveBack(eva);
    const data = { verb: "saveAnswer", report, question: "organised-crime", revision: "1", draft: "0" };
    const { body } = await anna.press({ data }, { text: "Ändrat i smyg." });
    assert.match(saidBy(cardIn(body)), /Den frågan ska inte kompletteras/);
    assert.match(JSON.stringify(body), /Ändrat i smyg/);
    await anna.press({ data: { verb: "ask", report, question: "organised-crime" } });
    assert.match(anna.says(), /Den frågan ska inte kompletteras/);
    const stored = await bot().ports.reports.get(ekbacken);
    assert.equal(stored?.value.answers["organised-crime"]?.revision, 1);
  }).timeout(20_000);

  it("takes a double click, a second coordinator's try and a newer version as what they are", async () => {
    const { anna, eva } = await submitted(bot());
    await eva.write("skicka tillbaka Ekbacken");
    const card = eva.messageWith("returnReport");
    const press = (inputs = wanted) => eva.use(card, "returnReport", inputs);
    assert.match(saidBy(cardIn((await press({ dueOn: "2026-05-20" })).body)), /Välj minst en fråga/);
    const refused = await press({ ...wanted, dueOn: "2026-05-01" });
    assert.match(saidBy(cardIn(refused.body)), /Den dagen har redan varit/);
    assert.match(JSON.stringify(refused.body), new RegExp(ask));
    const [one, two] = await Promise.all([press(), press()]);
    const said = [one, two].map(({ body }) => saidBy(cardIn(body))).join(" ");
    assert.match(said, /har fått tillbaka rapporten/);
    assert.match(said, /skickade tillbaka rapporten/);
    const notices = anna.chat().filter((activity) => saidBy(cardIn(activity)).includes("behöver kompletteras"));
    assert.equal(notices.length, 1);
    await eva.write("logg");
    assert.equal(eva.says().split("skickade tillbaka en rapport").length, 2);

    await anna.click("continue");
    await anna.click("saveAnswer", { text: "Nytt svar." });
    bot().clock.move(60);
    await anna.click("submit");
    const late = saidBy(cardIn((await press()).body));
    assert.match(late, /Rapporten har lämnats in igen sedan kortet visades/);
    assert.match(late, /Version 2, inlämnad av Anna Åström/);
  }).timeout(30_000);

  it("can be taken back until someone has completed an answer, and its people are told", async () => {
    const { anna, eva } = await submitted(bot());
    await giveBack(eva);
    const { body } = await eva.click("takeBackReturn");
    assert.match(saidBy(cardIn(body)), /tillbakatagen\. Den inlämnade versionen gäller/);
    assert.match(anna.says(), /behöver inte kompletteras längre/);
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.stage, "submitted");
    await giveBack(eva);
    await anna.click("continue");
    await anna.click("saveAnswer", { text: "Ett nytt svar." });
    await eva.click("takeBackReturn");
    assert.match(eva.says(), /har redan börjat komplettera/);
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.stage, "returned");
  }).timeout(20_000);

  it("tells whom it can't reach, and tells later whom the channel had no time for", async () => {
    const { anna, eva } = await submitted(bot());
    await eva.write("skicka tillbaka Ekbacken");
    bot().connector.fail({ status: 429, headers: { "retry-after": "60" } }, 1);
    const { body } = await eva.click("returnReport", wanted);
    assert.match(saidBy(cardIn(body)), /Får veta det så snart det går: Anna Åström\./);
    assert.match(saidBy(cardIn(body)), /Björn Öberg kunde inte nås: har inte öppnat chatten med mig än\./);
    assert.doesNotMatch(anna.says(), /behöver kompletteras/);
    bot().clock.move(60);
    await bot().restart();
    await bot().restart();
    assert.match(anna.says(), /behöver kompletteras/);
    await bot().restart();
    const deliveries = await bot().ports.deliveries.of(ekbacken);
    const told = deliveries.filter(({ id }) => id.startsWith("returned.1.person.anna"));
    assert.deepEqual(
      told.map(({ outcome }) => outcome?.kind),
      ["throttled", "sent"],
    );
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.awaitsNotice, false);
  }).timeout(30_000);

  it("is taken and reminded of until its own day, also after the period has closed", async () => {
    const { anna, eva } = await submitted(bot());
    bot().clock.set(moment("2026-06-22T07:05:00Z"));
    await giveBack(eva, { dueOn: "2026-07-01" });
    bot().clock.set(moment("2026-06-30T07:05:00Z"));
    assert.equal(dayIn("Europe/Stockholm", bot().clock.now()), "2026-06-30");
    assert.equal((await remind(bot()))["sent"], 1);
    assert.match(anna.says(), /Påminnelse om Tertialrapport 1 2026/);
    assert.match(anna.says(), /2 frågor kvar/);
    await anna.write("fortsätt");
    await anna.click("saveAnswer", { text: "Efter stängningen." });
    await anna.click("overview");
    await anna.click("review");
    bot().clock.move(60);
    const { body } = await anna.click("submit");
    assert.match(saidBy(cardIn(body)), /Rapporten är inlämnad/);
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.submissions.length, 2);
    bot().clock.set(moment("2026-07-01T07:05:00Z"));
    assert.deepEqual(await remind(bot()), {});
  }).timeout(30_000);

  it("is closed after its own day, where the period is closed too", async () => {
    const { anna, eva } = await submitted(bot());
    bot().clock.set(moment("2026-06-22T07:05:00Z"));
    await giveBack(eva, { dueOn: "2026-07-01" });
    bot().clock.set(moment("2026-07-02T07:05:00Z"));
    const data = { verb: "saveAnswer", report, question: "local-cooperation", revision: "1", draft: "0" };
    const { body } = await anna.press({ data }, { text: "För sent." });
    assert.match(saidBy(cardIn(body)), /Perioden är stängd/);
  }).timeout(20_000);

  it("is given more time from its card, once, though its day has passed", async () => {
    const { anna, eva } = await submitted(bot());
    await giveBack(eva, { dueOn: "2026-05-08" });
    bot().clock.set(moment("2026-07-02T07:05:00Z"));
    await eva.write("skicka tillbaka Ekbacken");
    const { body } = await eva.click("extendReturn");
    assert.match(saidBy(cardIn(body)), /har nu till och med torsdag 9 juli 2026 på sig/);
    const again = await eva.press({ data: { verb: "extendReturn", report, dueOn: "2026-05-08" } });
    assert.match(saidBy(cardIn(again.body)), /Dagen har ändrats sedan kortet visades/);
    const data = { verb: "saveAnswer", report, question: "local-cooperation", revision: "1", draft: "0" };
    await anna.press({ data }, { text: "I tid igen." });
    const stored = (await bot().ports.reports.get(ekbacken))?.value.answers["local-cooperation"]?.content;
    assert.deepEqual(stored, { kind: "text", text: "I tid igen." });
  }).timeout(20_000);

  it("is chosen among those that are submitted, and what is not can't be returned", async () => {
    const eva = await met(bot(), "stranger");
    await eva.write("skicka tillbaka");
    assert.match(eva.says(), /Ingen rapport är inlämnad för Tertialrapport 1 2026/);
    await eva.press({ data: { verb: "chooseReturn", period: "2026-T1", organisation: "ekbacken" } });
    assert.match(eva.says(), /Den rapporten är inte inlämnad/);
    const anna = await atReview(bot());
    await anna.click("submit");
    await eva.write("skicka tillbaka Hamnbolaget");
    assert.match(eva.says(), /Jag hittar ingen inlämnad rapport för ”Hamnbolaget”/);
    await eva.write("status");
    await eva.click("chooseReturn");
    assert.match(eva.says(), /Skicka tillbaka för komplettering\nEkbackens stadsdelsnämnd/);
    await eva.write("rapport Ekbacken");
    assert.match(eva.says(), /Rapport från Ekbackens stadsdelsnämnd/);
    const { body } = await anna.press({ data: { verb: "chooseReturn", period: "2026-T1" } });
    assert.match(JSON.stringify(body), /Det här gör samordnaren/);
  }).timeout(20_000);
});
