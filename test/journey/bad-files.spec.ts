// Files that are no form: each is answered with what it is and what to do, and nothing is saved.
import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { madeDocx, madeParts, paragraph } from "../document/made-docx.ts";
import { atFirstQuestion } from "./chapters.ts";
import { fileHost } from "./file-host.ts";
import { eightAnswers, ownForm } from "./filled-forms.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";

const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(stream, "utf16le")]);
const typed = (type: string) => madeDocx({ body: paragraph("Hej"), type: `application/vnd.${type}.main+xml` });

const files: Readonly<Record<string, readonly [bytes: () => Uint8Array, sv: RegExp, en: RegExp]>> = {
  "an empty file": [() => Buffer.of(), /Filen är tom/, /is empty/],
  "40 MB": [() => Buffer.alloc(40 << 20), /högst 20 MB/, /20 MB at most/],
  "a .doc": [() => compound("WordDocument"), /\.doc\)/, /older Word document/],
  "a protected document": [() => compound("EncryptedPackage"), /skyddat/, /protected/],
  "a PDF": [() => Buffer.from("%PDF-1.7\n"), /en PDF/, /a PDF/],
  "a workbook": [() => typed("openxmlformats-officedocument.spreadsheetml.sheet"), /kalkylblad/, /spreadsheet/],
  "a presentation": [
    () => typed("openxmlformats-officedocument.presentationml.presentation"),
    /presentation/,
    /presentation/,
  ],
  "an OpenDocument": [
    () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }),
    /OpenDocument/,
    /OpenDocument/,
  ],
  "an archive of pictures": [
    () => zipSync({ "a.jpg": new Uint8Array(9) }),
    /arkiv utan Word/,
    /archive without a Word/,
  ],
  "a bomb": [
    () => zipSync({ ...madeParts({}), "word/document.xml": Buffer.alloc(100 << 20, 32) }),
    /mer än något formulär/,
    /more than any form/,
  ],
  "an external entity": [
    () => madeDocx({ document: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>' }),
    /inget ordbehandlingsprogram/,
    /no word processor/,
  ],
  "a document with macros": [() => typed("ms-word.document.macroEnabled"), /makron/, /macros/],
  "a picture with a document's name": [() => Buffer.from("89504e470d0a1a0a", "hex"), /en bild/, /a picture/],
  "rich text": [() => Buffer.from("{\\rtf1\\ansi"), /RTF/, /RTF/],
  "plain text": [() => Buffer.from("Hej, här kommer det."), /inget Word-dokument/, /no Word document/],
  "half a document": [() => typed("x").subarray(0, 300), /skadad/, /damaged/],
  "a document without the questions": [
    () => madeDocx({ body: paragraph("Protokoll") }),
    /ingen av rapportens frågor/,
    /none of the report's questions/,
  ],
};

describe("a file that is no form", function () {
  this.timeout(15_000);
  const bot = runningBot(sqliteForTests());
  const host = fileHost();
  const assertUnsaved = async () => {
    const report = await bot().ports.reports.get(ekbacken);
    assert.deepEqual(report?.value.answers ?? {}, {});
    assert.deepEqual(report?.value.drafts ?? [], []);
    assert.equal(await bot().ports.sentForms.of("bjorn"), undefined);
  };

  for (const [title, [bytes, sv, en]] of Object.entries(files)) {
    it(`is answered in both languages: ${title}`, async () => {
      const bjorn = await atFirstQuestion(bot(), "bjorn");
      const url = host.offer(bytes());
      await bjorn.sendFiles([url]);
      assert.match(bjorn.says(), sv);
      assert.match(bjorn.says(), /Ingenting är sparat\./);
      await bjorn.write("english");
      await bjorn.sendFiles([url]);
      assert.match(bjorn.says(), en);
      assert.match(bjorn.says(), /Nothing has been saved\./);
      await assertUnsaved();
    });
  }

  it("is not fetched from anywhere else than the city's hosts", async () => {
    const bjorn = await atFirstQuestion(bot(), "bjorn");
    const before = host.fetched();
    for (const url of ["https://evil.example/a.docx", "http://kommunen-my.sharepoint.com/a", "file:///etc/passwd"]) {
      await bjorn.sendFiles([url]);
      assert.match(bjorn.says(), /inte får hämta från/, url);
    }
    assert.equal(host.fetched(), before);
    await assertUnsaved();
  });

  it("could not be fetched", async () => {
    const bjorn = await atFirstQuestion(bot(), "bjorn");
    await bjorn.sendFiles([host.offer(Buffer.from("x"), 404)]);
    assert.match(bjorn.says(), /gick inte att hämta/);
    await assertUnsaved();
  });

  it("is a pasted picture, a file without an address, or one of several", async () => {
    const bjorn = await atFirstQuestion(bot(), "bjorn");
    const attached = (contentType: string) =>
      bjorn.send({ type: "message", text: "", attachments: [{ contentType, contentUrl: "https://smba.example/x" }] });
    await attached("image/png");
    assert.match(bjorn.says(), /bilder kan jag inte läsa/);
    await attached("application/vnd.microsoft.teams.file.download.info");
    assert.match(bjorn.says(), /som fil här i chatten/);
    const url = host.offer(await ownForm(bot(), eightAnswers));
    await bjorn.sendFiles([url, url]);
    assert.match(bjorn.says(), /en fil i taget/);
    await assertUnsaved();
  });

  it("stands beside a text, which goes to the open question all the same", async () => {
    const bjorn = await atFirstQuestion(bot(), "bjorn");
    await bjorn.sendFiles([host.offer(await ownForm(bot(), eightAnswers))], "Här är mitt svar i chatten.");
    assert.match(bjorn.says(), /8 av 9 svar hittade/);
    const report = await bot().ports.reports.get(ekbacken);
    assert.deepEqual(
      report?.value.drafts[0]?.pieces.map(({ text }) => text),
      ["Här är mitt svar i chatten."],
    );
  });

  it("is a form with a word about it while no question is open", async () => {
    const bjorn = bot().person("bjorn");
    await bjorn.install();
    const { sent } = await bjorn.sendFiles(
      [host.offer(await ownForm(bot(), eightAnswers))],
      "Här kommer formuläret från oss",
    );
    assert.equal(sent.filter(({ kind }) => kind === "sent").length, 1);
    assert.match(bjorn.says(), /8 av 9 svar hittade/);
  });
});
