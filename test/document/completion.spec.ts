// The document of a later version says which one it completes, and lists what has changed.
import assert from "node:assert/strict";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { moment } from "../../src/domain/moment.ts";
import { inventedSubmission } from "./invented-report.ts";
import { openXmlErrors } from "./open-xml-errors.ts";
import { openDocx } from "./opened-docx.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });
const by = { personId: "anna", name: "Anna Åström" };
const completion = {
  ...{ of: 1, at: moment("2026-05-11T13:42:00Z") },
  changes: [
    { questionId: "1.1", by, at: moment("2026-05-19T22:30:00Z") },
    { questionId: "gone", by, at: moment("2026-05-19T08:00:00Z") },
  ],
};

async function paragraphsOf(more: Partial<typeof completion>) {
  const submission = inventedSubmission({ version: 2, completion: { ...completion, ...more } });
  const { bytes } = await compiler.submission(submission);
  assert.deepEqual(await openXmlErrors(bytes), []);
  const { paragraphs } = await openDocx(bytes);
  const start = paragraphs.findIndex(({ text }) => text === "Komplettering");
  return paragraphs.slice(start, start + 3).map(({ text, style }) => [style, text]);
}

describe("the document of a completed report", () => {
  it("names the version before, and each changed answer with its author and day", async () => {
    const [heading, about, changed] = await paragraphsOf({});
    assert.equal(heading?.[0], "Heading1");
    assert.equal(
      about?.[1],
      "Version 2, komplettering av version 1 som lämnades in den 11 maj 2026. Dessa svar är ändrade eller nya:",
    );
    assert.equal(changed?.[0], "AnswerList");
    assert.match(changed?.[1] ?? "", /^Fråga 1, .+ \(Anna Åström, 20 maj 2026\)$/);
  }).timeout(60_000);

  it("says so when no answer was changed", async () => {
    const [, about] = await paragraphsOf({ changes: [] });
    assert.match(about?.[1] ?? "", /Inget svar är ändrat\.$/);
  }).timeout(60_000);
});
