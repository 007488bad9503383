// Reminders as their coordinator runs them, over real HTTP, on both stores.
import assert from "node:assert/strict";
import { moment } from "../../src/domain/moment.ts";
import { cardIn, saidBy } from "./card-view.ts";
import { coordinators, fiveBefore, met, mondayBefore, oneBefore, remind, report } from "./reminding.ts";
import { channelId, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("reminders and their coordinator", (store) => {
  const bot = runningBot(store, coordinators);

  beforeEach(async () => {
    bot().clock.set(mondayBefore);
    await report(bot(), "lingonhojden", false);
  });

  it("show the coordinator the plan, the log and a pause, and nobody else", async () => {
    const anna = await met(bot(), "anna");
    const eva = bot().person("stranger");
    await anna.write("påminnelser");
    assert.match(anna.says(), /Påminnelser visas och skickas av samordnaren/);
    bot().clock.set(fiveBefore);
    await remind(bot());
    await eva.write("påminnelser");
    assert.match(eva.says(), /Onsdag 6 maj 2026: kontaktpersoner \(5 arbetsdagar före sista dagen\)/);
    assert.match(eva.says(), /Anna Åström \(Ekbackens stadsdelsnämnd\): skickad/);
    assert.match(eva.says(), /Cecilia Ek \(Parknämnden\): har inte öppnat chatten med mig än/);
    await eva.click("pauseNudges");
    assert.match(eva.says(), /Pausade: inget skickas/);
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), {});
    const pause = { type: "Action.Execute", data: { verb: "pauseNudges", period: "2026-T1" } };
    await anna.press(pause);
    assert.match(anna.says(), /Påminnelser visas och skickas av samordnaren/);
    await eva.click("resumeNudges");
    assert.deepEqual(await remind(bot()), { sent: 1 });
  }).timeout(10_000);

  it("are sent at once to the organisations that the coordinator chooses, in working hours", async () => {
    const anna = await met(bot(), "anna");
    const eva = bot().person("stranger");
    await eva.write("påminnelser");
    await eva.click("remindNow", { organisations: "ekbacken,parknamnden" });
    assert.match(eva.says(), /Skickas nu till Anna Åström\.\nCecilia Ek: har inte öppnat chatten med mig än/);
    await bot().connector.waitFor(4);
    assert.match(anna.says(), /Samordnaren påminner om Tertialrapport 1 2026/);
    await eva.write("påminnelser");
    await eva.click("remindNow", { organisations: "ekbacken" });
    assert.match(eva.says(), /Ingen påminnelse skickas\.\nAnna Åström: har fått en påminnelse i dag/);
    bot().clock.set(moment("2026-05-04T15:00:00Z"));
    await eva.click("remindNow", { organisations: "parknamnden" });
    assert.match(eva.says(), /Parknämnden: utanför arbetstid/);
  }).timeout(10_000);

  it("tell the coordinator two days after, and the channel only when the coordinator asks", async () => {
    const eva = await met(bot(), "stranger");
    bot().clock.set(moment("2026-05-18T07:05:00Z"));
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(eva.says(), /2 rapporter är inte inlämnade/);
    assert.match(eva.says(), /Parknämnden · Tertialrapport 1 2026: sista dag var onsdag 13 maj 2026/);
    await bot().person("anna").writeInChannel(channelId, "påminn");
    const said = () => saidBy(cardIn(bot().connector.sent.at(-1)));
    assert.match(said(), /Påminnelser i kanalen kan bara samordnaren be om/);
    await eva.writeInChannel(channelId, "påminn");
    assert.match(said(), /Inte inlämnat än\nEkbackens stadsdelsnämnd · Tertialrapport 1 2026/);
    assert.doesNotMatch(said(), /Anna/);
  }).timeout(10_000);
});
