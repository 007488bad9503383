// Files that are no form: each has its own outcome, and none takes much time or memory.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { readForm } from "../../src/document/read-form.ts";
import type { FormReading } from "../../src/domain/found-form.ts";
import { answersIn } from "./found-answers.ts";
import { expectedAnswers, formLines } from "./invented-form.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";
import { madeDocx, madeParts, paragraph, run } from "./made-docx.ts";

const read = (bytes: Uint8Array) => readForm(bytes, inventedQuestionnaire, 2026);
const body = formLines.map((line) => paragraph(run(line))).join("");
const good = madeDocx({ body });
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
const compound = (...streams: readonly string[]) =>
  Buffer.concat([
    bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...streams.map((name) => Buffer.from(name, "utf16le")),
  ]);
const typed = (type: string) => madeDocx({ body, type: `application/vnd.${type}.main+xml` });
const xml = (document: string) => madeDocx({ document });
const opening = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

const files: Readonly<Record<string, readonly [() => Uint8Array, FormReading]>> = {
  "nothing at all": [() => new Uint8Array(), { kind: "empty" }],
  "40 MB": [() => new Uint8Array(40 << 20), { kind: "tooLarge", size: 40 << 20, limit: 20 << 20 }],
  "a .doc of old Word": [() => compound("WordDocument", "1Table"), { kind: "oldWord" }],
  "a document with a password": [() => compound("EncryptionInfo", "EncryptedPackage"), { kind: "encrypted" }],
  "a workbook of old Excel": [() => compound("Workbook"), { kind: "spreadsheet" }],
  "a presentation of old PowerPoint": [() => compound("PowerPoint Document"), { kind: "presentation" }],
  "an Outlook message": [() => compound("__properties_version1.0"), { kind: "otherKind" }],
  "a PDF": [() => bytes("%PDF-1.7\n…"), { kind: "pdf" }],
  "a picture with a document's name": [() => bytes([0x89], "PNG\r\n\x1a\n"), { kind: "picture" }],
  "a photograph of a telephone": [() => bytes([0, 0, 0, 24], "ftypheic"), { kind: "picture" }],
  "rich text format": [() => bytes("{\\rtf1\\ansi"), { kind: "richTextFormat" }],
  "plain text": [() => bytes("Hej, här kommer formuläret."), { kind: "otherKind" }],
  "a workbook": [() => typed("openxmlformats-officedocument.spreadsheetml.sheet"), { kind: "spreadsheet" }],
  "a workbook with macros": [() => typed("ms-excel.sheet.macroEnabled"), { kind: "spreadsheet" }],
  "a presentation": [
    () => typed("openxmlformats-officedocument.presentationml.presentation"),
    { kind: "presentation" },
  ],
  "a document with macros": [() => typed("ms-word.document.macroEnabled"), { kind: "macros" }],
  "an OpenDocument text": [
    () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }),
    { kind: "openDocument" },
  ],
  "an archive of other files": [() => zipSync({ "photo.jpg": new Uint8Array(9) }), { kind: "noDocument" }],
  "a document whose main part is missing": [
    () => {
      const { "word/document.xml": _, ...parts } = madeParts({ body });
      return zipSync(parts);
    },
    { kind: "noDocument" },
  ],
  "a main part that is no document": [() => xml("<html/>"), { kind: "noDocument" }],
  "a document cut off in the middle": [() => good.subarray(0, good.length / 2), { kind: "damaged" }],
  "a document of which only the first bytes came": [() => good.subarray(0, 8), { kind: "damaged" }],
  "XML that does not end": [() => xml(`${opening}<w:body>`), { kind: "damaged" }],
  "XML that is not UTF-8": [
    () => zipSync({ ...madeParts({ body }), "word/document.xml": bytes(opening, [0xff, 0xc0]) }),
    { kind: "damaged" },
  ],
  "an external entity": [
    () =>
      xml(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${opening}<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    { kind: "unsafe" },
  ],
  "entities within entities": [
    () =>
      xml(
        `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${opening}<w:body>&b;</w:body></w:document>`,
      ),
    { kind: "unsafe" },
  ],
  "XML nested 100,000 deep": [() => xml(`${opening}${"<w:sdt>".repeat(100_000)}`), { kind: "tooMuchInside" }],
  "a million elements": [
    () => xml(`${opening}<w:body>${"<w:p/>".repeat(1_000_000)}</w:body></w:document>`),
    { kind: "tooMuchInside" },
  ],
  "a bomb that unpacks to 100 MB": [() => packed(100 << 20, 100 << 20), { kind: "tooMuchInside" }],
  "a bomb that unpacks to 10 MB, a thousand times its size": [
    () => packed(10 << 20, 10 << 20),
    { kind: "tooMuchInside" },
  ],
  "a bomb that claims to be small": [() => packed(100 << 20, 1_000), { kind: "damaged" }],
  "text for 650 pages": [() => stored(paragraph("ord ".repeat(500_001))), { kind: "tooMuchInside" }],
  "10,001 lines": [() => stored(paragraph(run("a\n".repeat(10_000)))), { kind: "tooMuchInside" }],
  "an element with 300 attributes": [
    () => stored(`<w:p ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(" ")}/>`),
    { kind: "tooMuchInside" },
  ],
  "fields in fields in fields": [
    () => stored(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100))),
    { kind: "tooMuchInside" },
  ],
  "an archive of 6,000 parts": [
    () =>
      zipSync({
        ...madeParts({ body }),
        ...Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`x/${at}`, new Uint8Array()])),
      }),
    { kind: "tooMuchInside" },
  ],
};

/** Not deflated, so that nothing else is remarkable about it. */
function stored(inBody: string): Uint8Array {
  return zipSync(madeParts({ body: inBody }), { level: 0 });
}

/** A main part of so many bytes, of which the archive's directory says that it has so many. */
function packed(size: number, claimed: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size, 32));
  const archive = Buffer.from(zipSync({ ...madeParts({}), "word/document.xml": [packed, { level: 0 }] }));
  for (let at = archive.indexOf("PK\x03\x04"); at !== -1; at = archive.indexOf("PK\x03\x04", at + 4))
    patch(archive, claimed, at, 8, 22, 26, 30);
  for (let at = archive.indexOf("PK\x01\x02"); at !== -1; at = archive.indexOf("PK\x01\x02", at + 4))
    patch(archive, claimed, at, 10, 24, 28, 46);
  return archive;
}

type Offsets = readonly [method: number, size: number, nameLength: number, name: number];

/** Says in an entry of the archive that it is the main part, deflated, of the claimed size. */
function patch(archive: Buffer, claimed: number, at: number, ...[method, size, nameLength, name]: Offsets): void {
  const length = archive.readUInt16LE(at + nameLength);
  if (archive.toString("latin1", at + name, at + name + length) !== "word/document.xml") return;
  archive.writeUInt16LE(8, at + method);
  archive.writeUInt32LE(claimed, at + size);
}

describe("a file that is no form", () => {
  for (const [title, [make, outcome]] of Object.entries(files)) {
    it(`is named: ${title}`, async function () {
      this.timeout(20_000);
      const file = make();
      const before = performance.now();
      assert.deepEqual(await read(file), outcome);
      assert.ok(performance.now() - before < 15_000, "took more than fifteen seconds");
    });
  }

  it("never makes the reader fail, wherever a byte of a document is changed", async function () {
    this.timeout(60_000);
    const kinds = new Set<string>();
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 400)) {
      const changed = Uint8Array.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      kinds.add((await read(changed)).kind);
    }
    assert.ok(kinds.has("damaged"));
  });

  it("never makes the reader fail, whatever stands in the XML", async function () {
    this.timeout(60_000);
    const pieces = [
      ...new Set(body.match(/<[^>]+>/g)),
      "<w:tbl>",
      "</w:tbl>",
      "<w:numPr>",
      "<w:sdt>",
      "</w:sdt>",
      '<w:ilvl w:val="x"/>',
    ];
    for (let round = 0; round < 300; round++) {
      const shuffled = Array.from({ length: 40 }, (_, at) => pieces[(round * 31 + at * at * 7) % pieces.length]).join(
        "x",
      );
      assert.ok(["damaged", "noQuestions", "form"].includes((await read(madeDocx({ body: shuffled }))).kind));
    }
  });

  it("is read all the same when only pictures in it are large", async () => {
    const picture = new Uint8Array(15 << 20);
    const file = madeDocx({ body, more: { "word/media/image1.bmp": [picture, { level: 0 }] } });
    assert.deepEqual(await answersIn(file), expectedAnswers);
  });

  it("is taken up to the size that is allowed", async () => {
    assert.equal((await readForm(good, inventedQuestionnaire, 2026, { sizeLimit: good.length })).kind, "form");
    assert.deepEqual(await readForm(good, inventedQuestionnaire, 2026, { sizeLimit: good.length - 1 }), {
      kind: "tooLarge",
      size: good.length,
      limit: good.length - 1,
    });
  });
});
