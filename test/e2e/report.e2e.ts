// The main job in a real browser: a contact person answers everything, submits, and the document stands in the channel.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import JSZip from "jszip";
import { writtenIn } from "../../src/domain/answer.ts";
import { answerTo, type ReportKey } from "../../src/domain/report.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { readStored } from "../../src/richtext/stored-text.ts";
import type { Store } from "../../src/store/store.ts";
import type { PlaygroundPage } from "./playground-page.ts";
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

const save = "Spara och gå vidare";
const answer = "Ditt svar";
const download = "Hämta dokumentet";

describe("A report, in the browser", function () {
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

  async function answerInField(text: string): Promise<void> {
    await anna.fill(answer, text);
    await anna.press(save);
  }

  it("greets Anna with what she has to do", async () => {
    await anna.sees("Hej Anna!", "Ekbackens stadsdelsnämnd", "0 av 9 besvarade");
    await picture("greeting");
    await anna.press("Börja", { on: ["Ekbackens stadsdelsnämnd"] });
    await anna.sees("Fråga 1 av 9");
    await picture("first-question");
  });

  it("takes a short answer, a reason why a question is not applicable, and one of 8,000 characters", async () => {
    await answerInField("Vi möter företagarna i Ekbackens centrum varje månad.");
    await anna.sees("Sparat", "Vi möter företagarna i Ekbackens centrum");
    await anna.sees("Fråga 2 av 9");
    await anna.unfold("Ej aktuellt");
    await anna.fill("Varför är frågan inte aktuell?", "Satsningen har inte nått Ekbacken än.");
    await picture("not-applicable");
    await anna.press("Spara som ej aktuellt");
    await anna.sees("Fråga 3 av 9");
    await anna.fill(answer, longAnswer);
    await picture("long-answer");
    await anna.press(save);
    await anna.sees("Fråga 4 av 9");
    assert.equal(longAnswer.length, 8_000);
    const stored = readStored((await storedAnswer(demo, "organised-crime")) ?? "");
    assert.deepEqual(stored, readField(longAnswer));
    await picture("after-long-answer");
  });

  it("lets her skip a question, and come back to it by the overview", async () => {
    await anna.press("Hoppa över");
    await anna.sees("Fråga 5 av 9");
    await anna.press("Översikt");
    await anna.sees("Översikt", "3 av 9 besvarade");
    await picture("overview");
    await anna.press("Besvara", { on: ["renodlade verksamhetsområden"] });
    await anna.sees("Fråga 4 av 9");
    await answerInField("I Smedjans industriområde har vi tillsammans med Parknämnden byggt om två infarter.");
    await anna.sees("Fråga 5 av 9");
  });

  it("takes an answer that she writes in the chat, in two messages", async () => {
    await anna.write("Platssamverkan Ekbackens torg har fem fastighetsägare som medlemmar.");
    await anna.sees("Utkast", "fem fastighetsägare");
    await anna.write("Vi lyser upp torget och städar oftare under vintern.");
    await anna.sees("Utkast", "fem fastighetsägare", "städar oftare");
    await picture("draft-from-the-chat");
    await anna.press(save);
    await anna.sees("Fråga 6 av 9");
  });

  it("knows what was answered after the bot was killed right behind its receipt", async () => {
    await answerInField("Musikskolan spelar på torget två lördagar i månaden.");
    await anna.sees("Sparat", "Musikskolan spelar");
    await demo.killAndRestartBot();
    await anna.write("fortsätt");
    await anna.sees("Fråga 7 av 9");
    await picture("after-the-restart");
  });

  it("comes to the review when everything is answered", async () => {
    await answerInField(
      "Vi hjälper tolv företag att spara energi.\n\n”Det lönar sig”, säger Åsa på Café Öst & Väst <ägare>.",
    );
    await anna.sees("Fråga 8 av 9");
    await answerInField("Näringslivsrådet träffas fyra gånger om året.");
    await anna.sees("Fråga 9 av 9");
    await answerInField("Inget mer att tillägga.");
    await anna.sees("Alla obligatoriska frågor är besvarade");
    await picture("review");
  });

  it("lets her change an answer from its receipt", async () => {
    await anna.press("Ändra", { on: ["Sparat", "Vi möter företagarna i Ekbackens centrum"] });
    await anna.sees("Fråga 1 av 9");
    assert.equal(await anna.field(answer).inputValue(), "Vi möter företagarna i Ekbackens centrum varje månad.");
    await answerInField("Vi möter företagarna i Ekbackens centrum varannan vecka.");
    await anna.sees("Sparat", "varannan vecka");
    await anna.sees("Alla obligatoriska frågor är besvarade", "varannan vecka");
    await picture("changed-answer");
  });

  it("shows her the document, marked UTKAST", async () => {
    await anna.press("Förhandsgranska");
    await anna.sees("Förhandsgranskning (UTKAST)");
    await picture("preview");
    const { name, bytes } = await anna.download("Förhandsgranskning (UTKAST)", download);
    assert.match(name, /ekbackens-stadsdelsnamnd-.*-utkast\.docx$/);
    const text = await textOf(bytes);
    assert.match(text, /UTKAST/);
    assert.match(text, /varannan vecka/);
    assert.doesNotMatch(text, /varje månad/);
  });

  it("submits, and the document of the store stands in the channel", async () => {
    await anna.press("Skicka in");
    await anna.sees("Rapporten är inlämnad");
    await picture("submitted");
    await anna.goTo("Kommunen - Ekbacken");
    await anna.sees("Rapport från Ekbackens stadsdelsnämnd", "Anna Åström");
    await picture("channel");
    const { bytes } = await anna.download("Rapport från Ekbackens stadsdelsnämnd", download);
    assert.equal(sha256Of(bytes), await storedHash(demo));
    const text = await textOf(bytes);
    for (const part of [
      "varannan vecka",
      "inte nått Ekbacken",
      "städar oftare",
      "långa redovisning",
      "Öst &amp; Väst &lt;ägare&gt;",
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.doesNotMatch(text, /UTKAST/);
  });

  it("gives the very same document to whoever asks in the channel, and no more than that it is submitted", async () => {
    await anna.post("senaste rapporten");
    await anna.sees("Rapport från Ekbackens stadsdelsnämnd");
    await picture("latest-report-in-the-channel");
    const { bytes } = await anna.download("Rapport från Ekbackens stadsdelsnämnd", download);
    assert.equal(sha256Of(bytes), await storedHash(demo));
    await anna.post("status");
    await anna.sees("Status", "Ekbackens stadsdelsnämnd", "inlämnad");
    assert.doesNotMatch(String(await anna.card("Status").textContent()), /besvara|av 9|%|procent/);
    await picture("status-in-the-channel");
  });
});

/** 8,000 characters, with numbers, bullets and quotes as people paste them. */
const longAnswer = Array.from({ length: 60 }, (_, index) => {
  const paragraph = `${index + 1}. Samverkan mot den svarta ekonomin fortsätter: polisen, Skatteverket och socialnämnden gör tillsyn på ”${index + 3} ställen” i Ekbacken.`;
  return index % 7 === 6 ? `${paragraph}\n- Åtgärd: följ upp före sommaren\n- Ansvarig: enhet ${index}` : paragraph;
})
  .join("\n\n")
  .slice(0, 7_960)
  .concat(" Så ser vår långa redovisning ut i korthet.".slice(-40));

/** All that the document shows, headers and footers too. */
async function textOf(document: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(document);
  const parts = Object.values(files).filter(({ name }) => /^word\/(document|header|footer).*\.xml$/.test(name));
  return (await Promise.all(parts.map((part) => part.async("string")))).join("\n");
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function storedHash(demo: RunningDemo): Promise<string | undefined> {
  return demo.withStore(async (store) => (await store.files.get(await ekbacken(store), 1))?.sha256);
}

function storedAnswer(demo: RunningDemo, questionId: string): Promise<string | undefined> {
  return demo.withStore(async (store) => {
    const report = await store.reports.get(await ekbacken(store));
    const answer = report && answerTo(report.value, questionId);
    return answer && writtenIn(answer.content);
  });
}

async function ekbacken({ periods }: Store): Promise<ReportKey> {
  const [period] = await periods.all();
  assert.ok(period);
  return { periodId: period.value.id, organisationId: "ekbacken" };
}
