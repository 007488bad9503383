// Cards whose data nobody should send: forged, broken or from another version; text is handed back, nothing is changed.
import assert from "node:assert/strict";
import { cardIn, fieldsOf, saidBy } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import type { Json } from "./connector.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores, sqliteForTests } from "./stores.ts";

const good = { report: "2026-T1.ekbacken", question: "local-cooperation", revision: 0, draft: 0 };
const text = "Text som inte får försvinna.";

onBothStores("a card with other people's ids", (store) => {
  const bot = runningBot(store);
  const forged: readonly (readonly [string, Json])[] = [
    ["another organisation's report", { verb: "saveAnswer", ...good, report: "2026-T1.parknamnden", text }],
    ["a report that does not exist", { verb: "saveAnswer", ...good, report: "2026-T1.nowhere", text }],
    ["a period that does not exist", { verb: "skip", ...good, report: "2031-VB.ekbacken", text }],
    ["a question that does not exist", { verb: "saveAnswer", ...good, question: "invented", text }],
    ["a property that every object has", { verb: "saveAnswer", ...good, question: "constructor", text }],
    ["another organisation's overview", { verb: "overview", ...good, report: "2026-T1.parknamnden", text }],
  ];
  for (const [what, data] of forged) {
    it(`gets no answer about ${what}, and its text is handed back`, async () => {
      const anna = await atFirstQuestion(bot());
      const { status, body } = await anna.press({ data });
      assert.equal(status, 200);
      assert.match(String(body.value), /finns inte bland dina rapporter/);
      assert.equal(fieldsOf(anna.last())["text"], text);
      assert.doesNotMatch(anna.says(), /Parknämnden/);
      assert.equal(bot().journal.of("turn").at(-1)?.["outcome"], "notYours");
      for (const organisationId of ["ekbacken", "parknamnden"]) {
        assert.equal(await bot().ports.reports.get({ ...ekbacken, organisationId }), undefined);
      }
    });
  }

  for (const verb of ["preview", "review", "continue", "submit", "saveDraft", "undoDraft", "keepTheirs", "latest"]) {
    it(`is not shown another organisation's report by the button ${verb}`, async () => {
      const cecilia = bot().person("cecilia");
      const data = { verb, ...good, reviewed: 0, draft: 1 };
      const { status } = await cecilia.press({ data });
      assert.equal(status, 200);
      const said = JSON.stringify(cecilia.chat());
      assert.doesNotMatch(said, /Ekbacken|UTKAST|documents\//);
    });
  }
});

describe("a card with broken data", () => {
  const bot = runningBot(sqliteForTests());
  const broken: readonly (readonly [string, Json, RegExp])[] = [
    ["an unknown verb", { verb: "dropEverything", ...good, text }, /Den knappen känner jag inte till/],
    ["the name of an object's own method as verb", { verb: "constructor", ...good, text }, /Den knappen känner/],
    ["no verb", { ...good, text }, /Den knappen känner jag inte till/],
    ["a revision that is no number", { verb: "saveAnswer", ...good, revision: "x", text }, /gick inte att läsa/],
    ["a negative revision", { verb: "saveAnswer", ...good, revision: -1, text }, /gick inte att läsa/],
    ["a report that is an object", { verb: "saveAnswer", ...good, report: { a: 1 }, text }, /gick inte att läsa/],
    ["a path instead of a report", { verb: "saveAnswer", ...good, report: "../../etc", text }, /gick inte att läsa/],
    ["no question", { verb: "skip", report: good.report, revision: 0, draft: 0, text }, /gick inte att läsa/],
    ["a reason that is a list", { verb: "notApplicable", ...good, reason: ["x"], text }, /gick inte att läsa/],
  ];
  for (const [what, data, message] of broken) {
    it(`says what happened and hands the text back after ${what}`, async () => {
      const anna = await atFirstQuestion(bot());
      const { status, body } = await anna.press({ data });
      assert.equal(status, 200);
      assert.match(body.value, message);
      assert.match(anna.says(), message);
      assert.equal(fieldsOf(anna.last())["text"], text);
      assert.equal(await bot().ports.reports.get(ekbacken), undefined);
      assert.match(String(bot().journal.of("turn").at(-1)?.["outcome"]), /unknownVerb|invalid/);
    });
  }

  it("is understood though it has fields that no card of this version has", async () => {
    const anna = await atFirstQuestion(bot());
    const { body } = await anna.press({
      data: { verb: "saveAnswer", ...good, text, isAdmin: true, organisation: "x" },
    });
    assert.match(saidBy(body.value), /Sparat/);
    const stored = JSON.stringify((await bot().ports.reports.get(ekbacken))?.value);
    assert.ok(!stored.includes("isAdmin"));
  });

  it("says what is wrong with an empty answer and a missing reason, and keeps the card", async () => {
    const anna = await atFirstQuestion(bot());
    const empty = await anna.click("saveAnswer", { text: " \n " });
    assert.match(saidBy(empty.body.value), /Fältet är tomt/);
    const missing = await anna.click("notApplicable", { reason: "  " });
    assert.match(saidBy(missing.body.value), /Skriv kort varför frågan inte är aktuell/);
    const voluntary = { ...good, question: "other-information" };
    const refused = await anna.press({ data: { verb: "notApplicable", ...voluntary, reason: "Inget att säga." } });
    assert.match(saidBy(refused.body.value), /kan inte anges som ej aktuell/);
    assert.deepEqual((await bot().ports.reports.get(ekbacken))?.value.answers ?? {}, {});
  });

  it("shows as text what looks like a template, Markdown or HTML", async () => {
    const anna = await atFirstQuestion(bot());
    const template = "$" + "{lang}";
    const nasty = `${template} {{x}} **fet** [länk](https://x.example) <b>&amp;</b> \u0000\u0007`;
    await anna.click("saveAnswer", { text: nasty });
    bot().clock.move(60);
    await anna.click("ask", {}, "local-cooperation");
    assert.equal(fieldsOf(anna.last())["text"], `${template} {{x}} **fet** [länk](https://x.example) <b>&amp;</b>`);
    assert.ok(cardIn(anna.chat().at(-1)));
  });
});
