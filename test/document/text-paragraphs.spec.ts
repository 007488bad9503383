// What people write stands in the document as they wrote it, paragraph by paragraph.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { placedParagraphs } from "../../src/domain/placed-paragraph.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { inventedAnswer, inventedSubmission } from "./invented-report.ts";
import { nastyTexts } from "./nasty-texts.ts";
import { openDocx, textsOf } from "./opened-docx.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });

async function answerInDocument(text: string): Promise<readonly string[]> {
  const answers = { "1.1": inventedAnswer(text) };
  const { bytes } = await compiler.submission(inventedSubmission({ questionIds: ["1.1"], answers }));
  return textsOf(await openDocx(bytes), "Answer", "AnswerList");
}

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: codeUnit }), fc.constantFrom("\n", "\n\n", "\t", " ")),
  )
  .map((pieces) => pieces.join(""));

describe("the text of an answer", () => {
  it("starts a new paragraph after a blank line", async () => {
    assert.deepEqual(await answerInDocument("Ett.\n\nTvå.\n\n\n\nTre.\n \nFyra."), ["Ett.", "Två.", "Tre.", "Fyra."]);
  });

  it("keeps a single line break inside the paragraph", async () => {
    assert.deepEqual(await answerInDocument("Ett.\nTvå.\n\nTre."), ["Ett.\nTvå.", "Tre."]);
  });

  it("keeps blanks and tabs between words, and not those that were typed to indent a line", async () => {
    assert.deepEqual(await answerInDocument("\t  a\t\tb  c\n   d"), ["a\t\tb  c\nd"]);
  });

  it("is never taken for markup, a placeholder or a template", async () => {
    const text = nastyTexts.slice(0, 3).join("\n");
    assert.deepEqual(await answerInDocument(text), [text]);
  });

  it("loses only what a document can't hold", async () => {
    assert.deepEqual(await answerInDocument("a\u0000b\u0007c\uD800d\uFFFEe\u001Bf"), ["abc\uFFFDdef"]);
  });

  it("keeps 200 paragraphs, and one word of 5,000 letters", async () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) => `Stycke ${index}`);
    assert.deepEqual(await answerInDocument(paragraphs.join("\n\n")), paragraphs);
    assert.deepEqual(await answerInDocument("å".repeat(5000)), ["å".repeat(5000)]);
  });

  it("is found again whatever it is", async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const kept = placedParagraphs(readField(text)).map(({ runs }) => runs.map((run) => run.text).join(""));
        assert.deepEqual(await answerInDocument(text), kept);
      }),
      { numRuns: 100, examples: nastyTexts.map((text) => [text]) },
    );
  });
});
