// The Word form, out and in: what people filled in reaches the report, and nothing that they did not choose.
import assert from "node:assert/strict";
import { readForm } from "../../src/document/read-form.ts";
import { openDocx, textsOf } from "../document/opened-docx.ts";
import { fieldsOf, linkIn, verbsOf } from "./card-view.ts";
import { questionIds } from "./chapters.ts";
import { fileHost } from "./file-host.ts";
import { eightAnswers, ownForm, plainCopy } from "./filled-forms.ts";
import { ekbacken, lingonhojden, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores, sqliteForTests } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const [first, second, third] = questionIds;
const reportOf = async (bot: RunningBot) => (await bot.ports.reports.get(ekbacken))?.value;
const contentOf = async (bot: RunningBot, id: string) => (await reportOf(bot))?.answers[id]?.content;
const ticked = (person: TeamsClient) =>
  Object.entries(fieldsOf(person.last()))
    .filter(([, value]) => value === "true")
    .map(([name]) => name);

/** Björn answers for one report; his form is sent from where Teams keeps it. */
function sending(bot: () => RunningBot) {
  const host = fileHost();
  return async (bytes: Uint8Array, who: "bjorn" | "anna" = "bjorn") => {
    const person = bot().person(who);
    await person.sendFiles([host.offer(bytes)]);
    return person;
  };
}

onBothStores("a filled-in form", (store) => {
  const bot = runningBot(store);
  const send = sending(bot);

  it("is shown question by question and saved in one press; the next step follows", async () => {
    const bjorn = await send(await ownForm(bot(), eightAnswers));
    assert.match(bjorn.says(), /8 av 9 svar hittade/);
    assert.equal(ticked(bjorn).length, 8);
    assert.equal(await reportOf(bot()), undefined);
    const { body } = await bjorn.click("saveForm");
    assert.match(JSON.stringify(body), /Sparat: fråga 1, 2, 3, 4, 5, 6, 7 och 8\./);
    for (const [id, text] of Object.entries(eightAnswers)) {
      assert.deepEqual(await contentOf(bot(), id), { kind: "text", text }, id);
    }
    assert.match(bjorn.says(), /Fråga 9 av 9|Granska och skicka in/);
  });

  it("saves nothing twice when the button is pressed again", async () => {
    const bjorn = await send(await ownForm(bot(), eightAnswers));
    const message = bjorn.messageWith("saveForm");
    await bjorn.use(message, "saveForm");
    const before = await reportOf(bot());
    const again = await bjorn.use(message, "saveForm");
    assert.deepEqual(await reportOf(bot()), before);
    assert.match(JSON.stringify(again.body), /Redan sparat: fråga 1/);
    assert.equal(again.sent.filter(({ kind }) => kind === "sent").length, 0);
  });

  it("overwrites nothing unasked, and keeps what it replaces in the history", async () => {
    const anna = bot().person("anna");
    await anna.install();
    await anna.click("continue");
    await anna.click("saveAnswer", { text: "Annas svar." });
    const bjorn = await send(await ownForm(bot(), { [first]: "Formulärets svar.", [second]: "Till fråga två." }));
    assert.match(bjorn.says(), /Skiljer sig från det sparade svaret\nFormulärets svar\.\nSparat nu: Annas svar\./);
    assert.deepEqual(ticked(bjorn), [`take-0-${second}`]);
    const message = bjorn.messageWith("saveForm");
    await bjorn.use(message, "saveForm");
    assert.deepEqual(await contentOf(bot(), first), { kind: "text", text: "Annas svar." });
    await bjorn.use(message, "saveForm", { [`take-1-${first}`]: "true" });
    assert.deepEqual(await contentOf(bot(), first), { kind: "text", text: "Formulärets svar." });
    const history = await bot().ports.history.of(ekbacken);
    assert.deepEqual(
      history.map(({ answer }) => answer.content),
      [{ kind: "text", text: "Annas svar." }],
    );
  });

  it("names what someone else has answered meanwhile, and keeps the form's text as a draft", async () => {
    const bjorn = await send(await ownForm(bot(), { [first]: "Formulärets svar.", [second]: "Till fråga två." }));
    const anna = bot().person("anna");
    await anna.install();
    await anna.click("continue");
    await anna.click("saveAnswer", { text: "Annas svar." });
    const { body } = await bjorn.click("saveForm");
    assert.match(JSON.stringify(body), /ändrat svaret under tiden: fråga 1\./);
    assert.match(JSON.stringify(body), /Sparat: fråga 2\./);
    const report = await reportOf(bot());
    assert.deepEqual(report?.answers[first]?.content, { kind: "text", text: "Annas svar." });
    assert.deepEqual(
      report?.drafts[0]?.pieces.map(({ text }) => text),
      ["Formulärets svar."],
    );
  });

  it("reaches the submitted document paragraph by paragraph", async () => {
    const paragraphs = (id: string) => [`Stycke ett om ${id}: "citat" & mer.`, `Stycke två om ${id}.`];
    const source = Object.fromEntries(questionIds.map((id) => [id, paragraphs(id)]));
    const bjorn = await send(await plainCopy(bot(), source));
    assert.match(bjorn.says(), /9 av 9 svar hittade/);
    await bjorn.click("saveForm");
    await bjorn.click("submit");
    await bot().ports.reports.get(ekbacken);
    assert.equal((await reportOf(bot()))?.stage, "submitted");
    await bjorn.write("senaste rapporten");
    const document = await openDocx(Buffer.from(await (await bot().follow(linkIn(bjorn.last()))).arrayBuffer()));
    assert.deepEqual(textsOf(document, "Answer"), Object.values(source).flat());
  });
});

describe("a form from elsewhere", () => {
  const bot = runningBot(sqliteForTests());
  const send = sending(bot);

  it("says what was accepted, ignored, simplified and otherwise in the register", async () => {
    const inserted = '<w:ins w:id="1" w:author="X"><w:r><w:t>Tillagt.</w:t></w:r></w:ins>';
    const commented =
      '<w:commentRangeStart w:id="2"/><w:r><w:t>Med kommentar.</w:t><w:commentReference w:id="2"/></w:r>';
    const before = ["Kontaktperson för eventuella frågor", "Elsa Ekdal", "Telefon", "08-465 004 77"];
    const bjorn = await send(await plainCopy(bot(), { [first]: [inserted], [second]: [commented] }, before));
    assert.match(bjorn.says(), /spårade ändringar/);
    assert.match(bjorn.says(), /Kommentarerna i dokumentet är inte med/);
    assert.match(bjorn.says(), /telefon 08-465 004 77 i formuläret/);
    assert.match(bjorn.says(), /Frågan finns inte i formuläret/);
  });

  it("has a bare N/A taken only when the person ticks it, and a reason that was given as it is", async () => {
    const bjorn = await send(await plainCopy(bot(), { [first]: ["N/A"], [second]: ["Ej aktuellt: vi saknar torg."] }));
    assert.deepEqual(ticked(bjorn), [`take-0-${second}`]);
    await bjorn.click("saveForm", { [`take-0-${first}`]: "true" });
    const reason = "Ej aktuellt enligt formuläret.";
    assert.deepEqual(await contentOf(bot(), first), { kind: "notApplicable", reason });
    assert.deepEqual(await contentOf(bot(), second), { kind: "notApplicable", reason: "vi saknar torg." });
  });

  it("of another organisation is asked about before anything is taken", async () => {
    const bjorn = await send(await plainCopy(bot(), { [first]: ["Ett svar."] }, ["Nämnd", "Lingonhöjdens Lokaler AB"]));
    assert.match(bjorn.says(), /Formuläret gäller Lingonhöjdens Lokaler AB/);
    assert.deepEqual(verbsOf(bjorn.last()), ["useForm", "dropForm"]);
    await bjorn.click("useForm");
    assert.match(bjorn.says(), /1 av 9 svar hittade/);
    await bjorn.click("saveForm");
    assert.deepEqual(await contentOf(bot(), first), { kind: "text", text: "Ett svar." });
  });

  it("is asked about when it can be for several reports, and goes to its own when it says so", async () => {
    const anna = await send(await plainCopy(bot(), { "other-information": ["Ett svar."] }), "anna");
    assert.match(anna.says(), /Vilken rapport gäller formuläret/);
    assert.deepEqual(verbsOf(anna.last()), ["useForm", "useForm", "dropForm"]);
    await anna.use(anna.messageWith("useForm"), "useForm");
    assert.match(anna.says(), /1 av 9 svar hittade/);
    await send(await plainCopy(bot(), { [first]: ["Ett svar."] }), "anna");
    assert.match(anna.says(), /Ekbacken[\s\S]*1 av 9 svar hittade/);
    await send(await ownForm(bot(), { "other-information": "Bolagets svar." }, lingonhojden), "anna");
    assert.match(anna.says(), /Lingonhöjden[\s\S]*1 av 5 svar hittade/);
  });

  it("is gone when the person cancels, when another came after it, and after a week", async () => {
    const bjorn = await send(await ownForm(bot(), { [first]: "Ett." }));
    const old = bjorn.messageWith("saveForm");
    await bjorn.click("dropForm");
    assert.match(bjorn.says(), /Inget från formuläret är sparat/);
    await send(await ownForm(bot(), { [first]: "Två." }));
    assert.match(JSON.stringify((await bjorn.use(old, "saveForm")).body), /har jag inte kvar/);
    assert.equal(await reportOf(bot()), undefined);
    bot().clock.move(7 * 24 * 3600 + 1);
    assert.match(JSON.stringify((await bjorn.click("saveForm")).body), /har jag inte kvar/);
    assert.equal(await reportOf(bot()), undefined);
  });

  it("needs something to be chosen", async () => {
    const bjorn = await send(await ownForm(bot(), { [first]: "Ett.", [third]: "Tre." }));
    const none = { [`take-0-${first}`]: "false", [`take-0-${third}`]: "false" };
    const { body } = await bjorn.click("saveForm", none);
    assert.match(JSON.stringify(body), /Inget är valt/);
    assert.equal(await reportOf(bot()), undefined);
  });

  it("changes nothing in a report that is submitted, or when no period is open", async () => {
    const bjorn = await send(await ownForm(bot(), { ...eightAnswers, [questionIds[8]]: "Nio." }));
    await bjorn.click("saveForm");
    await bjorn.click("submit");
    const report = await reportOf(bot());
    const again = await send(await ownForm(bot(), { [first]: "För sent." }));
    assert.match(again.says(), /inlämnad/);
    bot().clock.move(90 * 24 * 3600);
    const later = await send(await ownForm(bot(), { [first]: "För sent." }));
    assert.match(later.says(), /ingen rapport som tar emot svar/);
    assert.deepEqual((await reportOf(bot()))?.answers, report?.answers);
  });
});

describe("the form that is handed out", () => {
  const bot = runningBot(sqliteForTests());

  async function formOf(person: TeamsClient) {
    const response = await bot().follow(linkIn(person.last()));
    const name = decodeURIComponent(response.headers.get("content-disposition") ?? "");
    return { status: response.status, name, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  it("has the report's questions with what is answered so far, by command and by button", async () => {
    const bjorn = bot().person("bjorn");
    await bjorn.install();
    await bjorn.click("continue");
    await bjorn.click("saveAnswer", { text: "Ett svar.\n\n- en punkt\n- en till" });
    await bjorn.write("hämta formuläret");
    const { name, bytes } = await formOf(bjorn);
    assert.match(name, /formular-naringsliv-ekbackens-stadsdelsnamnd-t1-2026\.docx/);
    const { questionnaire } = (await reportOf(bot())) ?? assert.fail("no report");
    const reading = await readForm(bytes, bot().ports.questionnaires.version(questionnaire), 2026);
    assert.ok(reading.kind === "form");
    assert.deepEqual(Object.keys(reading.form.answers).sort(), [...questionIds].sort());
    assert.equal(reading.form.answers[first]?.kind, "text");
    assert.equal(reading.form.answers[second]?.kind, "unanswered");
    assert.equal(reading.form.origin?.organisationId, "ekbacken");
    await bjorn.write("översikt");
    await bjorn.click("form");
    assert.equal((await formOf(bjorn)).status, 200);
  });

  it("comes back unchanged as the same as is saved", async () => {
    const bjorn = bot().person("bjorn");
    await bjorn.install();
    await bjorn.click("continue");
    await bjorn.click("saveAnswer", { text: "Ett svar med lista:\n\n- en punkt\n- en till\n\n1. ett\n2. två" });
    await bjorn.write("word");
    const { bytes } = await formOf(bjorn);
    await bjorn.sendFiles([host.offer(bytes)]);
    assert.match(bjorn.says(), /1 av 9 svar hittade[\s\S]*Samma som det sparade svaret/);
    assert.deepEqual(verbsOf(bjorn.last()), ["dropForm"]);
  });
  const host = fileHost();

  it("is nobody's any longer who does not answer for the report", async () => {
    const bjorn = bot().person("bjorn");
    await bjorn.install();
    await bjorn.write("get the form");
    const stored = (await bot().ports.people.get("bjorn")) ?? assert.fail("no Björn");
    await bot().ports.people.save({ ...stored, value: { ...stored.value, duties: [] } });
    assert.equal((await formOf(bjorn)).status, 404);
  });
});
