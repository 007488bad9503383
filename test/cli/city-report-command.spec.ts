// npm run city-report, on a store in a file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cityReportCommand } from "../../src/cli/city-report-command.ts";
import { day } from "../../src/domain/day.ts";
import { openDocx, textsOf } from "../document/opened-docx.ts";
import { submitReport, type TerminalFolder, terminalFolder } from "./report-in-store.ts";

describe("npm run city-report", function () {
  this.timeout(20_000);
  let terminal: TerminalFolder;
  beforeEach(async () => {
    terminal = await terminalFolder();
    await terminal.onStore(async ({ periods }) => {
      const stored = await periods.get("2026-T1");
      assert.ok(stored);
      // Begun on whatever day the test runs.
      await periods.save({ ...stored, value: { ...stored.value, opensOn: day("2020-01-01") } });
    });
  });
  afterEach(() => terminal.remove());

  it("writes the document, and says who is missing", async () => {
    await terminal.onStore(submitReport);
    const file = join(terminal.folder, "stad.docx");
    for (const named of [[], ["t1 2026"]]) {
      const { code, out } = await terminal.run(cityReportCommand, ...named, "--out", file);
      assert.equal(code, 0);
      assert.match(
        out,
        /2026-T1: 1 of 3 have submitted\.\nMissing: Parknämnden, Lingonhöjdens Lokaler AB\.\nWritten to/,
      );
      const document = await openDocx(readFileSync(file));
      assert.ok(textsOf(document, "CoverFact").includes("Saknas: Parknämnden och Lingonhöjdens Lokaler AB."));
    }
  });

  it("says when there is nothing to write, and how it is used", async () => {
    const nothing = await terminal.run(cityReportCommand, "2026-T1");
    assert.deepEqual([nothing.code, nothing.err], [1, "Nothing has been submitted in 2026-T1 yet."]);
    const unknown = await terminal.run(cityReportCommand, "2020-T1");
    assert.deepEqual([unknown.code, unknown.err.includes("2026-T1")], [1, true]);
    for (const words of [["maj"], ["2026-T1", "ekbacken"]]) {
      assert.equal((await terminal.run(cityReportCommand, ...words)).code, 2);
    }
  });
});
