// Reminders over real HTTP: they come, lead to the question, wait or stay away as people wish, and stop when it is done.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { cardIn, saidBy, verbsOf } from "./card-view.ts";
import {
  coordinators,
  dueDay,
  fiveBefore,
  met,
  mondayBefore,
  oneBefore,
  remind,
  remindMe,
  report,
} from "./reminding.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("reminders", (store) => {
  const bot = runningBot(store, coordinators);

  beforeEach(async () => {
    bot().clock.set(mondayBefore);
    await report(bot(), "lingonhojden", false);
  });

  it("come once on their day, say what is left, and become the next question in place", async () => {
    const anna = await met(bot(), "anna");
    assert.deepEqual(await remind(bot()), {});
    bot().clock.set(fiveBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.deepEqual(await remind(bot()), {});
    assert.equal(anna.chat().length, 2);
    assert.match(anna.says(), /Påminnelse om Tertialrapport 1 2026/);
    assert.match(anna.says(), /Ekbackens stadsdelsnämnd/);
    assert.match(anna.says(), /8 frågor att besvara/);
    assert.match(anna.says(), /Lämnas in senast onsdag 13 maj 2026/);
    const { body } = await anna.click("continue");
    assert.match(saidBy(cardIn(body)), /Fråga 1 av 9/);
    assert.equal(anna.chat().length, 2, "in place");
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.equal(anna.chat().length, 3);
    assert.match(saidBy(cardIn(anna.chat()[1])), /Fråga 1 av 9/, "a question that is open is left alone");
    assert.match(anna.says(), /Efter sista dagen får samordnaren veta/);
  }).timeout(10_000);

  it("make the older card a line when nobody has used it", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    await remind(bot());
    bot().clock.set(oneBefore);
    await remind(bot());
    const [, older, newer] = anna.chat().map(cardIn);
    assert.match(saidBy(older), /Det finns en nyare påminnelse längre ner/);
    assert.deepEqual(verbsOf(older), []);
    assert.ok(verbsOf(newer).includes("continue"));
  }).timeout(10_000);

  it("say what is left of a begun report, and stop when it is submitted", async () => {
    const anna = await met(bot(), "anna");
    await anna.click("continue");
    for (let number = 1; number <= 6; number++) await anna.click("saveAnswer", { text: `Svar nummer ${number}` });
    bot().clock.set(fiveBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /2 frågor kvar/);
    await anna.click("continue");
    for (let number = 7; number <= 9; number++) await anna.click("saveAnswer", { text: `Svar nummer ${number}` });
    await anna.click("submit");
    bot().clock.set(dueDay);
    assert.deepEqual(await remind(bot()), {});
  }).timeout(10_000);

  it("leave people alone who are working on it, except on the due day", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(moment("2026-05-11T12:00:00Z"));
    await anna.click("continue");
    await anna.click("saveAnswer", { text: "Ett svar i går eftermiddag" });
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), {});
    await anna.click("saveAnswer", { text: "Ett svar dagen före" });
    bot().clock.set(dueDay);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /I dag är sista dagen/);
  }).timeout(10_000);

  it("wait for the day that someone chooses, and never silently for one after the last", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    await remind(bot());
    const message = anna.messageWith("remindLater");
    await remindMe(anna, "tomorrow");
    assert.match(anna.says(), /Jag påminner dig torsdag 7 maj 2026\./);
    assert.equal(anna.chat().at(-1)?.id, message.id);
    bot().clock.set(moment("2026-05-07T07:05:00Z"));
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /Du bad mig påminna dig/);
    await remindMe(anna, "onDay", "2026-05-09");
    assert.match(anna.says(), /Den dagen är ledig, så jag påminner dig måndag 11 maj 2026\./);
    bot().clock.set(moment("2026-05-11T07:05:00Z"));
    assert.deepEqual(await remind(bot()), { sent: 1 });
    await remindMe(anna, "onDay", "2026-05-20");
    assert.match(anna.says(), /Den sista dagen är onsdag 13 maj 2026, så jag påminner dig då\./);
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), {});
    bot().clock.set(dueDay);
    assert.deepEqual(await remind(bot()), { sent: 1 });
  }).timeout(10_000);

  it("say why a day can't be chosen, and leave the card as it is", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    await remind(bot());
    assert.equal(
      (await remindMe(anna, "onDay", "2026-05-05")).body.value,
      "Den dagen har redan varit. Välj en dag framåt.",
    );
    assert.equal((await remindMe(anna, "onDay", "")).body.value, "Välj en dag först.");
    const { body } = await anna.click("away", { awayThrough: "2026-05-01" });
    assert.equal(body.value, "Den dagen har redan varit. Välj en dag framåt.");
    assert.match(anna.says(), /Påminnelse om/);
  }).timeout(10_000);

  it("go to the deputy while someone is away, until they are back", async () => {
    const anna = await met(bot(), "anna");
    const bjorn = await met(bot(), "bjorn");
    bot().clock.set(fiveBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    await anna.click("away", { awayThrough: "2026-05-14" });
    assert.match(anna.says(), /Du är borta till och med torsdag 14 maj 2026\.\nUnder tiden frågar jag Björn Öberg\./);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(bjorn.says(), /Du får frågan som ersättare/);
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(bjorn.says(), /Påminnelse om/);
    await anna.click("comeBack");
    assert.match(anna.says(), /Välkommen tillbaka!/);
    bot().clock.set(dueDay);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /I dag är sista dagen/);
  }).timeout(10_000);

  it("come on one card to a person with several organisations", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    await remind(bot());
    assert.doesNotMatch(anna.says(), /Lingonhöjdens/);
    await report(bot(), "lingonhojden", true);
    bot().clock.set(oneBefore);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(
      anna.says(),
      /Ekbackens stadsdelsnämnd[\s\S]*Lingonhöjdens Lokaler AB[\s\S]*Du får frågan som ersättare/,
    );
  }).timeout(10_000);

  it("find out who can't be reached, ask the deputy, and come back when the person is heard of", async () => {
    const anna = await met(bot(), "anna");
    const bjorn = await met(bot(), "bjorn");
    bot().clock.set(fiveBefore);
    bot().connector.fail({ status: 403, code: "BotNotInConversationRoster" });
    assert.deepEqual(await remind(bot()), { unreachable: 1 });
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(bjorn.says(), /Du får frågan som ersättare/);
    await anna.write("hej");
    const stored = await bot().ports.people.get("anna");
    assert.equal(stored?.value.nudging?.unreachable, undefined);
    bot().clock.set(oneBefore);
    await remind(bot());
    assert.match(anna.says(), /Påminnelse om/);
    await anna.send({ type: "installationUpdate", action: "remove" });
    bot().clock.set(dueDay);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(bjorn.says(), /I dag är sista dagen/);
  }).timeout(10_000);

  it("are sent again when the channel surely refused them, and not when they may have arrived", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    bot().connector.fail({ status: 429, headers: { "retry-after": "0" } });
    assert.deepEqual(await remind(bot()), { sent: 1 });
    bot().clock.set(oneBefore);
    bot().connector.fail("cutAfter");
    assert.deepEqual(await remind(bot()), { unknown: 1 });
    assert.deepEqual(await remind(bot()), {});
    assert.equal(anna.chat().length, 3);
  }).timeout(10_000);

  it("are sent by the server itself, once, whatever the number of instances", async () => {
    const anna = await met(bot(), "anna");
    bot().clock.set(fiveBefore);
    bot().connector.clear();
    await bot().restart({ nudgeInterval: 20 });
    await bot().connector.waitFor(1);
    assert.match(anna.says(), /Påminnelse om/);
    const nudges = await bot().ports.nudges.get({ day: day("2026-05-06"), personId: "anna" });
    assert.ok(nudges?.value.items.some(({ organisationId }) => organisationId === ekbacken.organisationId));
  }).timeout(10_000);
});
