// The form of a report is handed out to those who answer for it.
import assert from "node:assert/strict";
import { download, writeDownload } from "../../src/usecases/download.ts";
import { handOutForm, handOutTo } from "../../src/usecases/hand-out.ts";
import { ids } from "../domain/invented-report.ts";
import { key, openSurroundings } from "./desk-for-tests.ts";
import { save } from "./people-at-work.ts";

describe("the form of a report", () => {
  it("is handed out to those who answer for it, also by a link, as it stands then", async () => {
    const at = await openSurroundings();
    await save(at, "anna", ids[0], "Ett");
    const words = (outcome: object) =>
      "bytes" in outcome ? new TextDecoder().decode(outcome.bytes as Uint8Array) : JSON.stringify(outcome);
    const made = await handOutForm(at.ports, await at.who("bjorn"), key);
    assert.ok(made.kind === "file");
    assert.equal(made.name, "formular-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx");
    assert.equal(words(made), "form 2026-T1.ekbacken first");
    assert.equal((await handOutTo(at.ports, await at.who("bjorn"), { ...key, version: "form" })).kind, "file");
    assert.equal((await handOutForm(at.ports, await at.who("cecilia"), key)).kind, "notYours");
    const link = { kind: "good", payload: writeDownload({ ...key, version: "form", personId: "bjorn" }) } as const;
    assert.equal(words(await download(at.ports, link)), "form 2026-T1.ekbacken first");
    const others = { kind: "good", payload: writeDownload({ ...key, version: "form", personId: "cecilia" }) } as const;
    assert.deepEqual(await download(at.ports, others), { kind: "unknown" });
  });
});
