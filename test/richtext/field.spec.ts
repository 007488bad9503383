// What people see and type in a card's field.
import assert from "node:assert/strict";
import fc from "fast-check";
import { tidyRichText } from "../../src/domain/placed-paragraph.ts";
import type { Block } from "../../src/domain/rich-text.ts";
import { fieldText } from "../../src/richtext/field-text.ts";
import { mergeField } from "../../src/richtext/merge-field.ts";
import { anyRichText } from "./any-rich-text.ts";

describe("field", () => {
  it("unchanged changes nothing", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText, (any) => {
        const text = tidyRichText(any);
        assert.deepEqual(mergeField(text, fieldText(text)), text);
        assert.deepEqual(mergeField(text, `${fieldText(text).replaceAll("\n", "\r\n")}  \n `), text);
      }),
      { numRuns: 1000 },
    );
  });
  it("last paragraph added keeps rest", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText, (any) => {
        const text = tidyRichText(any);
        if (text.length === 0) return;
        const added: Block = { kind: "paragraph", runs: [{ text: "Nytt stycke." }] };
        assert.deepEqual(mergeField(text, `${fieldText(text)}\n\nNytt stycke.`), [...text, added]);
      }),
      { numRuns: 1000 },
    );
  });
});
