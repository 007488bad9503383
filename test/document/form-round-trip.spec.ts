// What an answer can hold goes into the Word form and comes back the same.
import assert from "node:assert/strict";
import { Document, Packer, Paragraph } from "docx";
import fc from "fast-check";
import { ContentControl } from "../../src/document/content-control.ts";
import { readForm } from "../../src/document/read-form.ts";
import { richTextParagraphs } from "../../src/document/rich-text-paragraphs.ts";
import { tidyRichText } from "../../src/domain/placed-paragraph.ts";
import type { Block, RichText, Run } from "../../src/domain/rich-text.ts";
import { formEntries } from "./invented-form.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";

// Nothing that reads as a typed list: that comes back as a real one.
const words = fc.constantFrom(
  "Ord",
  " ",
  " och ",
  "åäö",
  "<b>",
  "&amp;",
  "a**b",
  "😀",
  "5 > 3",
  "\n",
  '"citat"',
  "2026",
);
const flag = fc.constantFrom(true as const, undefined);
const anyRun: fc.Arbitrary<Run> = fc.record({
  text: fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  bold: flag,
  italic: flag,
  link: fc.constantFrom(undefined, undefined, "https://example.se/a?b=c&d=e", "mailto:a@example.se"),
});
const anyParagraph: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("paragraph" as const),
  runs: fc.array(anyRun, { minLength: 1, maxLength: 4 }),
});

function anyList(depth: number): fc.Arbitrary<Block> {
  const item: fc.Arbitrary<RichText> =
    depth === 0
      ? anyParagraph.map((first) => [first])
      : fc
          .tuple(anyParagraph, fc.array(anyList(depth - 1), { maxLength: 2 }))
          .map(([first, lists]) => [first, ...lists]);
  return fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    start: fc.integer({ min: 1, max: 12 }),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

const anyText: fc.Arbitrary<RichText> = fc
  .array(fc.oneof(anyParagraph, anyList(2)), { minLength: 1, maxLength: 5 })
  .map(tidyRichText)
  .filter((text) => text.length > 0);

async function thereAndBack(text: RichText): Promise<unknown> {
  let lists = 0;
  const content = richTextParagraphs(text, { text: "Answer", list: "AnswerList" }, () => ++lists);
  const box = new ContentControl({ tag: "question.1.1", title: "Fråga", id: 1, style: "Answer", content });
  const question = new Paragraph(formEntries[0]?.question.join(" ") ?? "");
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [question, box] }] }));
  const reading = await readForm(bytes, inventedQuestionnaire, 2026);
  return reading.kind === "form" ? reading.form.answers["1.1"] : reading;
}

describe("an answer in the Word form", () => {
  it("comes back with the same words, formatting, links and lists", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        assert.deepEqual(await thereAndBack(text), { kind: "text", text, simplified: [] });
      }),
      { numRuns: 100 },
    );
  });
});
