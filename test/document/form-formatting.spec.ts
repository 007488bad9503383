// What survives of an answer's formatting in a Word file, and what is simplified and said to be.
import assert from "node:assert/strict";
import type { FoundAnswer } from "../../src/domain/found-form.ts";
import { formIn } from "./found-answers.ts";
import { formEntries } from "./invented-form.ts";
import { type MadeDocx, madeDocx, paragraph, run, table } from "./made-docx.ts";

const question = paragraph(formEntries[0]?.question.join(" ") ?? "");
const found = async (answer: string, made: MadeDocx = {}) => formIn(madeDocx({ ...made, body: question + answer }));

async function answerOf(answer: string, made: MadeDocx = {}): Promise<Extract<FoundAnswer, { kind: "text" }>> {
  const given = (await found(answer, made)).answers["1.1"];
  assert.ok(given?.kind === "text", given?.kind);
  return given;
}

const one = (text: string) => ({ kind: "paragraph", runs: [{ text }] });
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "bullet")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, "decimal")}${level(1, "lowerLetter")}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join("");

describe("an answer in a Word file", () => {
  it("keeps bold, italic and links, and joins what Word split", async () => {
    const answer = paragraph(
      `${run("Se ", "")}${run("fe", "<w:b/>")}${run("t ", "<w:b/>")}${run("text", "<w:b/>")}${run(" och ", '<w:b w:val="0"/>')}${run("kursiv", "<w:i/>")}<w:hyperlink r:id="r1">${run("sidan")}</w:hyperlink>`,
    );
    const { text, simplified } = await answerOf(answer, { links: { r1: "https://example.se/a" } });
    assert.deepEqual(text, [
      {
        kind: "paragraph",
        runs: [
          { text: "Se " },
          { text: "fet text", bold: true },
          { text: " och " },
          { text: "kursiv", italic: true },
          { text: "sidan", link: "https://example.se/a" },
        ],
      },
    ]);
    assert.deepEqual(simplified, []);
  });

  it("keeps links written as fields, and no link to a script or a file", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (to: string) =>
      `${mark("begin")}<w:r><w:instrText> HYPERLINK "${to}" \\o "x"</w:instrText></w:r>${mark("separate")}${run("här")}${mark("end")}`;
    const { text } = await answerOf(
      paragraph(field("mailto:a@example.se")) +
        paragraph(field("javascript:alert(1)")) +
        paragraph(field("file:///c:/x")),
    );
    assert.deepEqual(text, [
      { kind: "paragraph", runs: [{ text: "här", link: "mailto:a@example.se" }] },
      one("här"),
      one("här"),
    ]);
  });

  it("takes bold and italic from styles that are based on each other", async () => {
    const style = (id: string, inside: string) => `<w:style w:type="character" w:styleId="${id}">${inside}</w:style>`;
    const styles =
      style("Stark", "<w:rPr><w:b/></w:rPr>") +
      style("Extra", '<w:basedOn w:val="Stark"/>') +
      style("Ring", '<w:basedOn w:val="Ring"/>');
    const { text } = await answerOf(
      paragraph(run("ja", '<w:rStyle w:val="Extra"/>') + run(" nej", '<w:rStyle w:val="Ring"/>')),
      { styles },
    );
    assert.deepEqual(text, [{ kind: "paragraph", runs: [{ text: "ja", bold: true }, { text: " nej" }] }]);
  });

  it("keeps lists in lists, and where their numbers start", async () => {
    const answer = [
      paragraph("Punkt", inList(1)),
      paragraph("Under", inList(1, 1)),
      paragraph("Mer", inList(1)),
      paragraph("Först", inList(2)),
      paragraph("a", inList(2, 1)),
      paragraph("Sedan", inList(2)),
      paragraph("Emellan"),
      paragraph("Vidare", inList(2)),
      paragraph("Om igen", inList(3)),
    ].join("");
    const { text } = await answerOf(answer, { numbering });
    const list = (ordered: boolean, start: number, ...items: readonly unknown[]) => ({
      kind: "list",
      ordered,
      start,
      items,
    });
    assert.deepEqual(text, [
      list(false, 1, [one("Punkt"), list(false, 1, [one("Under")])], [one("Mer")]),
      list(true, 1, [one("Först"), list(true, 1, [one("a")])], [one("Sedan")]),
      one("Emellan"),
      list(true, 3, [one("Vidare")]),
      list(true, 1, [one("Om igen")]),
    ]);
  });

  it("makes lists of typed bullets and numbers, and leaves dates alone", async () => {
    const { text } = await answerOf(
      ["Detta:", "- ett", "– två", "1. först", "2) sedan", "24. maj var sista dagen"]
        .map((line) => paragraph(line))
        .join(""),
    );
    assert.deepEqual(text, [
      one("Detta:"),
      { kind: "list", ordered: false, start: 1, items: [[one("ett")], [one("två")]] },
      { kind: "list", ordered: true, start: 1, items: [[one("först")], [one("sedan")]] },
      one("24. maj var sista dagen"),
    ]);
  });

  it("takes accepted text of tracked changes, and says that there were some", async () => {
    const del = (inside: string) => `<w:del w:id="1">${inside}</w:del>`;
    const answer =
      paragraph(
        `${run("Vi ")}<w:ins w:id="2">${run("har ")}</w:ins>${del("<w:r><w:delText>hade </w:delText></w:r>")}<w:moveFrom w:id="3">${run("bort ")}</w:moveFrom><w:moveTo w:id="4">${run("hit ")}</w:moveTo>`,
        '<w:rPr><w:del w:id="5"/></w:rPr>',
      ) + paragraph("ett råd.", '<w:rPr><w:ins w:id="6"/></w:rPr>');
    const form = await found(answer);
    assert.equal(form.trackedChanges, true);
    assert.deepEqual(form.answers["1.1"], { kind: "text", simplified: [], text: [one("Vi har hit ett råd.")] });
  });

  it("leaves out rows that were deleted with tracked changes", async () => {
    const answer = `${table([[paragraph("kvar")]])}<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph("borta")}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual((await answerOf(answer)).text, [one("kvar")]);
  });

  it("ignores comments, and says that there were some", async () => {
    const plain = await found(paragraph("Svar."));
    assert.deepEqual([plain.comments, plain.trackedChanges], [false, false]);
    const commented = await found(
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run("Svar.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
    );
    assert.equal(commented.comments, true);
    assert.deepEqual(commented.answers["1.1"], plain.answers["1.1"]);
  });

  it("reads tables across, row by row", async () => {
    const answer = table([
      [paragraph("Åtgärd"), paragraph("Klart")],
      [paragraph("Skyltar") + paragraph("och ljus"), paragraph("juni")],
    ]);
    assert.deepEqual(await answerOf(answer), {
      kind: "text",
      text: [one("Åtgärd | Klart"), one("Skyltar och ljus | juni")],
      simplified: ["tables"],
    });
  });

  it("writes headings in bold, and notes in brackets where they are called", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="R3"><w:name w:val="heading 3"/></w:style>';
    const footnotes = `<w:footnote w:id="2">${paragraph("Se avtalet.")}</w:footnote>`;
    const answer =
      paragraph("Rubrik", '<w:pStyle w:val="R3"/>') +
      paragraph(`${run("Text")}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    assert.deepEqual(await answerOf(answer, { styles, footnotes }), {
      kind: "text",
      text: [{ kind: "paragraph", runs: [{ text: "Rubrik", bold: true }] }, one("Text (Se avtalet.)")],
      simplified: ["notes", "headings"],
    });
  });

  it("leaves out pictures, and says so", async () => {
    const answer = paragraph(`${run("Bild: ")}<w:r><w:drawing/></w:r>`) + paragraph("<w:r><w:object/></w:r>");
    assert.deepEqual(await answerOf(answer), {
      kind: "text",
      text: [one("Bild:")],
      simplified: ["pictures", "objects"],
    });
  });

  it("takes a field's result, and nothing that stands in its code", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const answer = paragraph(mark("begin") + run("kod") + mark("separate") + run("resultat") + mark("end"));
    assert.deepEqual((await answerOf(answer)).text, [one("resultat")]);
  });

  it("leaves out hidden text, codes of fields, and page breaks", async () => {
    const answer = paragraph(
      `${run("Synligt")}${run("dolt", "<w:vanish/>")}<w:r><w:br w:type="page"/><w:softHyphen/><w:noBreakHyphen/></w:r><w:fldSimple w:instr="DATE">${run("i dag")}</w:fldSimple>`,
    );
    assert.deepEqual((await answerOf(answer)).text, [one("Synligt-i dag")]);
  });
});
