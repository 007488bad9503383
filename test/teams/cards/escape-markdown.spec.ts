// Text that is escaped for Markdown, with as few backslashes as will do.
import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown, plainText } from "../../../src/teams/cards/escape-markdown.ts";
import { anyText, nastyTexts } from "./nasty-texts.ts";
import { renderText } from "./rendered-card.ts";

describe("escaping for Markdown", function () {
  this.timeout(20_000);

  for (const name of [
    "Enskede-Årsta-Vantörs stadsdelsnämnd",
    "S:t Eriks Markutveckling AB",
    "Stockholm Business Region AB (SBR)",
    "Miljö- och hälsoskyddsnämnden",
    "R&D i Kista",
    'Beskriv nämndens arbete med "Växla upp Stockholm"',
    "Hur sker samarbetet? (0,4 mnkr; 3 < 4) – se nästa fråga!",
    "2026-05-13 kl. 9.05",
    "50 % #1 ~ 2 | 3",
    "",
  ]) {
    it(`leaves ${name || "nothing"} as it is`, () => assert.equal(escapeMarkdown(name), name));
  }

  const cases: readonly (readonly [string, string])[] = [
    ["**a**", "\\*\\*a\\*\\*"],
    ["[x](javascript:y)", "\\[x](javascript:y)"],
    ["1. a", "1\\. a"],
    ["- a\n- b", "\\- a\n\\- b"],
    ["<b>", "\\<b>"],
    ["AT&amp;T", "AT\\&amp;T"],
    ["# a", "\\# a"],
    ["    a", "a"],
  ];
  for (const [text, escaped] of cases) {
    it(`makes ${JSON.stringify(text)} stand as it is`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it("shows any text as it is", () => {
    const tight = (text: string) => text.replace(/\s+/g, "");
    const check = (text: string) => {
      const { text: read, formatted } = renderText(escapeMarkdown(text));
      assert.deepEqual(formatted, []);
      assert.equal(tight(read), tight(text));
    };
    for (const text of nastyTexts) check(text);
    fc.assert(fc.property(anyText, check), { numRuns: 500 });
  });

  it("is undone for where no Markdown is rendered", () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.equal(plainText(escapeMarkdown(text)), text.replace(/^[ \t]+/gm, ""))),
    );
  });
});
