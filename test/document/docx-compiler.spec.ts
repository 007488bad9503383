// The whole document: valid for Word, the same every time, and faithful to whatever people write.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { AppError } from "../../src/domain/app-error.ts";
import { day } from "../../src/domain/day.ts";
import type { moment } from "../../src/domain/moment.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { inventedAnswer, inventedSubmission } from "./invented-report.ts";
import { nastyTexts } from "./nasty-texts.ts";
import { openXmlErrors } from "./open-xml-errors.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });
const answersTo = (ids: readonly string[], content: (index: number) => Parameters<typeof inventedAnswer>[0]) =>
  Object.fromEntries(ids.map((id, index) => [id, inventedAnswer(content(index))]));
const { questionIds } = inventedSubmission();

describe("the compiled document", () => {
  describe("has no error in Microsoft's Open XML SDK", function () {
    this.timeout(30_000);
    const cases: Readonly<Record<string, Partial<Submission>>> = {
      "when it is a report of the form's size": {},
      "when it is a second version": { version: 2 },
      "when nothing was asked, and nobody is named": { questionIds: [], answers: {}, contacts: [] },
      "when nothing was answered": { answers: {} },
      "when nothing is applicable": {
        answers: answersTo(questionIds, () => ({ kind: "notApplicable", reason: "Saknas i området." })),
      },
      "when the answers are nasty": {
        organisation: { name: nastyTexts.join(" "), type: "company", diarienummer: nastyTexts.join(" ") },
        contacts: [{ name: "<b>\u0000", phone: "]]>", email: "&\uD800", role: "primary" }],
        answers: answersTo(questionIds, (index) => nastyTexts.slice(index).join("\n\n")),
      },
      "when the answers are as long as they may be": {
        answers: answersTo(questionIds, (index) => "Ord åäö. ".repeat(2222).slice(0, 20_000 - index)),
      },
      "when an answer has 200 paragraphs and another one word of 5,000 letters": {
        answers: {
          "1.1": inventedAnswer(Array.from({ length: 200 }, (_, index) => `Stycke ${index}`).join("\n\n")),
          "1.2": inventedAnswer("å".repeat(5000)),
        },
      },
    };
    for (const [title, overrides] of Object.entries(cases)) {
      it(title, async () => {
        const { bytes } = await compiler.submission(inventedSubmission(overrides));
        assert.deepEqual(await openXmlErrors(bytes), []);
      });
    }

    it("when it is a draft", async () => {
      const { bytes } = await compiler.draft(inventedSubmission({ answers: {} }), day("2026-05-13"));
      assert.deepEqual(await openXmlErrors(bytes), []);
    });
  });

  it("has the same bytes each time, whatever was compiled in between", async () => {
    const first = await compiler.submission(inventedSubmission());
    await compiler.draft(inventedSubmission({ answers: {} }), day("2026-05-13"));
    const second = await createCompiler({ zone: "Europe/Stockholm" }).submission(inventedSubmission());
    assert.deepEqual(Buffer.from(second.bytes), Buffer.from(first.bytes));
  });

  it("has the same bytes for the same draft on the same day", async () => {
    const [first, second] = [
      await compiler.draft(inventedSubmission(), day("2026-05-13")),
      await compiler.draft(inventedSubmission(), day("2026-05-13")),
    ];
    assert.equal(second.sha256, first.sha256);
  });

  it("has the same bytes in another process on the other side of the earth", async function () {
    this.timeout(20_000);
    const script = fileURLToPath(new URL("print-report-hash.ts", import.meta.url));
    const env = { ...process.env, TZ: "Pacific/Auckland", LANG: "en_NZ.UTF-8" };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    assert.equal(stdout, (await compiler.submission(inventedSubmission())).sha256);
  });

  it("has other bytes when one letter of an answer differs", async () => {
    const { answers } = inventedSubmission();
    const other = inventedSubmission({ answers: { ...answers, "2.1": inventedAnswer("Något annat.") } });
    const [a, b] = [await compiler.submission(inventedSubmission()), await compiler.submission(other)];
    assert.notEqual(a.sha256, b.sha256);
  });

  it("is known by the hash of its bytes", async () => {
    const { bytes, sha256 } = await compiler.submission(inventedSubmission());
    assert.equal(sha256, createHash("sha256").update(bytes).digest("hex"));
    assert.match(sha256, /^[0-9a-f]{64}$/);
  });

  it("names the report, and not its text, when it can't be made", async () => {
    const broken = inventedSubmission({ at: "yesterday" as ReturnType<typeof moment> });
    await assert.rejects(
      async () => compiler.submission(broken),
      (error) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.code, "document.failed");
        assert.match(error.message, /2026-T1\.ekbacken/);
        return true;
      },
    );
  });
});
