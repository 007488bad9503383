// The one form in which rich texts are kept and compared.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type PlacedParagraph, placedParagraphs, richTextOf, tidyRichText } from "../../src/domain/placed-paragraph.ts";
import { type RichText, type Run, sameRichText } from "../../src/domain/rich-text.ts";
import { excerptOfRichText, lengthOf, wordsOf } from "../../src/domain/rich-text-words.ts";
import { safeLink } from "../../src/domain/safe-link.ts";
import { anyRichText } from "../richtext/any-rich-text.ts";

const paragraph = (...runs: readonly Run[]): RichText => [{ kind: "paragraph", runs }];
const bullet = (level: number, text: string): PlacedParagraph => ({
  level,
  marker: { ordered: false, number: 1 },
  runs: [{ text }],
});
const number = (count: number, text: string, level = 1): PlacedParagraph => ({
  level,
  marker: { ordered: true, number: count },
  runs: [{ text }],
});
const outline = (paragraphs: readonly PlacedParagraph[]) =>
  placedParagraphs(richTextOf(paragraphs)).map(
    ({ level, marker, runs }) =>
      `${level}${marker === undefined ? "" : marker.ordered ? `#${marker.number}` : "•"} ${runs.map(({ text }) => text).join("")}`,
  );

describe("a rich text", () => {
  it("is the same when it is tidied again, and when it is taken apart and put together", () => {
    fc.assert(
      fc.property(anyRichText, (any) => {
        const text = tidyRichText(any);
        assert.deepEqual(tidyRichText(text), text);
        assert.deepEqual(richTextOf(placedParagraphs(text)), text);
        assert.ok(sameRichText(text, tidyRichText(any)));
      }),
      { numRuns: 500 },
    );
  });

  it("has no blanks at the ends of lines, and no empty paragraph", () => {
    assert.deepEqual(tidyRichText([...paragraph({ text: "  a \n b\t" }), ...paragraph({ text: " \n", bold: true })]), [
      ...paragraph({ text: "a\nb" }),
    ]);
  });

  it("has a new paragraph where a blank line was", () => {
    assert.deepEqual(tidyRichText(paragraph({ text: "a\n \nb" })), [
      ...paragraph({ text: "a" }),
      ...paragraph({ text: "b" }),
    ]);
  });

  it("has formatting that begins and ends at words, and one run where it is the same", () => {
    const text = tidyRichText(
      paragraph({ text: "a" }, { text: " b ", bold: true }, { text: " ", bold: true }, { text: "c" }),
    );
    assert.deepEqual(text, paragraph({ text: "a " }, { text: "b", bold: true }, { text: "  c" }));
    assert.deepEqual(
      tidyRichText(paragraph({ text: "a ", bold: true }, { text: "b", bold: true })),
      paragraph({ text: "a b", bold: true }),
    );
  });

  it("has one list where bullets follow on bullets, and numbers on numbers", () => {
    assert.deepEqual(richTextOf([bullet(1, "a"), bullet(1, "b")]).length, 1);
    assert.deepEqual(richTextOf([number(1, "a"), number(2, "b")]).length, 1);
    assert.deepEqual(outline([number(3, "a"), number(4, "b"), number(1, "c")]), ["1#3 a", "1#4 b", "1#1 c"]);
    assert.equal(richTextOf([number(3, "a"), number(4, "b"), number(1, "c")]).length, 2);
  });

  it("has levels that follow on each other, at most nine", () => {
    assert.deepEqual(outline([bullet(3, "a"), bullet(5, "b"), bullet(3, "c"), bullet(1, "d")]), [
      "1• a",
      "2• b",
      "1• c",
      "1• d",
    ]);
    const deep = Array.from({ length: 12 }, (_, level) => bullet(level + 1, "x"));
    assert.deepEqual(
      placedParagraphs(richTextOf(deep)).map(({ level }) => level),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9],
    );
  });

  it("is another when a word, its formatting, a number or an item is another", () => {
    const list = (start: number, ...items: readonly RichText[]): RichText => [
      { kind: "list", ordered: true, start, items },
    ];
    const a = paragraph({ text: "a" });
    for (const other of [
      [],
      paragraph({ text: "b" }),
      paragraph({ text: "a", bold: true }),
      list(1, a),
      [...a, ...a],
    ]) {
      assert.equal(sameRichText(a, other), false);
    }
    assert.equal(sameRichText(list(1, a), list(2, a)), false);
    assert.equal(sameRichText(list(1, a), list(1, a, a)), false);
    assert.equal(sameRichText(list(1, a), list(1, a)), true);
  });

  it("is as long as a person counts, and its words stand without formatting", () => {
    const text: RichText = [
      ...paragraph({ text: "Hej 👩‍👩‍👧‍👦 e\u0301", bold: true }),
      { kind: "list", ordered: false, start: 1, items: [paragraph({ text: "åäö" })] },
    ];
    assert.equal(wordsOf(text), "Hej 👩‍👩‍👧‍👦 e\u0301\nåäö");
    assert.equal(lengthOf(text), 11);
    assert.equal(lengthOf(paragraph({ text: "åäö" })), 3);
    assert.equal(excerptOfRichText(text, 8), "Hej…");
  });

  it("has addresses that every program can open, and no others", () => {
    for (const good of ["https://a.se/b?c=d#e", "HTTP://a.se", "mailto:a.b@c.se?subject=x"])
      assert.equal(safeLink(good), good);
    assert.equal(safeLink(" https://a.se/å b "), "https://a.se/å%20b");
    for (const bad of [
      "a.se",
      "javascript:alert(1)",
      "https://",
      "https://a:b@c.se",
      "http://[x",
      "mailto:a",
      "https://a.se/%zz",
      `https://a.se/${"a".repeat(2000)}`,
    ]) {
      assert.equal(safeLink(bad), undefined);
    }
  });
});
