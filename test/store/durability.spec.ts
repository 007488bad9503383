// What the store has acknowledged is there after the process was killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { openStore } from "../../src/store/open-store.ts";
import { report } from "../contract/stored-samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const script = fileURLToPath(new URL("save-until-killed.ts", import.meta.url));

/** Lets a process save until it has acknowledged that many reports, and kills it; what it acknowledged. */
async function saveAndKill(file: string, count: number): Promise<readonly (readonly string[])[]> {
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    if (said.split("\n").length > count) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  assert.equal(signal, "SIGKILL");
  return said
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "));
}

describe("durability", () => {
  const folder = temporaryFolder();

  it("keeps every acknowledged report when the process is killed in the middle of saving", async function () {
    this.timeout(20_000);
    const file = folder.path("store.db");
    const acknowledged = await saveAndKill(file, 100);
    assert.ok(acknowledged.length >= 100);
    const store = await openStore({ kind: "sqlite", file });
    for (const [organisationId = "", etag] of acknowledged) {
      const stored = await store.reports.get({ periodId: report.periodId, organisationId });
      assert.equal(stored?.etag, etag);
      assert.equal(stored?.value.stage, "submitted");
    }
    await store.close();
    const database = new DatabaseSync(file, { readOnly: true });
    assert.deepEqual(
      database
        .prepare("PRAGMA integrity_check")
        .all()
        .map((row) => ({ ...row })),
      [{ integrity_check: "ok" }],
    );
    database.close();
  });
});
