// What is stored is read back as what was written, whatever people write.
import assert from "node:assert/strict";
import fc from "fast-check";
import { tidyRichText } from "../../src/domain/placed-paragraph.ts";
import { readMarkdown } from "../../src/richtext/read-markdown.ts";
import { writeMarkdown } from "../../src/richtext/write-markdown.ts";
import { anyRichText } from "./any-rich-text.ts";

describe("stored text", () => {
  it("is read back as the very text that was written", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyRichText, (text) => {
        const { text: read, simplified } = readMarkdown(writeMarkdown(text));
        assert.deepEqual(read, tidyRichText(text));
        assert.deepEqual(simplified, []);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 1000) },
    );
  });
});
