// Formatted text on its whole way over HTTP: from the chat, a card or a Word form to the document, paragraph by paragraph.
import assert from "node:assert/strict";
import { madeDocx, paragraph, run } from "../document/made-docx.ts";
import { openXmlErrors } from "../document/open-xml-errors.ts";
import { openDocx } from "../document/opened-docx.ts";
import { shownParagraphs } from "../document/shown-paragraphs.ts";
import { fieldsOf } from "./card-view.ts";
import { atFirstQuestion, questionIds } from "./chapters.ts";
import { fileHost } from "./file-host.ts";
import { ekbacken, period, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const message = `<div><p>Vi har <strong>träffat 34 företag</strong> och <em>lyssnat</em>, se
  <a href="https://example.se/plan" title="x">hela planen</a>:</p>
  <ul><li>belysningen är <b>utbytt</b></li><li>skyltar är beställda:<ol><li>torget</li><li>stationen</li></ol></li></ul>
  <p>2*3*4 är 24, # är ett nummertecken&nbsp;och C:\\temp en mapp.<br>Ny rad.</p></div>`;
const pasted = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>”Först”</p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Sam&shy;tidigt</p>`;
const typed =
  "Så här:\n- ett\n- två\n  1. inuti\n\nNytt stycke\nmed ny rad, https://example.se.\n\n3. tre\n4. fyra\n\n1. åter ett";

const inDocument = {
  chat: [
    "Vi har <b>träffat 34 företag</b> och <i>lyssnat</i>, se [hela planen](https://example.se/plan):",
    "• belysningen är <b>utbytt</b>",
    "• skyltar är beställda:",
    "  1. torget",
    "  2. stationen",
    "2*3*4 är 24, # är ett nummertecken och C:\\temp en mapp.\nNy rad.",
    "1. ”Först”",
    "2. Samtidigt",
  ],
  card: [
    "Så här:",
    "• ett",
    "• två",
    "  1. inuti",
    "Nytt stycke\nmed ny rad, [https://example.se](https://example.se/).",
    "3. tre",
    "4. fyra",
    "1. åter ett",
  ],
} as const;

async function submitted(bot: RunningBot, person: TeamsClient): Promise<Uint8Array> {
  bot.clock.move(60);
  await person.write("skicka in");
  await person.click("submit");
  await bot.restart();
  await bot.restart();
  return (await bot.ports.files.get(ekbacken, 1))?.bytes ?? assert.fail("no file was made");
}

async function answerRest(person: TeamsClient, from: number): Promise<void> {
  for (const id of questionIds.slice(from)) await person.click("saveAnswer", { text: `Svaret på ${id}.` });
}

onBothStores("formatted text", (store) => {
  const bot = runningBot(store);

  it("from the chat and typed in a card is the same in the document, paragraph by paragraph", async function () {
    this.timeout(40_000);
    const anna = await atFirstQuestion(bot());
    await anna.writeHtml(message);
    await anna.writeHtml(pasted);
    await anna.click("saveDraft");
    await anna.click("saveAnswer", { text: typed });
    await answerRest(anna, 2);
    const bytes = await submitted(bot(), anna);
    const shown = shownParagraphs(await openDocx(bytes));
    assert.deepEqual(shown.slice(0, 16), [...inDocument.chat, ...inDocument.card]);
    assert.deepEqual(await openXmlErrors(bytes), []);
  });

  it("comes back in the card without markup, and stays when it is saved unchanged or edited beside it", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.writeHtml(message);
    await anna.click("saveDraft");
    const stored = async () => (await bot().ports.reports.get(ekbacken))?.value.answers[questionIds[0]];
    const first = await stored();
    bot().clock.move(60);
    await anna.click("ask", {}, questionIds[0]);
    const field = fieldsOf(anna.last())["text"] ?? "";
    assert.match(
      field,
      /^Vi har träffat 34 företag och lyssnat, se hela planen \(https:\/\/example\.se\/plan\):\n\n- bely/,
    );
    await anna.click("saveAnswer", { text: field });
    assert.deepEqual(await stored(), first);
    bot().clock.move(60);
    await anna.click("ask", {}, questionIds[0]);
    await anna.click("saveAnswer", { text: field.replace("34", "35") });
    assert.equal((await stored())?.revision, 2);
    const { content } = (await stored()) ?? assert.fail("no answer");
    assert.ok(content.kind === "text" && content.text.startsWith("Vi har **träffat 35 företag** och *lyssnat*"));
  });

  it("says in words what an answer can't hold", async () => {
    const anna = await atFirstQuestion(bot());
    const table = "<table><tr><td>Mars</td><td>12 företag</td></tr></table>";
    await anna.writeHtml(`<h1>Rubrik</h1>${table}<p style="color:#c00">rött</p><img src="x" alt="bild">`);
    assert.match(anna.says(), /Mars · 12 företag/);
    assert.match(
      anna.says(),
      /förenklat: rubriker \(blir fet stil\), tabeller .*färger och bilder \(följer inte med\)/,
    );
    await anna.writeHtml("<p>Bara text.</p>");
    assert.doesNotMatch(anna.says(), /förenklat/);
  });
});

onBothStores("a Word form with formatting", (store) => {
  const bot = runningBot(store);
  const host = fileHost();
  const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const level = (at: number, format: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "decimal")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal")}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  ].join("");
  const source = [
    [
      "Vi <b>vill</b> <i>mer</i>, se [planen](https://example.se/p).",
      paragraph(
        `${run("Vi ")}${run("vill", "<w:b/>")}${run(" ")}${run("mer", "<w:i/>")}${run(", se ")}<w:hyperlink r:id="r1">${run("planen")}</w:hyperlink>${run(".")}`,
      ),
    ],
    ["• Lokaler", paragraph(run("Lokaler"), inList(1))],
    ["  1. för <b>butiker</b>", paragraph(`${run("för ")}${run("butiker", "<w:b/>")}`, inList(1, 1))],
    ["  2. för verkstäder", paragraph(run("för verkstäder"), inList(1, 1))],
    ["• Skyltar", paragraph(run("Skyltar"), inList(1))],
    ["Rad ett\nrad två", paragraph(run("Rad ett\nrad två"))],
    ["1. ett", paragraph(run("ett"), inList(2))],
    ["2. två", paragraph(run("två"), inList(2))],
  ] as const;

  it("is the same in the submitted document, paragraph by paragraph", async function () {
    this.timeout(40_000);
    const bjorn = bot().person("bjorn");
    const organisation = (await bot().ports.organisations.get(ekbacken.organisationId))?.value ?? assert.fail();
    const asked = bot().ports.questionnaires.meantFor(organisation, period.kind)?.focusAreas[0]?.questions[0];
    const question = paragraph(run(asked?.text.sv.replaceAll("{år}", "2026") ?? ""));
    const body = question + source.map(([, xml]) => xml).join("");
    const form = madeDocx({ body, numbering, links: { r1: "https://example.se/p" } });
    await bjorn.sendFiles([host.offer(form)]);
    assert.match(bjorn.says(), /1 av 9 svar hittade/);
    await bjorn.click("saveForm");
    await answerRest(bjorn, 1);
    const bytes = await submitted(bot(), bjorn);
    const shown = shownParagraphs(await openDocx(bytes));
    assert.deepEqual(
      shown.slice(0, source.length),
      source.map(([text]) => text),
    );
  });
});
