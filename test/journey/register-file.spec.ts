// A coordinator sends the register as a file: shown first, then made so; the template out and in; over HTTP on both stores.
import assert from "node:assert/strict";
import { madeXlsx, textRow } from "../document/spreadsheet/made-xlsx.ts";
import { fieldsOf, linkIn, verbsOf } from "./card-view.ts";
import { fileHost } from "./file-host.ts";
import { ownForm } from "./filled-forms.ts";
import { coordinators, met } from "./reminding.ts";
import { runningBot } from "./running-bot.ts";
import { onBothStores, sqliteForTests } from "./stores.ts";

const csv = Buffer.from(
  [
    "Organisation;Typ;Kontaktperson;E-post;Telefon;Roll",
    "Ekbackens stadsdelsnämnd;;Anna Åström;anna.astrom@example.se;846500477;Ersättare",
    "Ängens stadsdelsnämnd;Stadsdelsnämnd;Östen Äng;osten@example.se;;Ordinarie",
    "Sjön;kyrka;;;;",
  ].join("\r\n"),
  "latin1",
);

onBothStores("the register as a file", (store) => {
  const bot = runningBot(store, coordinators);
  const host = fileHost();

  it("is shown before anything changes, and made so in one press; a second press changes nothing", async () => {
    const eva = await met(bot(), "stranger");
    await eva.sendFiles([host.offer(csv)]);
    assert.match(eva.says(), /Organisationer: 1 ny, 0 ändrade, 1 oförändrad\./);
    assert.match(eva.says(), /Rad 4, Sjön: typen kyrka finns inte bland frågeformulären/);
    assert.match(
      eva.says(),
      /Anna Åström: telefon 08-465 004 01 → 0846500477, ersättare för Ekbackens stadsdelsnämnd \(var ordinarie\)/,
    );
    assert.deepEqual(fieldsOf(eva.last()), { removeAbsent: "false" });
    assert.equal(await bot().ports.organisations.get("angens-stadsdelsnamnd"), undefined);
    const message = eva.messageWith("applyImport");
    const { body } = await eva.use(message, "applyImport", { removeAbsent: "true" });
    assert.match(JSON.stringify(body), /Kontaktpersoner: 1 ny, 1 ändrad, 1 uppdrag avslutat\./);
    assert.equal((await bot().ports.organisations.get("angens-stadsdelsnamnd"))?.value.name, "Ängens stadsdelsnämnd");
    assert.deepEqual((await bot().ports.people.get("bjorn"))?.value.duties, []);
    const again = await eva.use(message, "applyImport", { removeAbsent: "true" });
    assert.match(JSON.stringify(again.body), /redan inläst/);
    await eva.write("logg");
    assert.match(eva.says(), /läste in registret/);
    await eva.sendFiles([host.offer(csv)]);
    assert.match(eva.says(), /Allt i filen stämmer redan/);
    assert.ok(!verbsOf(eva.last()).includes("applyImport"));
  }).timeout(15_000);

  it("can be dropped, and its rows read page by page", async () => {
    const eva = await met(bot(), "stranger");
    const rows = Array.from({ length: 60 }, (_, at) => textRow(at + 2, "Sjön", `Person ${at}`, "x"));
    await eva.sendFiles([
      host.offer(madeXlsx({ sheets: [[textRow(1, "Organisation", "Namn", "E-post"), ...rows].join("")] })),
    ]);
    assert.match(eva.says(), /60 rader läses inte in/);
    await eva.click("showImport");
    assert.match(eva.says(), /Sida 1 av 2/);
    await eva.click("showImport", { page: 1 });
    assert.match(eva.says(), /Rad 61, Sjön: x är ingen e-postadress/);
    await eva.sendFiles([host.offer(csv)]);
    const { body } = await eva.click("dropImport");
    assert.match(JSON.stringify(body), /Inget från filen är inläst/);
    assert.equal(await bot().ports.organisations.get("angens-stadsdelsnamnd"), undefined);
  }).timeout(15_000);

  it("goes out as a workbook by a link, and changes nothing when it is sent back", async () => {
    const eva = await met(bot(), "stranger");
    await eva.write("mall");
    assert.match(eva.says(), /Registret som Excel-fil\nregister-2026-05-06\.xlsx/);
    const response = await bot().follow(linkIn(eva.last()));
    assert.equal(response.status, 200);
    const bytes = Buffer.from(await response.arrayBuffer());
    await eva.sendFiles([host.offer(bytes)]);
    assert.match(
      eva.says(),
      /Organisationer: 0 nya, 0 ändrade, 3 oförändrade\.\nKontaktpersoner: 0 nya, 0 ändrade, 4 oförändrade\.\nAllt i filen stämmer redan/,
    );
  }).timeout(15_000);
});

describe("a file in a coordinator's chat", () => {
  const bot = runningBot(sqliteForTests(), { COORDINATORS: "anna.astrom@example.se" });
  const host = fileHost();

  it("is a form when it is a Word document, and is told what is wrong with it otherwise", async () => {
    const anna = await met(bot(), "anna");
    await anna.sendFiles([host.offer(await ownForm(bot(), { "local-cooperation": "Vi samverkar." }))]);
    assert.match(anna.says(), /1 av 9 svar hittade/);
    const wrong: readonly (readonly [Uint8Array, RegExp])[] = [
      [Buffer.from("%PDF-1.7"), /Det är en PDF\. Skicka Excel-filen/],
      [madeXlsx({ sheets: [textRow(1, "a")], type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }), /makron/],
      [madeXlsx({ sheets: [textRow(1, "Hej", "hopp")] }), /inga rubriker/],
      [Buffer.alloc(21 << 20), /för stor/],
      [Buffer.from(""), /tom/],
    ];
    for (const [bytes, says] of wrong) {
      await anna.sendFiles([host.offer(bytes)]);
      assert.match(anna.says(), says);
      assert.match(anna.says(), /Inget i registret har ändrats|Ingenting är sparat/);
    }
  }).timeout(15_000);

  it("is nobody else's register: the others are told to send a form", async () => {
    const bjorn = await met(bot(), "bjorn");
    await bjorn.sendFiles([host.offer(madeXlsx({ sheets: [textRow(1, "Organisation", "Namn")] }))]);
    assert.match(bjorn.says(), /Det är ett kalkylblad/);
    await bjorn.press({ data: { verb: "applyImport", import: 1, removeAbsent: "true" } });
    assert.match(bjorn.says(), /Det här gör samordnaren/);
  });
});

describe("the register's workbook where files go to OneDrive", () => {
  const bot = runningBot(sqliteForTests(), { ...coordinators, PERSONAL_FILES: "consent" });

  it("is offered by Teams' own card", async () => {
    const eva = await met(bot(), "stranger");
    await eva.write("hämta mallen");
    const { contentType, name, content } = eva.chat().at(-1)?.activity.attachments?.[0] ?? assert.fail("nothing");
    assert.match(contentType, /file\.consent/);
    assert.equal(name, "register-2026-05-06.xlsx");
    assert.deepEqual(content.acceptContext, { report: "register", version: "workbook" });
  });
});
