// The bot in English, for those who ask for it.
import { type RunningDemo, startRunningDemo } from "./running-demo.ts";

describe("The bot in English, in the browser", function () {
  this.timeout(120_000);
  let demo: RunningDemo;

  before(async () => {
    demo = await startRunningDemo("david");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed")
      process.stderr.write(`${await demo.keepEvidence(this.currentTest.title)}\n`);
  });
  after(() => demo?.stop());

  it("speaks English with a person who writes english, and asks the questions in English", async () => {
    const david = await demo.person("david");
    await david.sees("Hej David!");
    await david.write("english");
    await david.sees("Hello David!", "Lingonhöjdens Lokaler AB", "0 of 5 answered");
    await demo.takePicture(david, "greeting");
    await david.press("Begin", { on: ["Lingonhöjdens Lokaler AB"] });
    await david.sees("Question 1 of 5");
    await david.fill("Your answer", "We let six small premises to new businesses.");
    await demo.takePicture(david, "question");
    await david.press("Save and continue");
    await david.sees("Saved", "six small premises");
    await david.sees("Question 2 of 5");
    await david.write("help");
    await david.sees("latest report");
    await demo.takePicture(david, "help");
  });
});
