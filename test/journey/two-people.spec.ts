// Two people on the same report: different questions never meet, and the same one is settled by whoever has both texts.
import assert from "node:assert/strict";
import { actionOf, cardIn, fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("two people on one report", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value ?? assert.fail("no report");
  const both = async () => [await atFirstQuestion(bot()), await atFirstQuestion(bot(), "bjorn")] as const;

  it("see each other's answers", async () => {
    const [anna, bjorn] = await both();
    await anna.click("saveAnswer", { text: "Annas svar." });
    await bjorn.write("översikt");
    assert.match(bjorn.says(), /1 av 9 besvarade[\s\S]*Besvarad\nAnnas svar\./);
    await bjorn.click("ask", {}, "local-cooperation");
    assert.equal(fieldsOf(bjorn.last())["text"], "Annas svar.");
    assert.match(bjorn.says(), /Sparat av Anna Åström/);
  });

  it("never meet when they save different questions at once", async () => {
    const [anna, bjorn] = await both();
    await bjorn.click("skip");
    const [first, second] = await Promise.all([
      anna.use(anna.messageWith("saveAnswer"), "saveAnswer", { text: "Till fråga ett." }),
      bjorn.use(bjorn.messageWith("saveAnswer"), "saveAnswer", { text: "Till fråga två." }),
    ]);
    for (const { body } of [first, second]) assert.match(saidBy(body.value), /Sparat/);
    const { answers } = await report();
    assert.equal(answers["local-cooperation"]?.by.personId, "anna");
    assert.equal(answers["vaxla-upp"]?.by.personId, "bjorn");
  });

  it("are shown both texts when they save the same question at once, and keep the saved one", async () => {
    const [anna, bjorn] = await both();
    const cards = [anna.messageWith("saveAnswer"), bjorn.messageWith("saveAnswer")] as const;
    const answers = await Promise.all([
      anna.use(cards[0], "saveAnswer", { text: "Annas version." }),
      bjorn.use(cards[1], "saveAnswer", { text: "Björns version." }),
    ]);
    const saved = answers.findIndex(({ body }) => /Sparat · /.test(saidBy(body.value)));
    const [winner, loser] = saved === 0 ? [anna, bjorn] : [bjorn, anna];
    const [kept, aside] = saved === 0 ? ["Annas version.", "Björns version."] : ["Björns version.", "Annas version."];
    const conflict = answers[1 - saved]?.body.value;
    assert.match(saidBy(conflict), /[Nn]ågon annan/);
    assert.ok(saidBy(conflict).includes(kept));
    assert.ok(saidBy(conflict).includes(`Sparat av ${winner.user.name}`));
    assert.equal(fieldsOf(conflict)["text"], aside);
    await loser.click("keepTheirs");
    assert.deepEqual((await report()).answers["local-cooperation"]?.content, { kind: "text", text: kept });
    assert.deepEqual((await report()).drafts, []);
    const [earlier] = await bot().ports.history.of(ekbacken);
    assert.equal(earlier?.reason, "setAside");
    assert.deepEqual(earlier?.answer.content, { kind: "text", text: aside });
    assert.match(loser.says(), /Fråga 2 av 9/);
  });

  it("can save their own text over the other's, which stays in the history", async () => {
    const [anna, bjorn] = await both();
    await anna.click("saveAnswer", { text: "Annas version." });
    await bjorn.use(bjorn.messageWith("saveAnswer"), "saveAnswer", { text: "Björns version." });
    const conflict = bjorn.messageWith("keepTheirs");
    await bjorn.use(conflict, "saveAnswer", { text: "Björns version, med Annas i." });
    const { answers, drafts } = await report();
    assert.deepEqual(answers["local-cooperation"]?.content, { kind: "text", text: "Björns version, med Annas i." });
    assert.equal(answers["local-cooperation"]?.revision, 2);
    assert.deepEqual(drafts, []);
    const [earlier] = await bot().ports.history.of(ekbacken);
    assert.deepEqual(earlier?.answer.content, { kind: "text", text: "Annas version." });
    assert.equal(earlier?.reason, "replaced");
  });

  it("meet over a question that one of them finds not applicable", async () => {
    const [anna, bjorn] = await both();
    await anna.click("saveAnswer", { text: "Visst är den aktuell." });
    const { body } = await bjorn.click("notApplicable", { reason: "Gäller inte oss." });
    assert.equal(fieldsOf(body.value)["reason"], "Gäller inte oss.");
    await bjorn.press(actionOf(body.value, "notApplicable"), { reason: "Gäller inte oss." });
    const { content } = (await report()).answers["local-cooperation"] ?? {};
    assert.deepEqual(content, { kind: "notApplicable", reason: "Gäller inte oss." });
  });

  it("do not see each other's drafts", async () => {
    const [anna, bjorn] = await both();
    await anna.write("Annas ofärdiga tankar.");
    await bjorn.write("översikt");
    assert.doesNotMatch(bjorn.says(), /ofärdiga/);
    await bjorn.write("förhandsgranska");
    const shown = bjorn.chat().map((activity) => JSON.stringify(cardIn(activity)));
    assert.ok(!shown.join().includes("ofärdiga"));
  });
});
