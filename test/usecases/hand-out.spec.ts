// Documents are handed out to those who may have them: drafts to the report's people, versions as they were offered.
import assert from "node:assert/strict";
import { download, type VerifiedLink, writeDownload } from "../../src/usecases/download.ts";
import { handOutDraft, handOutDraftToOperator, handOutTo, handOutVersion } from "../../src/usecases/hand-out.ts";
import { ekbacken, hamnen, key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, save, submit } from "./people-at-work.ts";

const bytesOf = (outcome: { readonly kind: string } | { readonly kind: "file"; readonly bytes: Uint8Array }) =>
  "bytes" in outcome ? new TextDecoder().decode(outcome.bytes) : outcome.kind;

async function submitted(): Promise<Surroundings> {
  const at = await openSurroundings();
  await answerAll(at, "anna");
  await submit(at, "anna");
  return at;
}

describe("a draft document", () => {
  it("shows the report as it stands, also before anybody has begun", async () => {
    const at = await openSurroundings();
    const first = await handOutDraft(at.ports, await at.who("bjorn"), key);
    assert.ok(first.kind === "file");
    assert.match(first.name, /-utkast\.docx$/);
    await save(at, "anna", "first", "ett");
    await handOutDraft(at.ports, await at.who("bjorn"), key);
    assert.deepEqual(
      at.compiled.map(({ of, content }) => [of, Object.keys(content.answers)]),
      [
        ["draft", []],
        ["draft", ["first"]],
      ],
    );
  });

  it("is there for an operator too, where there are questions", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    assert.equal((await handOutDraftToOperator(at.ports, ekbacken, period)).kind, "file");
    assert.deepEqual(Object.keys(at.compiled[0]?.content.answers ?? {}), ["first"]);
    assert.equal((await handOutDraftToOperator(at.ports, hamnen, period)).kind, "noQuestions");
  });
});

describe("a submitted document", () => {
  it("is the same bytes every time", async () => {
    const at = await submitted();
    const first = bytesOf(await handOutVersion(at.ports, key, 1));
    assert.equal(first, "submission 2026-T1.ekbacken 1");
    assert.equal(bytesOf(await handOutVersion(at.ports, key, 1)), first);
    assert.equal(bytesOf(await handOutTo(at.ports, await at.who("bjorn"), { ...key, version: 1 })), first);
  });

  it("is nobody's in a version that does not exist", async () => {
    const at = await submitted();
    for (const version of [0, 2, -1, Number.NaN, 1.5]) {
      assert.equal(bytesOf(await handOutVersion(at.ports, key, version)), "notYours", String(version));
    }
    assert.equal(at.compiled.length, 0);
  });

  it("is handed out as a draft when that was accepted", async () => {
    const at = await submitted();
    const outcome = await handOutTo(at.ports, await at.who("bjorn"), { ...key, version: "draft" });
    assert.match(bytesOf(outcome), /^draft/);
  });
});

describe("a download by a signed link", () => {
  const good = (payload: string): VerifiedLink => ({ kind: "good", payload });

  it("gives the version that was offered, to whoever has the link", async () => {
    const at = await submitted();
    const outcome = await download(at.ports, good(writeDownload({ ...key, version: 1 })));
    assert.equal(bytesOf(outcome), "submission 2026-T1.ekbacken 1");
    assert.equal(outcome.kind === "file" && outcome.name.endsWith("-t1-2026.docx"), true);
  });

  it("gives a draft only while the person that it was made for answers for it", async () => {
    const at = await openSurroundings();
    const link = good(writeDownload({ ...key, version: "draft", personId: "bjorn" }));
    assert.match(bytesOf(await download(at.ports, link)), /^draft/);
    const bjorn = await at.who("bjorn");
    await at.ports.people.save({ ...bjorn, value: { ...bjorn.value, duties: [] } });
    assert.deepEqual(await download(at.ports, link), { kind: "unknown" });
    const anyone = good(writeDownload({ ...key, version: "draft" }));
    assert.deepEqual(await download(at.ports, anyone), { kind: "unknown" });
  });

  it("is nothing when the link is expired, bad or tells of nothing", async () => {
    const at = await submitted();
    assert.deepEqual(await download(at.ports, { kind: "expired" }), { kind: "expired" });
    assert.deepEqual(await download(at.ports, { kind: "bad" }), { kind: "unknown" });
    for (const payload of ["", "/", "x/1/", "2026-T1.ekbacken", "2026-T1.ekbacken/2/", "2026-T1.parken/1/"]) {
      assert.deepEqual(await download(at.ports, good(payload)), { kind: "unknown" }, payload);
    }
  });

  it("is noted by report and version, never with what it holds", async () => {
    const at = await submitted();
    await download(at.ports, good(writeDownload({ ...key, version: 1 })));
    assert.deepEqual(at.noted.at(-1), {
      event: "download",
      ids: { report: "2026-T1.ekbacken", version: "1", outcome: "file" },
    });
  });
});
