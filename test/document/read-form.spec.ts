// Filled-in forms in the shapes in which people have them: nothing that they wrote is missed, nothing else is taken.
import assert from "node:assert/strict";
import { Document, type FileChild, Packer, Paragraph, Tab, TextRun } from "docx";
import { readForm } from "../../src/document/read-form.ts";
import { answersIn, formIn } from "./found-answers.ts";
import { beforeQuestions, expectedAnswers, type FormEntry, formEntries, formLines } from "./invented-form.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";
import { escaped, madeDocx, paragraph, run, table } from "./made-docx.ts";

const written = (children: readonly FileChild[]) => Packer.toBuffer(new Document({ sections: [{ children }] }));
const paragraphs = (lines: readonly string[]) => lines.map((line) => paragraph(run(line))).join("");
const withEntries = (entry: (entry: FormEntry) => string) =>
  madeDocx({ body: paragraphs(beforeQuestions) + formEntries.map(entry).join("") });
const headingOf = ({ heading }: FormEntry) => (heading === undefined ? "" : paragraph(heading));
const box = (inside: string, properties = "") =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

const shapes: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "a paragraph for each line, as docx writes it": () => written(formLines.map((line) => new Paragraph(line))),
  "blank paragraphs between all lines": () =>
    written(formLines.flatMap((line) => [new Paragraph(line), new Paragraph(""), new Paragraph(" \u00a0")])),
  "one single paragraph with line breaks": () =>
    written([
      new Paragraph({
        children: formLines.map((text, index) => new TextRun({ text, ...(index === 0 ? {} : { break: 1 }) })),
      }),
    ]),
  "every question in bold with its answer after a line break": () =>
    withEntries(
      (entry) =>
        headingOf(entry) + paragraph(run(entry.question.join("\n"), "<w:b/>") + run(`\n${entry.answer.join("\n")}`)),
    ),
  "questions and answers in two columns of a table, with a column of numbers": () =>
    madeDocx({
      body:
        paragraphs(beforeQuestions) +
        table([
          [paragraph("Nr"), paragraph("Fråga"), paragraph("Svar")],
          ...formEntries.map(({ question, answer }, index) => [
            paragraph(`1.${index}`),
            paragraphs(question),
            paragraphs(answer),
          ]),
        ]),
    }),
  "questions and answers in rows of a table, and the facts too": () =>
    madeDocx({
      body:
        table([
          [paragraph("Nämnd"), paragraph("Stadsdelsnämnderna")],
          [paragraph("Kontaktperson för eventuella frågor"), paragraph("Elsa Ekdal")],
          [paragraph("Telefon"), paragraph("08-465 004 11")],
          [paragraph("E-post"), paragraph("elsa.ekdal@example.se")],
        ]) + table(formEntries.flatMap(({ question, answer }) => [[paragraphs(question)], [paragraphs(answer)]])),
    }),
  "questions as items of a list": () =>
    withEntries(
      (entry) =>
        headingOf(entry) +
        paragraph(run(entry.question.join(" ")), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>') +
        paragraphs(entry.answer),
    ),
  "answers in content controls around paragraphs": () =>
    withEntries((entry) => headingOf(entry) + paragraphs(entry.question) + box(paragraphs(entry.answer))),
  "answers in content controls inside a paragraph, placeholders marked in another language": () =>
    withEntries(
      ({ question, answer, id }) =>
        paragraphs(question) +
        paragraph(id === "other" ? box(run("Haga clic aquí"), "<w:showingPlcHdr/>") : box(run(answer.join("\n")))),
    ),
  "answers in text boxes, with a copy for older programs": () =>
    withEntries(({ question, answer }) => {
      const content = `<w:txbxContent>${paragraphs(answer)}</w:txbxContent>`;
      const alternatives = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
      return paragraphs(question) + paragraph(`<w:r>${alternatives}</w:r>`);
    }),
  "answers in legacy form fields": () =>
    withEntries(({ question, answer, id }) => {
      const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
      const result = id === "other" ? run("\u2002\u2002\u2002\u2002\u2002") : run(answer.join("\n"));
      const code = '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>';
      return paragraphs(question) + paragraph(mark("begin") + code + mark("separate") + result + mark("end"));
    }),
  "text split as Word splits it, with marks of its own in between": () =>
    withEntries((entry) => {
      const split = (line: string) =>
        (line.match(/.{1,9}/gsu) ?? [])
          .map(
            (piece, index) =>
              `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${index}" w:name="b"/>${run(piece).replace("<w:r>", '<w:r w:rsidR="00AB12CD" w:rsidRPr="00EF">')}<w:bookmarkEnd w:id="${index}"/>`,
          )
          .join("");
      const whole = (line: string) => paragraph(`<w:smartTag w:uri="urn:x" w:element="y">${split(line)}</w:smartTag>`);
      return headingOf(entry) + [...entry.question, ...entry.answer].map(whole).join("");
    }),
  "new numbers before the questions, other quotes, dashes and letters": () =>
    withEntries(({ question, answer, number }) => {
      const changed = question.join(" ").toUpperCase().replaceAll('"', "”").replace(/[.?]$/, " :");
      return paragraph(run(`${number === 1 ? "a)" : `Fråga ${number}:`} ${changed}`)) + paragraphs(answer);
    }),
  "soft hyphens and hard spaces in the questions": () =>
    withEntries(({ question, answer }) => {
      const changed = question.join("\n").replaceAll("närings", "närings\u00ad").replaceAll(" ", "\u00a0");
      return paragraph(run(changed)) + paragraphs(answer);
    }),
  "small changes in the questions' wording": () =>
    withEntries(({ question, answer }) => {
      const changed = question
        .join(" ")
        .replace("stadsdelsnämndens", "nämndens")
        .replace("Beskriv nämndens arbete", "Beskriv kort nämndens arbete")
        .replace("Hur sker sam", "Beskriv hur sam")
        .replace("offentliga rummet", "offentliga rummet under perioden");
      return paragraph(changed) + paragraphs(answer);
    }),
  "other headings in heading styles": () =>
    madeDocx({
      styles: '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>',
      body:
        paragraphs(beforeQuestions) +
        formEntries
          .map(
            ({ id, question, answer }) =>
              paragraph(`Del ${id}, nytt namn`, '<w:pStyle w:val="Rubrik1"/>') + paragraphs([...question, ...answer]),
          )
          .join(""),
    }),
  "an overview of all questions before the form": () =>
    madeDocx({
      body:
        paragraphs([...beforeQuestions, ...formEntries.map(({ question }) => question.join(" "))]) +
        paragraphs(formLines),
    }),
  "a table of contents with all questions": () =>
    madeDocx({
      body:
        box(
          paragraphs(formEntries.map(({ question }) => `${question.join(" ")}\t3`)),
          '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
        ) + paragraphs(formLines),
    }),
  "the main part under another name": () => madeDocx({ body: paragraphs(formLines) }),
  "Strict Open XML": () =>
    madeDocx({
      body: paragraphs(formLines),
      namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main",
      relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }),
};

describe("a filled-in form", () => {
  for (const [shape, make] of Object.entries(shapes)) {
    it(`is found completely with ${shape}`, async () => {
      assert.deepEqual(await answersIn(await make()), expectedAnswers);
    });
  }

  it("says whom to ask, and for whom it is, and claims no period that it does not name", async () => {
    const { facts, origin } = await formIn(madeDocx({ body: paragraphs(formLines) }));
    assert.deepEqual(facts, {
      organisationName: "Stadsdelsnämnderna",
      periodName: undefined,
      contacts: [{ name: "Elsa Ekdal", phone: "08-465 004 11", email: "elsa.ekdal@example.se" }],
    });
    assert.equal(origin, undefined);
  });

  it("whose question goes on with the answer on the same line is found up to the question's last word", async () => {
    const [first] = formEntries;
    const body = paragraph(run(`1.1 ${first?.question.join(" ")}`, "<w:b/>") + run(" Vi träffas varje vecka."));
    assert.deepEqual(await answersIn(madeDocx({ body })), { "1.1": "Vi träffas varje vecka." });
  });

  it("leaves out questions that it does not have", async () => {
    const some = formEntries.filter(({ id }) => ["1.2", "3.3"].includes(id));
    const body = paragraphs(some.flatMap(({ question, answer }) => [...question, ...answer]));
    assert.deepEqual(Object.keys(await answersIn(madeDocx({ body }))), ["1.2", "3.3"]);
  });

  it("takes text that follows a placeholder without it", async () => {
    const [first] = formEntries;
    const body = paragraphs([...(first?.question ?? []), "Klicka här för att ange text. Vi har ett råd."]);
    assert.deepEqual(await answersIn(madeDocx({ body })), { "1.1": "Vi har ett råd." });
  });

  for (const [said, reason] of [
    ["Ej aktuellt", ""],
    ["Inte aktuellt.", ""],
    ["-", ""],
    ["Ej aktuellt: området saknas.", "området saknas."],
  ] as const) {
    it(`takes ${said} as not applicable`, async () => {
      const [first] = formEntries;
      const body = paragraphs([...(first?.question ?? []), said]);
      assert.deepEqual(await answersIn(madeDocx({ body })), { "1.1": `(not applicable) ${reason}` });
    });
  }

  it("is no form when it has none of the questions", async () => {
    const file = await written([new Paragraph({ children: [new TextRun({ children: ["Hej", new Tab(), "du"] })] })]);
    assert.deepEqual(await readForm(file, inventedQuestionnaire, 2026), { kind: "noQuestions" });
  });

  it("is no form when only its table of contents has the questions", async () => {
    const contents = formEntries.map(({ question }) => question.join(" "));
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const file = madeDocx({ body: box(paragraphs(contents), gallery) });
    assert.deepEqual(await readForm(file, inventedQuestionnaire, 2026), { kind: "noQuestions" });
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark("separate")}`;
    const inField = madeDocx({ body: paragraph(field) + paragraphs(contents) + paragraph(mark("end")) });
    assert.deepEqual(await readForm(inField, inventedQuestionnaire, 2026), { kind: "noQuestions" });
  });

  it("keeps what people wrote with markup characters as text", async () => {
    const [first] = formEntries;
    const body =
      paragraph(run(first?.question.join(" ") ?? "")) +
      `<w:p><w:r><w:t>${escaped("5 < 6 & **inte fet**")}</w:t></w:r></w:p>`;
    assert.deepEqual(await answersIn(madeDocx({ body })), { "1.1": "5 < 6 & **inte fet**" });
  });
});
