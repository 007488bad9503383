// A coordinator reads and changes the register in the chat, over HTTP on both stores.
import assert from "node:assert/strict";
import { actionOf, cardIn, fieldsOf } from "./card-view.ts";
import { atFirstQuestion } from "./chapters.ts";
import { coordinators, met } from "./reminding.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

/** Opens the card of Ekbacken's contact person with that id. */
async function contact(eva: TeamsClient, person: string): Promise<void> {
  await eva.write("kontaktpersoner Ekbacken");
  await eva.write("registret");
  await eva.click("showOrganisation");
  const message = eva.messageWith("showContact");
  await eva.press({ data: { ...actionOf(cardIn(message), "showContact").data, person } }, {}, message.id);
}

onBothStores("the register in the chat", (store) => {
  const bot = runningBot(store, coordinators);

  it("is found by a word, searched, and shows one organisation", async () => {
    const eva = await met(bot(), "stranger");
    await eva.write("organisationer");
    assert.match(
      eva.says(),
      /Visar 1–3 av 3\.\nEkbackens stadsdelsnämnd\nStadsdelsnämnd · EKB 2026\/118\nAnna Åström \(ordinarie\), anna\.astrom@example\.se/,
    );
    await eva.click("showRegister", { search: "parkn" });
    assert.match(eva.says(), /Visar 1–1 av 1\.\nParknämnden/);
    await eva.click("showRegister", { search: "finns inte" });
    assert.match(eva.says(), /Ingen organisation eller kontaktperson heter så/);
  }).timeout(10_000);

  it("lets someone take over: their drafts go along, what is saved stays, and they are let in", async () => {
    const bjorn = await atFirstQuestion(bot(), "bjorn");
    await bjorn.click("saveAnswer", { text: "Björns sparade svar." });
    await bjorn.write("Björns utkast, inte sparat.");
    const eva = await met(bot(), "stranger");
    await contact(eva, "bjorn");
    assert.match(eva.says(), /Utkast som den gamla inte har sparat följer med till den nya/);
    const message = eva.messageWith("replaceContact");
    const typed = { name: "Elsa Ek", email: "elsa@example.se" };
    const { body } = await eva.use(message, "replaceContact", typed);
    assert.match(
      JSON.stringify(body),
      /Elsa Ek har tagit över efter Björn Öberg\..*Ett utkast som inte var sparade följde med/,
    );
    const report = (await bot().ports.reports.get(ekbacken))?.value;
    const elsa = await bot().ports.people.withEmail("elsa@example.se");
    assert.deepEqual(
      report?.drafts.map(({ personId }) => personId),
      [elsa?.value.id],
    );
    assert.equal(Object.values(report?.answers ?? {})[0]?.by.personId, "bjorn");
    await bjorn.write("översikt");
    assert.match(bjorn.says(), /ingen rapport/);
    const again = await eva.use(message, "replaceContact", typed);
    assert.match(JSON.stringify(again.body), /finns inte längre/);
    await eva.write("logg");
    assert.match(eva.says(), /ändrade en kontaktperson: Ekbackens stadsdelsnämnd, Björn Öberg, Elsa Ek/);
  }).timeout(10_000);

  it("keeps what is changed of a person, and hands back what can't be", async () => {
    const eva = await met(bot(), "stranger");
    await contact(eva, "bjorn");
    const message = eva.messageWith("saveContact");
    const refused = await eva.use(message, "saveContact", { name: "Björn Ö", email: "anna.astrom@example.se" });
    assert.match(JSON.stringify(refused.body), /Någon annan i registret har redan den adressen/);
    assert.equal(fieldsOf(refused.body.value)["name"], "Björn Ö");
    await eva.use(message, "saveContact", { name: "Björn Ö", phone: "08-465 004 22" });
    const { name, phone } = (await bot().ports.people.get("bjorn"))?.value ?? assert.fail("nobody");
    assert.deepEqual([name, phone], ["Björn Ö", "08-465 004 22"]);
    const stale = await eva.use(message, "saveContact", { name: "Gammalt kort" });
    assert.match(JSON.stringify(stale.body), /Någon annan har ändrat uppgifterna/);
  }).timeout(10_000);

  it("asks before the last contact person goes, and adds another", async () => {
    const eva = await met(bot(), "stranger");
    await contact(eva, "bjorn");
    const { body } = await eva.click("endDuty");
    assert.match(JSON.stringify(body), /Björn Öberg har inte uppdraget längre/);
    await contact(eva, "anna");
    const last = await eva.click("endDuty");
    assert.match(JSON.stringify(last.body), /den enda kontaktpersonen för Ekbackens stadsdelsnämnd/);
    assert.equal((await bot().ports.people.answeringFor("ekbacken")).length, 1);
    await eva.press(
      { data: { verb: "addContact", organisation: "ekbacken" } },
      { name: "Elsa Ek", email: "elsa@example.se", phone: "", role: "deputy" },
    );
    await eva.press({ data: { verb: "endDuty", organisation: "ekbacken", person: "anna", sure: "yes" } });
    const left = await bot().ports.people.answeringFor("ekbacken");
    assert.deepEqual(
      left.map(({ value }) => value.name),
      ["Elsa Ek"],
    );
  }).timeout(10_000);

  it("renames an organisation in mid-period, and nothing of its report is lost", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "Annas svar." });
    const eva = await met(bot(), "stranger");
    await eva.write("registret");
    await eva.click("showOrganisation");
    const { body } = await eva.click("saveOrganisation", {
      organisationName: "Nya Ekbackens nämnd",
      validTo: "2026-12-31",
      predecessors: "Parknämnden",
    });
    assert.match(JSON.stringify(body), /Ändringen är sparad/);
    assert.equal((await bot().ports.organisations.get("ekbacken"))?.value.name, "Nya Ekbackens nämnd");
    await anna.write("översikt");
    assert.match(anna.says(), /Nya Ekbackens nämnd[\s\S]*Annas svar\./);
    const refused = await eva.click("saveOrganisation", { organisationName: "Parknämnden" });
    assert.match(
      JSON.stringify(refused.body),
      /Det gick inte att spara: en annan organisation heter redan Parknämnden/,
    );
  }).timeout(10_000);
});
