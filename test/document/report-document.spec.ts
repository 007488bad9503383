// What a reader's program, screen reader or archive needs to know: language, properties, table headers, page frame.
import assert from "node:assert/strict";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { inventedSubmission } from "./invented-report.ts";
import { openDocx, paragraphsIn } from "./opened-docx.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });
const submitted = async (overrides = {}) => openDocx((await compiler.submission(inventedSubmission(overrides))).bytes);
const drafted = async () => openDocx((await compiler.draft(inventedSubmission(), day("2026-05-13"))).bytes);
const stockholmMidnight = moment("2026-05-12T22:30:00Z");
const part = ({ parts }: Awaited<ReturnType<typeof submitted>>, name: string) => parts.get(name) ?? "";

describe("the document of a report", () => {
  it("is in Swedish: its default, its theme and its properties say so", async () => {
    const document = await submitted();
    assert.match(part(document, "word/styles.xml"), /<w:docDefaults>.*<w:lang w:val="sv-SE".*<\/w:docDefaults>/);
    assert.match(part(document, "word/settings.xml"), /<w:themeFontLang w:val="sv-SE"\/>/);
    assert.match(part(document, "docProps/core.xml"), /<dc:language>sv-SE<\/dc:language>/);
    assert.doesNotMatch([...document.parts.values()].join(""), /w:val="en-|w:eastAsia="en-/);
  });

  it("has title, subject and author, and the submission's moment as its dates", async () => {
    const core = part(await submitted(), "docProps/core.xml");
    const title = "UPPFÖLJNINGSRAPPORT NÄRINGSLIV – Ekbackens stadsdelsnämnd – Tertialrapport 1 2026";
    assert.ok(core.includes(`<dc:title>${title}</dc:title>`));
    assert.ok(core.includes("<dc:subject>Tertialrapport 1 2026</dc:subject>"));
    assert.ok(core.includes("<dc:creator>Ekbackens stadsdelsnämnd</dc:creator>"));
    for (const name of ["created", "modified"]) {
      assert.ok(core.includes(`<dcterms:${name} xsi:type="dcterms:W3CDTF">2026-05-12T22:30:00.000Z</dcterms:${name}>`));
    }
  });

  it("carries version and diarienummer as properties that a registry can read", async () => {
    const custom = part(await submitted({ version: 2 }), "docProps/custom.xml");
    assert.match(custom, /name="Version"[^>]*><vt:lpwstr>Version 2</);
    assert.match(custom, /name="Diarienummer"[^>]*><vt:lpwstr>EKB 1\.2-14\/2026</);
  });

  it("dates a submission by the day in the city, not in Greenwich", async () => {
    const stockholm = await submitted();
    const greenwich = await openDocx(
      (await createCompiler({ zone: "Europe/London" }).submission(inventedSubmission({ at: stockholmMidnight }))).bytes,
    );
    assert.ok(stockholm.paragraphs.some(({ text }) => text === "13 maj 2026"));
    assert.ok(greenwich.paragraphs.some(({ text }) => text === "12 maj 2026"));
  });

  it("marks the facts' first row as header row, their first column as header, and merges no cells", async () => {
    const xml = part(await submitted(), "word/document.xml");
    assert.match(xml, /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.match(xml, /<w:tblLook [^>]*w:firstRow="(1|true)"[^>]*w:firstColumn="(1|true)"/);
    assert.doesNotMatch(xml, /w:gridSpan|w:vMerge/);
  });

  it("has board, period and diarienummer above, and page numbers below every page", async () => {
    const document = await submitted();
    const header = paragraphsIn(part(document, "word/header1.xml"));
    assert.deepEqual(header, [
      { style: "Header", text: "Ekbackens stadsdelsnämnd · Tertialrapport 1 2026 · Dnr EKB 1.2-14/2026" },
    ]);
    const footer = part(document, "word/footer1.xml");
    assert.match(footer, /Sida .*PAGE.* av .*NUMPAGES/);
  });

  it("leaves diarienummer out of the header where there is none", async () => {
    const header = part(await submitted({ organisation: { name: "Ekhamn AB", type: "company" } }), "word/header1.xml");
    assert.equal(paragraphsIn(header)[0]?.text, "Ekhamn AB · Tertialrapport 1 2026");
  });

  it("says on every page of a draft that it is one, and in its properties", async () => {
    const document = await drafted();
    const header = part(document, "word/header1.xml");
    assert.match(paragraphsIn(header)[0]?.text ?? "", /^UTKAST · Ekbackens/);
    assert.match(header, /<v:textpath [^>]*string="UTKAST"/);
    assert.match(part(document, "docProps/core.xml"), /<dc:title>[^<]* \(utkast\)<\/dc:title>/);
    assert.match(part(document, "docProps/custom.xml"), /name="Version"[^>]*><vt:lpwstr>Utkast</);
    assert.doesNotMatch(part(await submitted(), "word/header1.xml"), /UTKAST/);
  });

  it("keeps headings with what follows, and gives them their level in the outline", async () => {
    const styles = part(await submitted(), "word/styles.xml");
    for (const [id, level] of [
      ["Heading1", 0],
      ["Heading2", 1],
    ] as const) {
      const style = new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? "";
      assert.match(style, /<w:keepNext\/>/);
      assert.ok(style.includes(`<w:outlineLvl w:val="${level}"/>`));
    }
  });

  it("has a style for every style that its paragraphs name", async () => {
    const document = await drafted();
    const styles = part(document, "word/styles.xml");
    const used = ["word/document.xml", "word/header1.xml", "word/footer1.xml"].flatMap((name) =>
      paragraphsIn(part(document, name)).map(({ style }) => style),
    );
    assert.deepEqual(
      [...new Set(used)].filter((id) => !styles.includes(`w:styleId="${id}"`)),
      [],
    );
  });
});
