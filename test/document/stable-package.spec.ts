// A package without a trace of when and where it was made.
import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import JSZip from "jszip";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { stablePackage } from "../../src/document/stable-package.ts";
import { AppError } from "../../src/domain/app-error.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { inventedSubmission } from "./invented-report.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });

describe("a stable package", () => {
  it("dates every part 1 January 1980 and starts with its table of contents", async () => {
    const { bytes } = await compiler.submission(inventedSubmission());
    const files = Object.values((await JSZip.loadAsync(bytes)).files);
    assert.deepEqual([...new Set(files.map(({ date }) => date.toISOString()))], ["1980-01-01T00:00:00.000Z"]);
    assert.deepEqual(
      files.slice(0, 2).map(({ name }) => name),
      ["[Content_Types].xml", "_rels/.rels"],
    );
  });

  it("gives the watermark of a draft a fixed id", async () => {
    const { bytes } = await compiler.draft(inventedSubmission(), day("2026-05-13"));
    const header = await (await JSZip.loadAsync(bytes)).file("word/header1.xml")?.async("string");
    assert.match(header ?? "", / id="PowerPlusWaterMarkObject1"/);
  });

  it("says so when docx no longer writes what it mends", () => {
    const packed = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "docProps/core.xml": strToU8("<core/>") });
    assert.throws(
      () => stablePackage(packed, moment("2026-05-13T10:00:00Z")),
      (error) => error instanceof AppError && /docProps\/core\.xml/.test(error.message),
    );
  });
});
