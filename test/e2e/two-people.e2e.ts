// Two people at the same question, each in a client of their own: nobody's text is overwritten.
import assert from "node:assert/strict";
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

const save = "Spara och gå vidare";
const answer = "Ditt svar";

describe("Two people at the same question, in the browser", function () {
  this.timeout(120_000);
  let demo: RunningDemo;

  before(async () => {
    demo = await startRunningDemo("anna", "bjorn");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      process.stderr.write(`${await demo.keepEvidence(this.currentTest.title)}\n`);
  });
  after(() => demo?.stop());

  it("both see both texts when the second one saves, and the choice is theirs", async () => {
    const anna = await demo.person("anna");
    const bjorn = await demo.person("bjorn");
    for (const person of [anna, bjorn]) {
      await person.press("Börja", { on: ["Ekbackens stadsdelsnämnd"] });
      await person.sees("Fråga 1 av 9");
    }
    await anna.fill(answer, "Annas text: frukostmöten varje månad.");
    await bjorn.fill(answer, "Björns text: ett näringslivsråd.");
    await anna.press(save);
    await anna.sees("Sparat", "Annas text");
    await bjorn.press(save);
    await bjorn.sees("båda texterna", "Sparat av Anna Åström", "Annas text: frukostmöten varje månad.");
    assert.equal(await bjorn.field("Din text").inputValue(), "Björns text: ett näringslivsråd.");
    await demo.takePicture(bjorn, "conflict");

    await bjorn.fill("Din text", "Annas text: frukostmöten varje månad. Björns text: ett näringslivsråd.");
    await bjorn.press("Spara min text");
    await bjorn.sees("Sparat", "Björns text: ett näringslivsråd.");
    await demo.takePicture(bjorn, "after-the-conflict");
    await anna.press("Ändra", { on: ["Sparat", "Annas text"] });
    await anna.sees("Fråga 1 av 9", "Björn Öberg");
    assert.match(await anna.field(answer).inputValue(), /Annas text.*Björns text/);
    await demo.takePicture(anna, "the-other-sees-it");
  });
});
