// What people see and type in a card's field, and what becomes of formatting when they edit.
import assert from "node:assert/strict";
import fc from "fast-check";
import { tidyRichText } from "../../src/domain/placed-paragraph.ts";
import type { Block, RichText } from "../../src/domain/rich-text.ts";
import { fieldText } from "../../src/richtext/field-text.ts";
import { mergeField } from "../../src/richtext/merge-field.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { readMarkdown } from "../../src/richtext/read-markdown.ts";
import { writeMarkdown } from "../../src/richtext/write-markdown.ts";
import { anyRichText } from "./any-rich-text.ts";

const stored = (markdown: string) => readMarkdown(markdown).text;
const shown = (markdown: string) => fieldText(stored(markdown));
const typed = (field: string) => writeMarkdown(readField(field));
const edited = (markdown: string, edit: (field: string) => string) =>
  writeMarkdown(mergeField(stored(markdown), edit(shown(markdown))));
const isTidy = (any: RichText) => tidyRichText(any);

describe("a field with an answer in it", () => {
  it("shows lists as typed lists, links with their address, and no markup", () => {
    const markdown =
      "**Vi** *vill*\\\nmer\n\n- a\n\n  mer a\n- b\n\n  3. c\n  4. d\n\n[x](https://a.se), [https://b.se](https://b.se)";
    assert.equal(
      shown(markdown),
      "Vi vill\nmer\n\n- a\n\n  mer a\n- b\n  3. c\n  4. d\n\nx (https://a.se), https://b.se",
    );
  });

  it("shows the address of a mail link without its scheme", () => {
    assert.equal(shown("[Anna](mailto:a@b.se) [a@b.se](mailto:a@b.se)"), "Anna (a@b.se) a@b.se");
  });
});

describe("what is typed in a field", () => {
  it("has paragraphs where blank lines are, and line breaks where lines end", () => {
    assert.equal(typed("Ett\ntvå\n\n\nTre  \r\n"), "Ett\\\ntvå\n\nTre");
  });

  it("has lists where lines begin with a bullet or a number, deeper with every two blanks", () => {
    assert.equal(typed("- a\n* b\n• c\n– d"), "- a\n- b\n- c\n- d");
    assert.equal(
      typed("Så:\n1. a\n2) b\n   - c\n   - d\n3. e\nSlut"),
      "Så:\n\n1. a\n2. b\n   - c\n   - d\n3. e\n\nSlut",
    );
    assert.equal(typed("•\tA\no\tB\n§\tC"), "- A\n  - B\n    - C");
  });

  it("has one list of numbers that stand close, and another where it begins again after a blank line", () => {
    assert.equal(typed("1. a\n1. b\n5. c"), "1. a\n2. b\n3. c");
    assert.equal(typed("1. a\n\n2. b"), "1. a\n2. b");
    assert.equal(typed("3. a\n\n1. b"), "3. a\n\n1) b");
  });

  it("has lines and paragraphs in an item where they are indented", () => {
    assert.equal(typed("- a\n  b\n\n  c\n- d"), "- a\\\n  b\n\n  c\n- d");
  });

  it("keeps as it is what only looks like a list", () => {
    assert.equal(typed("2022. Ett bra år"), "2022\\. Ett bra år");
    assert.equal(typed("-5 grader"), "-5 grader");
    assert.equal(typed("§ 12 gäller"), "§ 12 gäller");
    assert.equal(typed("**a** [b](c)"), "\\*\\*a\\*\\* \\[b]\\(c)");
  });

  it("has links where web addresses are, without the full stop after them", () => {
    assert.equal(typed("Se https://a.se/b_(c)."), "Se [https://a.se/b\\_(c)](https://a.se/b_\\(c\\)).");
    assert.equal(typed("(http://a.se)"), "([http://a.se](http://a.se))");
  });
});

describe("saving a field", () => {
  it("unchanged changes nothing, whatever the answer is", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText.map(isTidy), (text) => {
        assert.deepEqual(mergeField(text, fieldText(text)), text);
        assert.deepEqual(mergeField(text, `${fieldText(text).replaceAll("\n", "\r\n")}  \n `), text);
      }),
      { numRuns: 500 },
    );
  });

  it("with a paragraph added leaves all others as they were, whatever they are", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText.map(isTidy), (text) => {
        fc.pre(text.length > 0);
        const added: Block = { kind: "paragraph", runs: [{ text: "Nytt stycke." }] };
        assert.deepEqual(mergeField(text, `${fieldText(text)}\n\nNytt stycke.`), [...text, added]);
      }),
      { numRuns: 500 },
    );
  });

  it("never loses a word of what was typed", function () {
    this.timeout(60_000);
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");
    const plain = fc.array(fc.constantFrom("ord", "två", "\n", "\n\n", "- ", "  ", "**", " ", "(https://a.se)"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyRichText.map(isTidy), plain, (text, parts) => {
        const field = parts.join("");
        assert.equal(letters(fieldText(mergeField(text, field))), letters(field));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps formatting in the other paragraphs and items, and around the words that changed", () => {
    const markdown =
      "**Vi vill:** att *fler* stannar\n\n- **Lokaler**: en lista\n- Se [planen](https://a.se/p) nu\n\n**_Slut_**";
    assert.equal(
      edited(markdown, (field) => field.replace("en lista", "två listor")),
      markdown.replace("en lista", "två listor"),
    );
    assert.equal(
      edited(markdown, (field) => field.replace("fler stannar", "fler företag stannar kvar")),
      markdown.replace("*fler* stannar", "*fler* företag stannar kvar"),
    );
    assert.equal(
      edited(markdown, (field) => field.replace("Vi vill:", "Vi alla vill:")),
      markdown.replace("Vi vill:", "Vi alla vill:"),
    );
    assert.equal(
      edited(markdown, (field) => field.replace("- Se planen", "- Ny\n- Se planen")),
      markdown.replace("- Se", "- Ny\n- Se"),
    );
  });

  it("gives a paragraph that was written anew no formatting of the old one's small words", () => {
    assert.equal(
      edited("Ett stycke **och** ett till om torget", () => "Helt andra tankar och planer för hamnen"),
      "Helt andra tankar och planer för hamnen",
    );
  });

  it("keeps every word and its formatting when paragraphs are joined or parted", () => {
    assert.equal(
      edited("**a** b\n\n*c* d", (field) => field.replace("\n\n", "\n")),
      "**a** b\\\n*c* d",
    );
    assert.equal(
      edited("**a** b\\\n*c* d", (field) => field.replace("\n", "\n\n")),
      "**a** b\n\n*c* d",
    );
    assert.equal(
      edited("- **a** b\n- *c* d", (field) => field.replace("- c", "  c")),
      "- **a** b\\\n  *c* d",
    );
  });

  it("numbers on when an item came between or went", () => {
    assert.equal(
      edited("1. **a**\n2. b\n3. *c*", (field) => field.replace("2. b\n", "")),
      "1. **a**\n2. *c*",
    );
    assert.equal(
      edited("1. **a**\n2. *c*", (field) => field.replace("2. c", "2. b\n2. c")),
      "1. **a**\n2. b\n3. *c*",
    );
  });

  it("takes a link away with its address, and keeps it while its address stands", () => {
    const markdown = "Se [hela planen](https://a.se/p) nu.";
    assert.equal(
      edited(markdown, (field) => field.replace(" (https://a.se/p)", "")),
      "Se hela planen nu.",
    );
    assert.equal(
      edited(markdown, (field) => field.replace("hela", "nya")),
      "Se nya [planen](https://a.se/p) nu.",
    );
    assert.equal(
      edited(markdown, (field) => field.replace("a.se/p", "b.se")),
      "Se hela planen ([https://b.se](https://b.se)) nu.",
    );
    assert.equal(
      edited(markdown, (field) => field.replace("planen (", "planen   (").replace("nu", "sedan")),
      "Se [hela planen](https://a.se/p) sedan.",
    );
    const hyphens = "Se [planen](https://a-b.se/p-1?q=a-b) nu.";
    assert.equal(
      edited(hyphens, (field) => field.replace("nu", "sedan")),
      hyphens.replace("nu", "sedan"),
    );
  });
});
