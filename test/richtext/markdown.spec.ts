// What is stored is read back as what was written, whatever people write.
import assert from "node:assert/strict";
import fc from "fast-check";
import { placedParagraphs, tidyRichText } from "../../src/domain/placed-paragraph.ts";
import type { RichText, Run } from "../../src/domain/rich-text.ts";
import { readMarkdown } from "../../src/richtext/read-markdown.ts";
import { writeMarkdown } from "../../src/richtext/write-markdown.ts";
import { anyRichText } from "./any-rich-text.ts";

const paragraph = (...runs: readonly Run[]): RichText => [{ kind: "paragraph", runs }];
const wordsIn = (markdown: string) =>
  placedParagraphs(readMarkdown(markdown).text).map(({ runs }) => runs.map(({ text }) => text).join(""));

describe("stored text", () => {
  it("is read back as the very text that was written, and written again as it was", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText, (text) => {
        const stored = writeMarkdown(text);
        const { text: read, simplified } = readMarkdown(stored);
        assert.deepEqual(read, tidyRichText(text));
        assert.deepEqual(simplified, []);
        assert.equal(writeMarkdown(read), stored);
      }),
      { numRuns: 500 },
    );
  });

  it("is settled after one reading, whatever Markdown it was", function () {
    this.timeout(60_000);
    const signs = fc.constantFrom(
      ..."*_`#>-+1.)[]()!<&;\\ \n\t~|=a",
      "\n\n",
      "  ",
      "\n- ",
      "\n1. ",
      "**",
      "http://a.se",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const { text } = readMarkdown(parts.join(""));
        assert.deepEqual(readMarkdown(writeMarkdown(text)).text, text);
      }),
      { numRuns: 1000 },
    );
  });

  it("is CommonMark that people could read", () => {
    const text: RichText = [
      ...paragraph({ text: "Vi vill:", bold: true }, { text: " mer\nän " }, { text: "nu", italic: true }),
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [
          paragraph({ text: "Se " }, { text: "sidan", link: "https://a.se" }),
          [...paragraph({ text: "b" }), { kind: "list", ordered: false, start: 1, items: [paragraph({ text: "c" })] }],
        ],
      },
    ];
    assert.equal(writeMarkdown(text), "**Vi vill:** mer\\\nän *nu*\n\n3. Se [sidan](https://a.se)\n4. b\n   - c");
  });

  it("has blanks outside its formatting, and formatting inside words", () => {
    assert.equal(writeMarkdown(paragraph({ text: "a" }, { text: " b ", bold: true }, { text: "c" })), "a **b** c");
    assert.equal(
      writeMarkdown(paragraph({ text: "mitt" }, { text: "i", italic: true }, { text: "ord" })),
      "mitt*i*ord",
    );
  });

  it("is the same beside emoji, which readers of Markdown don't agree about", () => {
    for (const words of ["😀_a_😀", "😀*a*😀", "\\😀", "_😀", "a_😀"]) {
      for (const look of [{}, { italic: true }, { bold: true, italic: true }] as const) {
        const text = paragraph({ text: "😀" }, { text: words, ...look }, { text: "😀a" });
        assert.deepEqual(readMarkdown(writeMarkdown(text)).text, tidyRichText(text));
      }
    }
  });

  it("has no addresses that a program may not open", () => {
    for (const link of ["javascript:alert(1)", "ftp://a.se", "https://", "mailto:a@b@c.se", "file:///etc/passwd"]) {
      assert.equal(writeMarkdown(paragraph({ text: "a", link })), "a");
    }
  });

  it("becomes readable text where it has more than answers can have, and says so", () => {
    const simplified = (markdown: string) => readMarkdown(markdown).simplified;
    assert.deepEqual(readMarkdown("# Rubrik").text, paragraph({ text: "Rubrik", bold: true }));
    assert.deepEqual([simplified("# a"), simplified("> a"), simplified("`a`")], [["heading"], ["quote"], ["code"]]);
    assert.deepEqual([wordsIn("```\na\nb\n```"), simplified("```\na\n```")], [["a\nb"], ["code"]]);
    assert.deepEqual([wordsIn("x ![Karta](k.png)"), simplified("![Karta](k.png)")], [["x Karta"], ["picture"]]);
    assert.deepEqual([wordsIn("<b>a</b>"), wordsIn("[a]: http://b.se")], [["<b>a</b>"], ["[a]: http://b.se"]]);
    assert.deepEqual([wordsIn("[a](ftp://b.se)"), simplified("[a](ftp://b.se)")], [["a"], ["link"]]);
  });

  it("loses no word when its lists are deeper than any document's", () => {
    const deep = readMarkdown(`${"- ".repeat(60)}djupt`);
    assert.match(placedParagraphs(deep.text)[0]?.runs[0]?.text ?? "", /djupt/);
    assert.deepEqual(deep.simplified, ["deepList"]);
    const nine = Array.from({ length: 12 }, (_, level) => `${"  ".repeat(level)}- ${level}`).join("\n");
    assert.deepEqual(
      placedParagraphs(readMarkdown(nine).text).map(({ level }) => level),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9],
    );
  });
});
