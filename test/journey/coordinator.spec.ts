// What a coordinator begins from, over real HTTP, on both stores.
import assert from "node:assert/strict";
import { moment } from "../../src/domain/moment.ts";
import { actionsOf, linkIn } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { coordinators, met } from "./reminding.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("the coordinator's chat", (store) => {
  const bot = runningBot(store, coordinators);

  it("begins with what can be done, and tells what has been done", async () => {
    const eva = bot().person("stranger");
    await eva.write("hej");
    assert.match(eva.says(), /Samordna\nTertialrapport 1 2026 är öppen\./);
    await eva.click("coordinate", { task: "actions" });
    assert.match(eva.says(), /Vad samordnarna har gjort\nInget har gjorts än\./);
    await eva.write("påminnelser");
    await eva.click("pauseNudges");
    await eva.write("logg");
    assert.match(eva.says(), /pausade påminnelserna: Tertialrapport 1 2026/);
    await eva.write("samordna");
    assert.match(eva.says(), /Samordna/);
  }).timeout(10_000);

  it("has six buttons, the last of which leads to the others", async () => {
    const eva = bot().person("stranger");
    await eva.write("samordna");
    const tasks = () => actionsOf(eva.last()).map(({ data }) => data.task);
    assert.deepEqual(tasks(), ["status", "periods", "register", "reminders", "cityReport", "more"]);
    await eva.click("coordinate", { task: "more" });
    assert.match(eva.says(), /Fler uppgifter\nArkivera/);
    assert.deepEqual(tasks(), ["archive", "template", "return", "posts", "actions"]);
  });

  it("says what can be written to the bot: to coordinators theirs, to contact persons theirs, and both to who is both", async () => {
    const eva = bot().person("stranger");
    await eva.write("hjälp");
    assert.match(eva.says(), /\nläget\n – [\s\S]*\nskicka tillbaka\n – [\s\S]*\nsenaste rapporten\n – /);
    assert.doesNotMatch(eva.says(), /skicka in|När en fråga är öppen/);
    await eva.click("coordinate", { task: "periods" });
    assert.match(eva.says(), /^Perioder/);
    const anna = await met(bot(), "anna");
    await anna.write("hjälp");
    assert.match(anna.says(), /\nskicka in\n – /);
    assert.doesNotMatch(anna.says(), /\nläget\n/);
  }).timeout(10_000);

  it("shows how it goes, page by page, and in few words where it begins", async () => {
    const eva = bot().person("stranger");
    await eva.write("hej");
    assert.match(eva.says(), /lämnas in senast .*3 inte påbörjade\./i);
    await eva.write("hur går det?");
    assert.match(eva.says(), /Läget för Tertialrapport 1 2026\n0 av 3 rapporter är inlämnade\./);
    assert.match(eva.says(), /Kan inte nås: .*har inte öppnat chatten med mig än/);
    await eva.click("periodStatus", { filter: "submitted" });
    assert.match(eva.says(), /Ingen organisation i det urvalet\./);
    await eva.click("statusFile");
    const file = await bot().follow(linkIn(eva.last()));
    assert.match(file.headers.get("content-disposition") ?? "", /laget-naringsliv-t1-2026-2026-05-06\.xlsx/);
    assert.match(file.headers.get("content-type") ?? "", /spreadsheetml/);
    await eva.write("status T2 2019");
    assert.match(eva.says(), /Den perioden finns inte/);
    const anna = await met(bot(), "anna");
    await anna.write("status");
    assert.match(anna.says(), /Status\nEkbackens/);
  }).timeout(10_000);

  it("is the coordinators' alone, and its words are text to those who are writing an answer", async () => {
    const anna = await met(bot(), "anna");
    await anna.press({ type: "Action.Execute", data: { verb: "coordinate", task: "actions" } });
    assert.match(anna.says(), /Det här gör samordnaren/);
    await anna.write("samordna");
    assert.match(anna.says(), /Det här gör samordnaren/);
    await anna.write("hej");
    await anna.click("continue");
    await anna.write("logg");
    assert.match(anna.says(), /Utkast|utkast/);
  }).timeout(10_000);
});

onBothStores("a coordinator who answers for nobody", (store) => {
  const bot = runningBot(store, coordinators);

  it("is looked for in the directory once an hour, not at every turn", async () => {
    const eva = await met(bot(), "stranger");
    await eva.write("samordna");
    const { membersAsked } = bot().connector;
    const before = membersAsked();
    for (const words of ["samordna", "perioder", "logg"]) await eva.write(words);
    assert.equal(membersAsked(), before);
  }).timeout(10_000);
});

onBothStores("a coordinator who reports too", (store) => {
  const bot = runningBot(store, { COORDINATORS: "aaaaaaaa-0000-4000-8000-000000000001" });
  const draftIn = async () =>
    (await bot().ports.reports.get(ekbacken))?.value.drafts.flatMap(({ pieces }) => pieces.map(({ text }) => text));

  it("has what is written to an open question kept, though it begins like a task", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("Lämna tillbaka medel");
    assert.match(anna.says(), /Utkast – inte sparat/);
    await anna.write("Return of the office to the city");
    assert.deepEqual(await draftIn(), ["Lämna tillbaka medel", "Return of the office to the city"]);
    await anna.write("skicka tillbaka Ekbacken");
    assert.match(anna.says(), /Jag hittar ingen inlämnad rapport för ”Ekbacken”/);
    assert.equal((await draftIn())?.length, 2);
  }).timeout(10_000);

  it("is answered as a coordinator where nothing can be written any more", async () => {
    const anna = await atFirstQuestion(bot());
    bot().clock.set(moment("2026-07-02T07:05:00Z"));
    await anna.write("lämna tillbaka Hamnbolaget");
    assert.match(anna.says(), /Jag hittar ingen inlämnad rapport för ”Hamnbolaget”/);
  }).timeout(10_000);
});
