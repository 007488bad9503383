// The Word form that the bot hands out: a box for each question, known again when it comes back.
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { wordForm } from "../../src/document/word-form.ts";
import { compareForm, type SavedContent } from "../../src/domain/compare-form.ts";
import { day } from "../../src/domain/day.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { readStored } from "../../src/richtext/stored-text.ts";
import { answersIn, formIn } from "./found-answers.ts";
import { expectedAnswers } from "./invented-form.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";
import { inventedAnswer, inventedSubmission } from "./invented-report.ts";
import { nastyTexts } from "./nasty-texts.ts";
import { openXmlErrors } from "./open-xml-errors.ts";
import { openDocx, textsOf } from "./opened-docx.ts";

const made = (overrides: Partial<Submission> = {}) => wordForm(inventedSubmission(overrides), day("2026-04-20"));
const documentOf = async (bytes: Uint8Array) => (await openDocx(bytes)).parts.get("word/document.xml") ?? "";
const questionIds = inventedQuestionnaire.focusAreas.flatMap(({ questions }) => questions.map(({ id }) => id));

/** The form after somebody changed its XML in a word processor. */
async function edited(change: (xml: string) => string, overrides: Partial<Submission> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await made(overrides));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  assert.notEqual(change(xml), xml);
  return zipSync({ ...parts, "word/document.xml": strToU8(change(xml)) });
}

describe("the Word form", () => {
  describe("has no error in Microsoft's Open XML SDK", function () {
    this.timeout(30_000);
    const cases: Readonly<Record<string, Partial<Submission>>> = {
      "when nothing is answered": { answers: {} },
      "when all is answered": {},
      "when the answers are nasty": {
        answers: Object.fromEntries(
          questionIds.map((id, index) => [id, inventedAnswer(nastyTexts.slice(index).join("\n\n"))]),
        ),
      },
      "when questions have long ids and texts": {
        questionIds: ["a".repeat(80)],
        questionnaire: {
          ...inventedQuestionnaire,
          focusAreas: [
            {
              id: "long",
              title: { sv: "Lång" },
              questions: [
                {
                  id: "a".repeat(80),
                  text: { sv: `${"😀".repeat(60)} "<&>"` },
                  required: true,
                  allowNotApplicable: true,
                  source: "form",
                },
              ],
            },
          ],
        },
      },
    };
    for (const [title, overrides] of Object.entries(cases)) {
      it(title, async () => assert.deepEqual(await openXmlErrors(await made(overrides)), []));
    }
  });

  it("has a box for each question, named by its id and titled by its text", async () => {
    const xml = await documentOf(await made());
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map(([, tag]) => tag);
    assert.deepEqual(
      tags,
      questionIds.map((id) => `question.${id}`),
    );
    assert.match(xml, /<w:alias w:val="Beskriv samverkan med det lokala näringslivet inom…"/);
    assert.equal(xml.match(/<w:sdt><w:sdtPr>/g)?.length, 9);
  });

  it("shows a placeholder in the boxes of unanswered questions, and only there", async () => {
    const document = await openDocx(await made());
    const xml = document.parts.get("word/document.xml") ?? "";
    assert.equal(xml.match(/<w:showingPlcHdr\/>/g)?.length, 1);
    assert.equal(textsOf(document, "Answer").at(-1), "Klicka här för att ange text.");
    assert.equal((await documentOf(await made({ answers: {} }))).match(/<w:showingPlcHdr\/>/g)?.length, 9);
  });

  it("says what is not applicable as text that can be changed", async () => {
    const document = await openDocx(await made());
    assert.ok(textsOf(document, "Answer").some((text) => text.startsWith("Ej aktuellt: Det finns inga")));
  });

  it("is laid out as the report, tells how to fill it in, and carries no watermark", async () => {
    const document = await openDocx(await made());
    assert.match(textsOf(document, "BodyText")[0] ?? "", /^Skriv varje svar i rutan under frågan/);
    assert.ok(textsOf(document, "FactValue").includes("Formulär att fylla i"));
    assert.doesNotMatch([...document.parts.values()].join(""), /UTKAST/);
  });

  it("has the same bytes for the same content on the same day", async () => {
    assert.deepEqual(Buffer.from(await made()), Buffer.from(await made()));
    assert.notDeepEqual(Buffer.from(await made()), Buffer.from(await made({ answers: {} })));
  });
});

describe("our own form, sent back", () => {
  it("says whose it is, for which period and with which questionnaire", async () => {
    const { origin, facts } = await formIn(await made());
    assert.deepEqual(origin, {
      periodId: "2026-T1",
      organisationId: "ekbacken",
      questionnaire: { id: "district-board", version: 1 },
    });
    assert.equal(facts.organisationName, "Ekbackens stadsdelsnämnd");
    assert.equal(facts.periodName, "Tertialrapport 1 2026");
    assert.equal(facts.contacts.length, 2);
  });

  it("holds all that was answered when it was handed out", async () => {
    assert.deepEqual(await answersIn(await made()), {
      ...expectedAnswers,
      "3.1": "(not applicable) Det finns inga renodlade verksamhetsområden inom nämndens geografiska område.",
    });
  });

  it("differs in nothing from what is saved, lists and formatting included", async () => {
    const report = inventedSubmission();
    const saved = Object.fromEntries(
      Object.entries(report.answers).map(([id, { content }]): [string, SavedContent] => [
        id,
        content.kind === "text" ? { kind: "text", text: readStored(content.text) } : content,
      ]),
    );
    const { answers, contactDifferences, ...others } = compareForm(await formIn(await made()), report, saved);
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      [...Array(8).fill("same"), "unanswered"],
    );
    assert.deepEqual([contactDifferences, others], [[], { otherOrganisation: undefined, otherPeriod: undefined }]);
  });

  it("is unanswered where nothing was written", async () => {
    const answers = await answersIn(await made({ answers: {} }));
    assert.deepEqual(Object.values(answers), Array(9).fill("(unanswered)"));
    assert.deepEqual(Object.keys(answers), questionIds);
  });

  it("is known by its boxes when the questions above them were rewritten", async () => {
    const rewritten = await edited((xml) =>
      xml.replaceAll(/(?<=<w:pStyle w:val="Heading2"\/><\/w:pPr>).*?(?=<\/w:p>)/gs, "<w:r><w:t>Annat</w:t></w:r>"),
    );
    assert.deepEqual(await answersIn(rewritten), await answersIn(await made()));
  });

  it("is known by its boxes when two questions changed places", async () => {
    const [a, b] = ["Hur samverkar nämnden för att", "Hur sker samverkan med"];
    const swapped = await edited((xml) => xml.replace(`>${a}`, ">@").replace(`>${b}`, `>${a}`).replace(">@", `>${b}`));
    assert.deepEqual(await answersIn(swapped), await answersIn(await made()));
  });

  it("is known by its questions when a program dropped the boxes' names", async () => {
    const nameless = await edited((xml) => xml.replaceAll(/<w:tag [^>]*>/g, ""));
    assert.deepEqual(await answersIn(nameless), await answersIn(await made()));
  });

  it("holds what was written below a box as well", async () => {
    const below = await edited(
      (xml) => xml.replace("</w:sdt>", "</w:sdt><w:p><w:r><w:t>Under rutan.</w:t></w:r></w:p>"),
      { answers: { "1.1": inventedAnswer("I rutan.") } },
    );
    assert.equal((await answersIn(below))["1.1"], "I rutan.\nUnder rutan.");
  });

  it("takes short paragraphs in a box that a program left marked as a placeholder", async () => {
    const short = { answers: { "1.1": inventedAnswer("Ja.\n\nVarje vecka.") } };
    const marked = await edited(
      (xml) => xml.replace('w:val="question.1.1"/>', 'w:val="question.1.1"/><w:showingPlcHdr/>'),
      short,
    );
    assert.equal((await answersIn(marked))["1.1"], "Ja.\nVarje vecka.");
  });

  it("takes text in a box that a program left marked as a placeholder", async () => {
    const marked = await edited((xml) =>
      xml.replace('w:val="question.1.1"/>', 'w:val="question.1.1"/><w:showingPlcHdr/>'),
    );
    assert.deepEqual(await answersIn(marked), await answersIn(await made()));
  });
});
