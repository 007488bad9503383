// Reminders in the browser: they come by themselves, lead to the question, and heed what people say.
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

/** A Monday with two weeks to the demo's due day: ten business days before it, a minute before reminders leave. */
const almostNine = "2026-03-02T08:59";
const title = "Påminnelse om Verksamhetsberättelse 2025";

describe("Reminders, in the browser", function () {
  this.timeout(240_000);
  let demo: RunningDemo;

  before(async () => {
    process.env["LOCAL_NOW"] = almostNine;
    demo = await startRunningDemo("anna", "cecilia", "david").finally(() => delete process.env["LOCAL_NOW"]);
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      process.stderr.write(`${await demo.keepEvidence(this.currentTest.title)}\n`);
  });
  after(() => demo?.stop());

  it("come at nine, open the question in place, wait for a chosen day, and know who is away", async () => {
    const [anna, cecilia, david] = [
      await demo.person("anna"),
      await demo.person("cecilia"),
      await demo.person("david"),
    ];
    for (const person of [anna, cecilia, david]) await person.card(title).waitFor({ timeout: 120_000 });
    await anna.sees(title, "Ekbackens stadsdelsnämnd", "frågor att besvara", "Lämnas in senast måndag 16 mars 2026");
    await demo.takePicture(anna, "a-reminder");

    await anna.press("Börja", { on: [title] });
    await anna.sees("Fråga 1 av", "Ditt svar");
    await demo.takePicture(anna, "the-question-in-place");
    await anna.fill("Ditt svar", "Svaret som påminnelsen ledde till.");
    await anna.press("Spara och gå vidare");
    await anna.sees("Sparat", "Svaret som påminnelsen ledde till.");

    await cecilia.unfold("Påminn mig…");
    await demo.takePicture(cecilia, "remind-me-later");
    await cecilia.press("Om tre dagar");
    await cecilia.sees("Jag påminner dig torsdag 5 mars 2026.");
    await demo.takePicture(cecilia, "will-be-reminded");

    await david.unfold("Jag är borta");
    await david.pick("Till och med", "2026-03-10");
    await demo.takePicture(david, "away-until");
    await david.press("Spara");
    await david.sees("Du är borta till och med tisdag 10 mars 2026.", "Under tiden frågar jag Anna Åström.");
    await demo.takePicture(david, "is-away");
    await david.press("Jag är tillbaka");
    await david.sees("Välkommen tillbaka!");
  });
});
