// A contact person passes a question on, the colleague answers it in a chat of their own, and the owner decides.
import assert from "node:assert/strict";
import { cardIn, fieldsOf, saidBy, verbsOf } from "./card-view.ts";
import { ekbacken, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const question = "local-cooperation";

async function askCecilia(
  bot: RunningBot,
  anna: TeamsClient,
  note = "Du som vet mest om centrum",
): Promise<TeamsClient> {
  const cecilia = bot.person("cecilia");
  await cecilia.install();
  await anna.install();
  await anna.click("continue");
  await anna.click("askColleague", { text: "Början på mitt svar" });
  assert.match(anna.says(), /Fråga en kollega/);
  await anna.click("refer", { email: "Cecilia.Ek@example.se ", note });
  return cecilia;
}

onBothStores("a question that is passed on", (store) => {
  const bot = runningBot(store);
  const answer = async () => (await bot().ports.reports.get(ekbacken))?.value.answers[question];

  it("reaches the colleague, whose reply becomes the answer when the owner says so", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    assert.match(anna.says(), /Frågan är skickad till Cecilia Ek/);
    assert.match(cecilia.says(), /Anna Åström \(Ekbackens stadsdelsnämnd\) ber dig svara/);
    assert.match(cecilia.says(), /Du som vet mest om centrum/);
    assert.match(cecilia.says(), /Beskriv samverkan med det lokala näringslivet/);
    await cecilia.click("reply", { text: "Vi träffar centrumägarna varje månad." });
    assert.match(cecilia.says(), /Tack!/);
    assert.match(anna.says(), /Cecilia Ek har svarat på Fråga 1 av 9/);
    assert.equal(await answer(), undefined, "nothing is an answer before the owner decides");
    await anna.click("useReply");
    assert.deepEqual((await answer())?.content, { kind: "text", text: "Vi träffar centrumägarna varje månad." });
    assert.match(anna.says(), /Fråga 2 av 9/);
  });

  it("keeps what the owner had typed, and puts the reply after it when they want to edit", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    await cecilia.click("reply", { text: "Kollegans text." });
    bot().clock.move(60);
    await anna.click("editReply");
    assert.equal(fieldsOf(anna.last())["text"], "Början på mitt svar\n\nKollegans text.");
    await anna.click("saveAnswer");
    assert.deepEqual((await answer())?.content, { kind: "text", text: "Början på mitt svar\n\nKollegans text." });
  });

  it("is asked once, however often the button is pressed", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    const before = cecilia.chat().length;
    const action = { data: { verb: "refer", report: "2026-T1.ekbacken", question } };
    const answers = await Promise.all(
      [1, 2].map(() => anna.press(action, { email: "cecilia.ek@example.se", note: "" })),
    );
    for (const { body } of answers) assert.match(saidBy(cardIn(body)), /har redan fått frågan/);
    assert.equal(cecilia.chat().length, before);
  });

  it("gives the greeting back when the colleague is waiting already, or when it is too long", async () => {
    const anna = bot().person("anna");
    await askCecilia(bot(), anna);
    const action = { data: { verb: "refer", report: "2026-T1.ekbacken", question } };
    const again = await anna.press(action, { email: "cecilia.ek@example.se", note: "En ny hälsning" });
    assert.equal(fieldsOf(cardIn(again.body))["text"], "En ny hälsning");
    const note = "ord ".repeat(600).trim();
    const long = await anna.press(action, { email: "bjorn.oberg@example.se", note });
    assert.match(saidBy(cardIn(long.body)), /Hälsningen är för lång/);
    assert.equal(fieldsOf(cardIn(long.body))["note"], note);
  });

  it("can be put to the same colleague again after their reply", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    await cecilia.click("reply", { text: "Första svaret." });
    bot().clock.move(60);
    const action = { data: { verb: "refer", report: "2026-T1.ekbacken", question } };
    await anna.press(action, { email: "cecilia.ek@example.se", note: "Kan du lägga till siffror?" });
    assert.match(cecilia.says(), /Kan du lägga till siffror/);
    await cecilia.write("hej");
    assert.match(cecilia.says(), /Kan du lägga till siffror/, "it waits for them again");
  });

  it("waits for a colleague whom the bot has not met, and shows itself when they come", async () => {
    const anna = bot().person("anna");
    await anna.install();
    await anna.click("continue");
    await anna.click("askColleague");
    await anna.click("refer", { email: "eva.ny@example.se", note: "" });
    assert.match(anna.says(), /väntar på eva\\?\.ny@example\.se|väntar på eva.ny@example.se/);
    bot().connector.emails.set("29:eve", "Eva.Ny@example.se");
    const eva = bot().person("stranger");
    await eva.install();
    assert.match(eva.says(), /ber dig svara på en fråga/);
    await eva.click("reply", { text: "Svar från Eva." });
    assert.match(anna.says(), /har svarat på Fråga 1 av 9/);
  });

  it("shows the colleague nothing else of the report", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    const report = "2026-T1.ekbacken";
    const field = { report, question, revision: 0, draft: 0, text: "inkräktare" };
    for (const data of [
      { verb: "saveAnswer", ...field },
      { verb: "overview", report },
      { verb: "preview", report },
      { verb: "review", report },
      { verb: "submit", report, reviewed: 0 },
      { verb: "useReply", report, question, colleague: "cecilia", reply: 1, revision: 0 },
      { verb: "reply", report, question: "vaxla-upp", text: "inkräktare" },
      { verb: "refer", report, question, email: "x@example.se", note: "" },
    ]) {
      const { sent } = await cecilia.press({ data });
      assert.match(saidBy(cardIn(sent[0])), /finns inte bland dina rapporter/, data.verb);
    }
    assert.equal(await answer(), undefined);
  });

  it("says what is wrong with an address, and gives everything typed back", async () => {
    const anna = bot().person("anna");
    await anna.install();
    await anna.click("continue");
    await anna.click("askColleague");
    for (const [email, message] of [
      ["inte en adress", /inte ut som en e-postadress/],
      ["anna.astrom@example.se", /din egen adress/],
    ] as const) {
      await anna.click("refer", { email, note: "Hälsning" });
      assert.match(anna.says(), message);
      assert.deepEqual(fieldsOf(anna.last()), { email, note: "Hälsning" });
    }
  });

  it("shows a changed reply before it is used, and hands a late one back", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna);
    await cecilia.click("reply", { text: "Första." });
    const older = anna.messageWith("useReply");
    await cecilia.click("reply", { text: "Andra, rättad." });
    await cecilia.click("reply", { text: "Andra, rättad." });
    const { body } = await anna.use(older, "useReply");
    assert.match(saidBy(cardIn(body)), /har ändrat sitt svar/);
    assert.match(saidBy(cardIn(body)), /Andra, rättad\./);
    const { value, etag } = (await bot().ports.reports.get(ekbacken)) ?? assert.fail("no report");
    const submissions = [{ version: 1, at: bot().clock.now(), by: { personId: "anna", name: "Anna" } }];
    await bot().ports.reports.save({ value: { ...value, stage: "submitted", submissions }, etag });
    const late = await cecilia.click("reply", { text: "För sent." });
    assert.equal(fieldsOf(cardIn(late.body))["text"], "För sent.");
    assert.deepEqual(verbsOf(cardIn(late.body)), []);
  });

  it("refuses an empty reply and gives a long one back", async () => {
    const anna = bot().person("anna");
    const cecilia = await askCecilia(bot(), anna, "");
    await cecilia.click("reply", { text: "  " });
    assert.match(cecilia.says(), /Fältet är tomt/);
    const long = "ord ".repeat(5_100);
    await cecilia.click("reply", { text: long });
    assert.match(cecilia.says(), /får vara högst/);
    assert.equal(fieldsOf(cecilia.last())["text"], long);
  });
});
