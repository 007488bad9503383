// Cards that have been overtaken: they change nothing by surprise, and nothing that was typed in them is lost.
import assert from "node:assert/strict";
import { fieldsOf, saidBy } from "./card-view.ts";
import { answerAll, atFirstQuestion, atReview } from "./chapters.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("old cards", (store) => {
  const bot = runningBot(store);
  const report = async () => (await bot().ports.reports.get(ekbacken))?.value ?? assert.fail("no report");

  it("do not overwrite a newer answer of the same person, and show both texts", async () => {
    const anna = await atFirstQuestion(bot());
    const old = anna.messageWith("saveAnswer");
    await anna.use(old, "saveAnswer", { text: "Den nyare texten." });
    const { body } = await anna.use(old, "saveAnswer", { text: "Den äldre texten." });
    const said = saidBy(body.value);
    assert.match(said, /Du har sparat ett annat svar sedan kortet visades/);
    assert.match(said, /Den nyare texten\./);
    assert.equal(fieldsOf(body.value)["text"], "Den äldre texten.");
    assert.deepEqual((await report()).answers["local-cooperation"]?.content, {
      kind: "text",
      text: "Den nyare texten.",
    });
  });

  it("keep text that is skipped on an old card as a draft, and open nothing", async () => {
    const anna = await atFirstQuestion(bot());
    const old = anna.messageWith("skip");
    await anna.use(old, "saveAnswer", { text: "Sparat svar." });
    const before = anna.chat().length;
    await anna.use(old, "skip", { text: "Sparat svar. Med ett tillägg." });
    assert.equal(anna.chat().length, before);
    const [draft] = (await report()).drafts;
    assert.equal(draft?.pieces[0]?.text, "Sparat svar. Med ett tillägg.");
  });

  it("do not submit what has changed since the review", async () => {
    const anna = await atReview(bot());
    const review = anna.messageWith("submit");
    await anna.use(review, "ask", {}, { question: "vaxla-upp" });
    await anna.click("saveAnswer", { text: "Ändrat efter granskningen." });
    const { body } = await anna.use(review, "submit");
    assert.match(saidBy(body.value), /Rapporten har ändrats sedan du granskade den/);
    assert.equal((await report()).stage, "answering");
    await anna.click("submit");
    assert.equal((await report()).stage, "submitted");
  });

  it("give the text back after the report has been submitted", async () => {
    const anna = await atFirstQuestion(bot());
    const old = anna.messageWith("saveAnswer");
    await answerAll(anna);
    await anna.click("submit");
    for (const verb of ["saveAnswer", "skip", "overview"]) {
      const { body } = await anna.use(old, verb, { text: "Kom jag för sent?" });
      assert.match(saidBy(body.value), /Rapporten är inlämnad och kan inte ändras/, verb);
      assert.equal(fieldsOf(body.value)["text"], "Kom jag för sent?", verb);
    }
    await anna.write("En sak till.");
    assert.deepEqual((await report()).drafts, []);
  });

  it("do not take back a newer draft than they showed", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Första utkastet.");
    const old = anna.messageWith("undoDraft");
    await anna.use(old, "undoDraft");
    await anna.write("Ett helt nytt utkast.");
    await anna.press({ data: { verb: "undoDraft", ...ids(1) } }, {}, old.id);
    assert.deepEqual(
      (await report()).drafts.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
      ["Ett helt nytt utkast."],
    );
  });

  const ids = (draft: number) => ({ report: "2026-T1.ekbacken", question: "local-cooperation", draft });
});
