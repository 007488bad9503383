// npm run archive, on a store in a file.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { archiveCommand } from "../../src/cli/archive-command.ts";
import { key, saveReport, submitReport, type TerminalFolder, terminalFolder } from "./report-in-store.ts";

describe("npm run archive", function () {
  this.timeout(20_000);
  let terminal: TerminalFolder;
  beforeEach(async () => {
    terminal = await terminalFolder();
  });
  afterEach(() => terminal.remove());

  it("writes everything that was submitted, with checksums that are right", async () => {
    await terminal.onStore(submitReport);
    const file = join(terminal.folder, "arkiv.zip");
    const { code, out } = await terminal.run(archiveCommand, "2026-T1", "--out", file);
    assert.equal(code, 0);
    assert.match(out, /2026-T1: reports of 1; not everybody has submitted\.\nWritten to .*arkiv\.zip: \d+ bytes/);
    const zip = await JSZip.loadAsync(readFileSync(file));
    const sums = (await zip.file("SHA256SUMS")?.async("string")) ?? "";
    for (const line of sums.trim().split("\n")) {
      const [sum, path = ""] = line.split("  ");
      const bytes = (await zip.file(path)?.async("nodebuffer")) ?? Buffer.alloc(0);
      assert.equal(createHash("sha256").update(bytes).digest("hex"), sum, path);
    }
    const stored = await terminal.onStore((ports) => ports.files.get(key, 1));
    assert.ok(stored);
    const inZip = await zip.file(`rapporter/ekbacken/${stored.name}`)?.async("nodebuffer");
    assert.ok(inZip?.equals(stored.bytes));
  });

  it("leaves no half of a file when the store lacks something", async () => {
    await terminal.onStore(submitReport);
    await terminal.onStore((ports) =>
      saveReport(ports, (report) => ({
        ...report,
        stage: "submitted",
        submissions: [1, 2, 3].map((version) => ({ version, at: ports.clock.now(), by: { personId: "a", name: "A" } })),
      })),
    );
    const file = join(terminal.folder, "arkiv.zip");
    const { code, err } = await terminal.run(archiveCommand, "2026-T1", "--out", file);
    assert.equal(code, 1);
    assert.match(err, /2026-T1\.ekbacken lacks its version 2/);
    assert.equal(existsSync(file), false);
  });

  it("says when there is nothing to write, where it can't be written, and how it is used", async () => {
    const nothing = await terminal.run(archiveCommand, "2026-T1");
    assert.deepEqual([nothing.code, nothing.err], [1, "Nothing has been submitted in 2026-T1 yet."]);
    assert.equal((await terminal.run(archiveCommand, "2020-T1")).code, 1);
    assert.equal((await terminal.run(archiveCommand, "i", "maj")).code, 2);
    await terminal.onStore(submitReport);
    const nowhere = join(terminal.folder, "ingen", "arkiv.zip");
    const { code, err } = await terminal.run(archiveCommand, "2026-T1", "--out", nowhere);
    assert.deepEqual([code, err], [1, `${nowhere} can't be written: there is no such file or folder.`]);
  });
});
