// Nothing that people write is lost in cleaning, and short views of it are never cut in the middle of a letter.
import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanText, excerptOf, paragraphsOf } from "../../src/domain/text.ts";

const anyUtf16 = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("a", "å", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\u0000", "e\u0301", "\ud83d", "👩🏽‍💻"),
  }),
);
const lettersOf = (text: string) =>
  text
    .toWellFormed()
    .normalize("NFD")
    .match(/[\p{L}\p{N}]/gu) ?? [];
const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });
const family = "👨‍👩‍👧‍👦";

describe("text as it is kept", () => {
  it("keeps every letter and digit of anything that can be sent", () => {
    fc.assert(fc.property(anyUtf16, (raw) => assert.deepEqual(lettersOf(cleanText(raw)), lettersOf(raw))));
  });

  it("is the same when it is cleaned again", () => {
    fc.assert(fc.property(anyUtf16, (raw) => assert.equal(cleanText(cleanText(raw)), cleanText(raw))));
  });

  it("has nothing that a document can't hold, one kind of line break and no blank ends", () => {
    fc.assert(
      fc.property(anyUtf16, (raw) => {
        const text = cleanText(raw);
        assert.ok(text.isWellFormed());
        assert.doesNotMatch(text, /[^\P{Cc}\t\n]|[\uFFFE\uFFFF\u2028\u2029]/u);
        assert.doesNotMatch(text, /^\s*\n|\s$/);
        assert.doesNotMatch(text, /[ \t]$/m);
      }),
    );
  });

  it("keeps line breaks of every kind, indentation and blank lines between paragraphs", () => {
    assert.equal(cleanText("a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h"), "a\nb\nc\nd\ne\nf\ng\nh");
    assert.equal(cleanText("\n \n  - ett\n\n    - två  \n\n"), "  - ett\n\n    - två");
    assert.equal(cleanText("a\tb"), "a\tb");
    assert.equal(cleanText(" \u00a0\ufeff\n\t"), "");
  });

  it("writes a letter in one way, however it was typed", () => {
    assert.equal(cleanText("A\u030angstro\u0308m"), "Ångström");
    assert.equal(cleanText("a\u0000b\u0007"), "ab");
    assert.equal(cleanText("x\ud83dy"), "x\ufffdy");
  });

  it("leaves emoji, quotes, angle brackets and unusual planes as they are", () => {
    const text = `”Citat” <b> & 'x' ${family} 🇸🇪 \u{1d49c} {{namn}}`;
    assert.equal(cleanText(text), text);
  });

  it("takes time in proportion to its length, also on text that was made to be slow", () => {
    const nasty: Readonly<Record<string, (length: number) => string>> = {
      spaces: (length) => `x${" ".repeat(length)}x`,
      "spaces at the end": (length) => " ".repeat(length),
      "line breaks": (length) => "\r\n".repeat(length / 2),
      "blank lines": (length) => " \n".repeat(length / 2),
      "piled marks": (length) => `a${"\u0301\u0323".repeat(length / 2)}`,
      controls: (length) => "\u0000\r".repeat(length / 2),
      "half letters": (length) => "\ud83d".repeat(length),
    };
    for (const [name, make] of Object.entries(nasty)) {
      const [short, long] = [make(60_000), make(600_000)];
      // Ten times the length takes ten times the time, or a hundred times where it is squared: however often it is tried.
      const isInProportion = Array.from({ length: 20 }).some(
        () => secondsFor(long) < 50 * Math.max(secondsFor(short), 0.0005),
      );
      assert.ok(isInProportion, name);
    }
  });

  /** Of this process alone, whatever else the machine does; the fastest of three. */
  function secondsFor(text: string): number {
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      cleanText(text);
      return process.cpuUsage(start).user / 1e6;
    });
    return Math.min(...times);
  }

  it("is the same when cleaned again with more marks on a letter than any language has", () => {
    for (const piled of [`a${"\u0301\u0323".repeat(200)}`, `a${"\u0344".repeat(40)}`, "e\u0301\u0323"]) {
      assert.equal(cleanText(cleanText(piled)), cleanText(piled));
    }
  });
});

describe("the paragraphs of a text", () => {
  it("are parted by blank lines and keep their lines", () => {
    assert.deepEqual(paragraphsOf("a\nb\n\nc\n\n\n\nd"), [["a", "b"], ["c"], ["d"]]);
    assert.deepEqual(paragraphsOf("\n\na\n"), [["a"]]);
    assert.deepEqual(paragraphsOf(""), []);
    assert.deepEqual(paragraphsOf(" \n\n\t"), []);
  });

  it("hold every line that has something in it, in order, and no empty one", () => {
    fc.assert(
      fc.property(anyUtf16, (raw) => {
        const text = cleanText(raw);
        const paragraphs = paragraphsOf(text);
        assert.deepEqual(
          paragraphs.flat(),
          text.split("\n").filter((line) => line !== ""),
        );
        assert.ok(paragraphs.every((lines) => lines.length > 0));
      }),
    );
  });
});

describe("the first words of a text", () => {
  it("are the whole text on one line when it is short", () => {
    assert.equal(excerptOf("Ett\n\n  två\ttre "), "Ett två tre");
    assert.equal(excerptOf(""), "");
    assert.equal(excerptOf("12345", 5), "12345");
  });

  it("end between words where there are any, and in a word where there are none", () => {
    assert.equal(excerptOf("En ganska lång mening om näringslivet", 20), "En ganska lång…");
    assert.equal(excerptOf("x".repeat(200), 10), `${"x".repeat(9)}…`);
    assert.equal(excerptOf(`kort ${"x".repeat(200)}`, 20), `kort ${"x".repeat(14)}…`);
  });

  it("are the whole text when it is long only by the space in it", () => {
    assert.equal(excerptOf(`a${" ".repeat(5_000)}b`, 10), "a b");
  });

  it("never end inside a letter, an emoji or a flag, and never exceed the limit", () => {
    const pieces = fc.constantFrom("a", "ord ", family, "🇸🇪", "e\u0301", "\u{1d49c}", " ", "\n", "👩🏽‍💻");
    const texts = fc.array(pieces, { maxLength: 300 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const excerpt = excerptOf(text, limit);
        assert.ok(excerpt.length <= limit);
        const line = text.replace(/\s+/g, " ").trim();
        if (line.length <= limit) return assert.equal(excerpt, line);
        assert.ok(excerpt.endsWith("…"));
        const kept = excerpt.slice(0, -1);
        assert.ok(line.startsWith(kept));
        const ends = [0, ...[...graphemes.segment(line)].map(({ index, segment }) => index + segment.length)];
        assert.ok(ends.includes(kept.length), `cut at ${kept.length}`);
      }),
    );
  });

  it("are only a sign that there is more when the first letter alone is too long", () => {
    assert.equal(excerptOf(family.repeat(3), 5), "…");
  });
});
