// A round as the coordinator runs it, in a real browser: opened, followed, returned for completion, compiled.
import assert from "node:assert/strict";
import JSZip from "jszip";
import type { PlaygroundPage } from "./playground-page.ts";
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

/** A Monday within working hours, on which opening cards may leave. */
const monday = "2026-03-02";
const round = "Tertialrapport 1 2026";
const board = "Ekbackens stadsdelsnämnd";
const comment = "Hur många av företagen är nya?";
const completed = "Vi har besökt 34 företag, nio av dem nya.";
const download = "Hämta dokumentet";

describe("A round that the coordinator runs, in the browser", function () {
  this.timeout(180_000);
  let demo: RunningDemo;
  let anna: PlaygroundPage;
  let eva: PlaygroundPage;

  before(async () => {
    process.env["LOCAL_NOW"] = `${monday}T10:00`;
    demo = await startRunningDemo("anna", "eva").finally(() => delete process.env["LOCAL_NOW"]);
    anna = await demo.person("anna");
    eva = await demo.person("eva");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      process.stderr.write(`${await demo.keepEvidence(this.currentTest.title)}\n`);
  });
  after(() => demo?.stop());

  it("shows her first how it goes, and which period could be next", async () => {
    await eva.sees("Samordna", "Verksamhetsberättelse 2025 är öppen");
    await demo.takePicture(eva, "home");
    await eva.press("Perioder");
    await eva.sees("Perioder", "Verksamhetsberättelse 2025", "Hantera");
    await eva.press("Öppna en period");
    await eva.press("Föreslå datum");
    await eva.sees(`Öppna en period: ${round}`, "Dagarna är ett förslag");
  });

  it("says what is wrong with a day, shows what will happen, and opens when she says so", async () => {
    await eva.pick("Öppnar", monday);
    await eva.pick("Lämnas in senast", "2026-02-27");
    await eva.press("Visa vad som händer");
    await eva.sees("Lämnas in senast:", "Den dagen har redan varit");
    await demo.takePicture(eva, "a-day-that-has-been");
    await eva.pick("Lämnas in senast", "2026-03-20");
    await eva.press("Visa vad som händer");
    await eva.sees("Det här händer med", "Ingenting är skickat eller ändrat än", "1 person får öppningskortet");
    await eva.sees("Cecilia Ek (Parknämnden): har inte öppnat chatten med mig än");
    await demo.takePicture(eva, "what-will-happen");
    await eva.press("Öppna perioden");
    await eva.sees(`${round} är öppnad`);
  });

  it("reaches the contact person, who answers and submits", async () => {
    await anna.card(`${round} är öppen`).waitFor({ timeout: 60_000 });
    await demo.takePicture(anna, "the-opening-card");
    await anna.press("Börja", { on: [`${round} är öppen`, board] });
    for (let number = 1; number <= 9; number += 1) {
      await anna.sees(`Fråga ${number} av 9`);
      await anna.fill("Ditt svar", `Vårt svar på fråga ${number}.`);
      await anna.press("Spara och gå vidare");
    }
    await anna.sees("Alla obligatoriska frågor är besvarade");
    await anna.press("Skicka in");
    await anna.sees("Rapporten är inlämnad");
  });

  it("is followed, and a report is returned with a comment on one question", async () => {
    await eva.write("läget T1 2026");
    await eva.sees(`Läget för ${round}`, "1 av 3 rapporter är inlämnade", board, "Inlämnad");
    await demo.takePicture(eva, "how-it-goes");
    await eva.press("Skicka tillbaka…");
    await eva.sees("Skicka tillbaka för komplettering", board);
    await eva.tick("Ska kompletteras");
    await eva.fill("Kommentar till fråga 1", comment);
    await demo.takePicture(eva, "what-is-to-be-completed");
    await eva.press("Skicka tillbaka");
    await eva.sees("har fått tillbaka rapporten", "Öppna igen: fråga 1.", "Har fått veta det: Anna Åström.");
    await eva.press("Uppdatera", { on: [`Läget för ${round}`] });
    await eva.sees(`Läget för ${round}`, "0 av 3 rapporter är inlämnade", "Åter för komplettering");
  });

  it("is completed where that was asked, and nowhere else, as version 2 in the channel", async () => {
    await anna.sees(`${round} behöver kompletteras`, comment);
    await demo.takePicture(anna, "returned");
    await anna.press("Översikt");
    await anna.sees("Översikt", "1 fråga att komplettera", "Besvarad · låst");
    assert.equal(await anna.card("Översikt").getByRole("button", { name: "Ändra", exact: true }).count(), 1);
    await anna.press("Fortsätt");
    await anna.sees("Fråga 1 av 9", `Samordnaren: ${comment}`);
    await demo.takePicture(anna, "the-question-with-the-comment");
    await anna.fill("Ditt svar", completed);
    await anna.press("Spara och gå vidare");
    await anna.sees("Alla frågor är kompletterade");
    await anna.press("Skicka in");
    await anna.goTo("Kommunen - Ekbacken");
    await anna.sees(`Rapport från ${board}`, "version 2");
    await demo.takePicture(anna, "version-2-in-the-channel");
    await anna.post("senaste rapporten");
    await anna.sees(`Rapport från ${board}`, "version 2");
    const document = await wordsOf((await anna.download(`Rapport från ${board}`, download)).bytes);
    assert.ok(document.includes(completed));
    assert.ok(!document.includes("Vårt svar på fråga 1."));
    assert.ok(!document.includes(comment), "comments stand in no document");
  });

  it("is compiled as far as it has come, and all that she did can be listed", async () => {
    await eva.write("sammanställ T1 2026");
    await eva.sees("Delvis sammanställd. 1 av 3 har lämnat in.", "Saknas: Parknämnden");
    await demo.takePicture(eva, "compiled");
    const report = await wordsOf((await eva.download("Delvis sammanställd", download)).bytes);
    for (const part of [board, completed, "Vårt svar på fråga 9."]) assert.ok(report.includes(part), part);
    await eva.write("logg");
    await eva.sees("Vad samordnarna har gjort", "öppnade perioden", "skickade tillbaka en rapport");
    await demo.takePicture(eva, "what-has-been-done");
  });
});

async function wordsOf(document: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(document);
  const xml = (await files["word/document.xml"]?.async("string")) ?? assert.fail("no document");
  return xml.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}
