// A long, structured answer written in the chat, in a real browser: drafted, corrected, saved, edited, and in the document.
import assert from "node:assert/strict";
import { openDocx } from "../document/opened-docx.ts";
import { shownParagraphs } from "../document/shown-paragraphs.ts";
import type { PlaygroundPage } from "./playground-page.ts";
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

const paragraph =
  "Förvaltningen har under perioden besökt 34 företag längs Ekbacksvägen tillsammans med handlarnas förening, och tre frågor återkommer: trygghet efter stängning, skyltning från tunnelbanan och väntetider för uteserveringar.";
const paragraphs = Array.from({ length: 12 }, (_, index) => `${paragraph} (${index + 1})`);
const list = "- belysningen är utbytt\n- ny skyltning är beställd:\n  1. vid torget\n  2. vid stationen";
const answer = "Ditt svar";

describe("A long text, in the browser", function () {
  this.timeout(180_000);
  let demo: RunningDemo;
  let anna: PlaygroundPage;
  const picture = (name: string) => demo.takePicture(anna, name);

  before(async () => {
    demo = await startRunningDemo("anna");
    anna = await demo.person("anna");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      process.stderr.write(`${await demo.keepEvidence(this.currentTest.title)}\n`);
  });
  after(() => demo?.stop());

  it("grows in the chat, message by message, and only the newest card has buttons", async () => {
    await anna.sees("Hej Anna!");
    await anna.press("Börja", { on: ["Ekbackens stadsdelsnämnd"] });
    await anna.sees("Fråga 1 av 9");
    await anna.write(paragraphs.join("\n\n"));
    await anna.sees("Utkast", "Texten fortsätter", "714 tecken");
    await anna.write(list);
    await anna.sees("står längre ner i chatten");
    await anna.write("Ett misstag.");
    await anna.sees("Utkast", "Spara och gå vidare");
    await picture("long-draft");
    await anna.press("Ångra");
    await anna.sees("Utkast");
    await anna.press("Lägg till mer");
    await anna.press("Spara och gå vidare");
    await anna.sees("Fråga 2 av 9");
  });

  it("comes back in the field as people write, without markup, and keeps its lists when it is edited", async () => {
    await anna.press("Ändra", { on: ["Sparat", "Förvaltningen har under perioden"] });
    await anna.sees("Fråga 1 av 9");
    const shown = [...paragraphs, list].join("\n\n");
    assert.equal(await anna.field(answer).inputValue(), shown);
    await picture("long-text-in-the-field");
    await anna.fill(answer, shown.replace("vid stationen", "vid stationens västra uppgång"));
    await anna.press("Spara och gå vidare");
    await anna.sees("Fråga 2 av 9");
  });

  it("stands in the document as paragraphs and real lists", async () => {
    await anna.press("Översikt");
    await anna.sees("Översikt", "1 av 9 besvarade");
    await anna.write("förhandsgranska");
    await anna.sees("Förhandsgranskning (UTKAST)");
    const { bytes } = await anna.download("Förhandsgranskning (UTKAST)", "Hämta dokumentet");
    const inDocument = ["• belysningen är utbytt", "• ny skyltning är beställd:", "  1. vid torget"];
    const last = "  2. vid stationens västra uppgång";
    assert.deepEqual(shownParagraphs(await openDocx(bytes)), [...paragraphs, ...inDocument, last]);
  });
});
