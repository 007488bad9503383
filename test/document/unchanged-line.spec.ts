// An answer that is the same as last time says so in the document, and the line is never read back as an answer.
import assert from "node:assert/strict";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { answersIn } from "./found-answers.ts";
import { inventedSubmission } from "./invented-report.ts";
import { openXmlErrors } from "./open-xml-errors.ts";
import { openDocx, textsOf } from "./opened-docx.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });

describe("an answer that says the same as last time", () => {
  const submission = inventedSubmission();
  const [first = "", second = ""] = submission.questionIds;
  const unchangedSince = { [first]: { kind: "T2", year: 2025 }, [second]: { kind: "VB", year: 2024 } } as const;

  it("is marked above its text, in a document that Word accepts", async () => {
    const { bytes } = await compiler.submission({ ...submission, unchangedSince });
    assert.deepEqual(textsOf(await openDocx(bytes), "Unchanged"), [
      "Oförändrat sedan Tertialrapport 2 2025.",
      "Oförändrat sedan Verksamhetsberättelse 2024.",
    ]);
    assert.deepEqual(await openXmlErrors(bytes), []);
  });

  it("is read back without the mark", async () => {
    const marked = await compiler.submission({ ...submission, unchangedSince });
    const plain = await compiler.submission(submission);
    assert.deepEqual(await answersIn(marked.bytes), await answersIn(plain.bytes));
  });
});
