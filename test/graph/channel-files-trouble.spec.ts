// Reports' files in the channels' own folders: put there or not, whatever Graph answers, and why not.
import assert from "node:assert/strict";
import { addSeconds } from "../../src/domain/moment.ts";
import { GraphFault } from "../../src/graph/graph-fault.ts";
import { FakeGraph, type GraphTrouble } from "./fake-graph.ts";
import { channel, Filing, fileOf, folder, place, quick } from "./filing.ts";

describe("a report's file, when Graph is in trouble,", () => {
  let at: Filing;
  beforeEach(async () => {
    at = await Filing.start();
  });
  afterEach(() => at.graph.stop());

  for (const [trouble, times] of [
    [{ status: 429, headers: { "retry-after": "0" } }, 2],
    [{ status: 503 }, 2],
    [{ status: 423 }, 1],
    ["cutBefore", 1],
    ["cutAfter", 1],
  ] as const) {
    it(`is put there, once, in spite of ${JSON.stringify(trouble)}`, async () => {
      at.graph.fail("put", trouble, times);
      assert.equal((await at.open().put(channel, fileOf(2_000))).kind, "filed");
      assert.deepEqual(at.graph.library.names(place), ["rapport.docx"]);
    });
  }

  it("asks once more with a fresh token when the first was refused", async () => {
    at.graph.fail("put", { status: 401 });
    assert.equal((await at.open().put(channel, fileOf(10))).kind, "filed");
    assert.deepEqual(at.tokens, [false, false, true]);
  });

  for (const [step, trouble, expected, requests] of [
    ["put", { status: 401 }, "notSignedIn", 2],
    ["put", { status: 403 }, "notAllowed", 1],
    ["filesFolder", { status: 403 }, "notAllowed", 1],
    ["filesFolder", { status: 404 }, "noFolder", 1],
    ["put", { status: 400 }, "refused", 1],
    ["put", { status: 507 }, "noRoom", 1],
    ["put", { status: 423 }, "locked", 3],
    ["put", { status: 429 }, "busy", 3],
    ["put", { status: 429, headers: { "retry-after": "120" } }, "busy", 1],
    ["put", { status: 500 }, "noAnswer", 3],
    ["put", "cutBefore", "noAnswer", 3],
  ] as const) {
    it(`says ${expected} when ${step} meets ${JSON.stringify(trouble)} throughout`, async () => {
      at.graph.fail(step, trouble as GraphTrouble, 9);
      assert.deepEqual(await at.open().put(channel, fileOf(10)), { kind: "failed", trouble: expected });
      assert.equal(at.graph.count(step), requests);
      assert.deepEqual(at.noted, [["file.failed", expected]]);
    });
  }

  it("follows no redirection, which would carry the token elsewhere", async () => {
    const elsewhere = await FakeGraph.start();
    const location = `${elsewhere.origin}/v1.0/drives/b!drive/items/01FOLDER:/rapport.docx?$select=id`;
    at.graph.fail("put", { status: 303, headers: { location } }, 9);
    const outcome = await at.open({ folders: { [channel.id]: folder } }).put(channel, fileOf(10));
    await elsewhere.stop();
    assert.deepEqual(outcome, { kind: "failed", trouble: "noAnswer" });
    assert.equal(elsewhere.seen.length, 0);
  });

  it("gives up on an answer that does not come", async () => {
    at.graph.fail("put", "hang", 9);
    const files = at.open({ persistence: { ...quick, retries: 0, patience: 20 } });
    assert.deepEqual(await files.put({ ...channel, folder }, fileOf(10)), { kind: "failed", trouble: "noAnswer" });
  });

  it("leaves Graph alone for as long as it asked for", async () => {
    at.graph.fail("put", { status: 429, headers: { "retry-after": "120" } });
    const files = at.open();
    await files.put(channel, fileOf(10));
    at.now = addSeconds(at.now, 119);
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "busy" });
    assert.equal(at.graph.count("put"), 1);
    at.now = addSeconds(at.now, 2);
    assert.equal((await files.put(channel, fileOf(10))).kind, "filed");
  });

  it("finds the folder anew when the one that was remembered is gone", async () => {
    const gone = { ...folder, folderId: "01GONE" };
    const outcome = await at.open().put({ ...channel, folder: gone }, fileOf(10));
    assert.ok(outcome.kind === "filed" && outcome.folder.folderId === folder.folderId);
  });

  it("says so when the team's group is not known", async () => {
    const outcome = await at.open().put({ ...channel, groupId: undefined }, fileOf(10));
    assert.deepEqual(outcome, { kind: "failed", trouble: "noFolder" });
    assert.equal(at.graph.seen.length, 0);
  });

  it("says so when no token can be had", async () => {
    const files = at.open({ token: () => Promise.reject(new GraphFault("notSignedIn")) });
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "notSignedIn" });
    assert.equal(at.graph.seen.length, 0);
  });

  it("does not hide a fault of our own", async () => {
    const files = at.open({ token: () => Promise.reject(new RangeError("a fault of ours")) });
    await assert.rejects(files.put(channel, fileOf(10)), /a fault of ours/);
  });

  it("takes nothing from Graph that is not what it says", async () => {
    at.graph.fail("filesFolder", { status: 200 });
    assert.deepEqual(await at.open().put(channel, fileOf(10)), { kind: "failed", trouble: "refused" });
    at.graph.fail("put", { status: 201 });
    assert.deepEqual(await at.open().put({ ...channel, folder }, fileOf(10)), { kind: "failed", trouble: "refused" });
    at.graph.fail("put", { status: 409 });
    assert.deepEqual(await at.open().put({ ...channel, folder }, fileOf(10, "b")), {
      kind: "failed",
      trouble: "noAnswer",
    });
  });
});
