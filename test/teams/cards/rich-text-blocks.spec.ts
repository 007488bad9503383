// A formatted answer on a card.
import assert from "node:assert/strict";
import { Template } from "adaptivecards-templating";
import fc from "fast-check";
import { placedParagraphs, tidyRichText } from "../../../src/domain/placed-paragraph.ts";
import { readMarkdown } from "../../../src/richtext/read-markdown.ts";
import { richTextBlocks } from "../../../src/teams/cards/rich-text-blocks.ts";
import { anyRichText } from "../../richtext/any-rich-text.ts";

const shown = (markdown: string, characters = 1000, lines = 30) =>
  richTextBlocks(readMarkdown(markdown).text, characters, lines);
const linesOf = ({ blocks }: ReturnType<typeof shown>) =>
  blocks.map(({ inlines }) => inlines.map(({ text }) => text).join(""));

describe("a formatted answer on a card", () => {
  it("has a line for each item, with its bullet or number, deeper items further in", () => {
    assert.deepEqual(linesOf(shown("Ett\\\ntvå\n\n- a\n\n  3. b\n\n     c")), [
      "Ett",
      "två",
      "•\u00A0a",
      "\u20033.\u00A0b",
      "\u2003\u2003c",
    ]);
  });

  it("is bold and italic without Markdown, and links open", () => {
    const [block] = shown("**a** *b* [c](https://a.se)").blocks;
    assert.deepEqual(block?.inlines, [
      { type: "TextRun", text: "a", weight: "Bolder" },
      { type: "TextRun", text: " " },
      { type: "TextRun", text: "b", italic: true },
      { type: "TextRun", text: " " },
      {
        type: "TextRun",
        text: "c",
        underline: true,
        selectAction: { type: "Action.OpenUrl", url: "https://a.se" },
      },
    ]);
  });

  it("says when there is more than it has room for", () => {
    assert.equal(shown("Ett två tre", 11).isCut, false);
    const { blocks, isCut } = shown("Ett två tre fyra", 10);
    assert.deepEqual([linesOf({ blocks, isCut }), isCut], [["Ett två…"], true]);
    assert.deepEqual(linesOf(shown("a\n\nb\n\nc", 100, 2)), ["a", "b"]);
    assert.equal(shown("a\n\nb\n\nc", 100, 2).isCut, true);
    assert.equal(shown("a\n\nb", 100, 2).isCut, false);
  });

  it("has every word, or no more characters than it may, whatever the text is", () => {
    fc.assert(
      fc.property(anyRichText, fc.integer({ min: 1, max: 60 }), (any, most) => {
        const text = tidyRichText(any);
        const words = placedParagraphs(text).flatMap(({ runs }) => runs.map((run) => run.text));
        const whole = richTextBlocks(text, 100_000, 10_000);
        assert.equal(whole.isCut, false);
        const all = linesOf(whole).join("\n");
        assert.ok(words.flatMap((word) => word.split("\n")).every((word) => all.includes(word)));
        const part = richTextBlocks(text, most, 10_000);
        const texts = part.blocks.flatMap(({ inlines }) => inlines.map((inline) => inline.text));
        const marks = part.blocks.flatMap(
          ({ inlines }) => inlines[0]?.text.match(/^\u2003*(?:(?:•|\d+\.)\u00A0)?/)?.[0] ?? "",
        );
        assert.ok(texts.join("").length - marks.join("").length <= most);
      }),
    );
  });

  it("is put into a template whole, and what people wrote is not evaluated", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: how a template binds
    const card = new Template({ items: "${blocks}" });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what people may write
    const { blocks } = shown("**a** ${1+1}");
    assert.deepEqual(card.expand({ $root: { blocks } }), { items: blocks });
  });
});
