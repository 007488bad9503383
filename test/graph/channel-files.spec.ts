// Reports' files in the channels' own folders: once each, over nobody's work, whatever Graph answers.
import assert from "node:assert/strict";
import { addSeconds, moment } from "../../src/domain/moment.ts";
import { createChannelFiles } from "../../src/graph/channel-files.ts";
import { GraphFault } from "../../src/graph/graph-fault.ts";
import type { FiledReport } from "../../src/usecases/channel-files.ts";
import { FakeGraph, type GraphTrouble } from "./fake-graph.ts";
import { ownAppId } from "./fake-library.ts";

const groupId = "22222222-2222-4222-8222-222222222222";
const channel = { id: "19:a@thread.tacv2", teamId: "19:team", serviceUrl: "s", tenantId: "t", groupId };
const folder = { driveId: "b!drive", folderId: "01FOLDER" };
const place = "b!drive/01FOLDER";
const quick = { retries: 2, pause: 1, longestWait: 50, patience: 10_000 };
const megabyte = 1024 * 1024;

const pattern = Buffer.from(Array.from({ length: 1021 }, (_, index) => (index * 7) % 256));

function fileOf(size: number, name = "rapport.docx"): FiledReport {
  const bytes = Buffer.alloc(size, pattern);
  return { name, bytes, submittedAt: moment("2026-05-06T08:00:00Z") };
}

describe("a report's file in its channel's folder", () => {
  let graph: FakeGraph;
  let now = moment("2026-05-06T08:10:00Z");
  const tokens: boolean[] = [];
  const noted: (readonly [string, unknown])[] = [];
  const open = (more: Partial<Parameters<typeof createChannelFiles>[0]> = {}) =>
    createChannelFiles({
      endpoint: graph.origin,
      token: async (isRefused) => {
        tokens.push(isRefused);
        return isRefused ? "fresh" : "token";
      },
      folders: {},
      isFileAddress: (address) => URL.parse(address)?.origin === graph.origin,
      ownAppId,
      clock: { now: () => now },
      journal: { note: (event, ids) => noted.push([event, ids["trouble"]]) },
      persistence: quick,
      ...more,
    });
  beforeEach(async () => {
    graph = await FakeGraph.start();
    graph.library.addFolder(place);
    graph.channels.set(`${groupId}/${channel.id}`, place);
    now = moment("2026-05-06T08:10:00Z");
    tokens.length = 0;
    noted.length = 0;
  });
  afterEach(() => graph.stop());

  it("stands in the channel's own folder, which Graph is asked for once", async () => {
    const file = fileOf(2_000);
    const outcome = await open().put(channel, file);
    assert.deepEqual(outcome, { kind: "filed", url: `${graph.origin}/sites/team/rapport.docx`, folder });
    assert.deepEqual(graph.library.file(place, "rapport.docx")?.bytes, Buffer.from(file.bytes));
    await open().put({ ...channel, folder }, fileOf(2_000, "another.docx"));
    assert.equal(graph.count("filesFolder"), 1);
    assert.deepEqual(new Set(graph.seen.map(({ authorization }) => authorization)), new Set(["Bearer token"]));
  });

  it("asks nobody for a folder that the deployment names", async () => {
    const files = open({ folders: { [channel.id]: folder } });
    const outcome = await files.put({ ...channel, groupId: undefined }, fileOf(10));
    assert.equal(outcome.kind, "filed");
    assert.equal(graph.count("filesFolder"), 0);
  });

  it("is one file though it is uploaded twice", async () => {
    const first = await open().put(channel, fileOf(2_000));
    assert.deepEqual(await open().put(channel, fileOf(2_000)), first);
    assert.deepEqual(graph.library.names(place), ["rapport.docx"]);
  });

  it("is one file though SharePoint writes its columns into it", async () => {
    graph.library.isRewriting = true;
    await open().put(channel, fileOf(2_000));
    await open().put(channel, fileOf(2_000));
    assert.deepEqual(graph.library.names(place), ["rapport.docx"]);
  });

  it("stands beside a copy that somebody has edited, and finds itself there the next time", async () => {
    await open().put(channel, fileOf(2_000));
    graph.library.edit(place, "rapport.docx", "Annas ändringar");
    for (let time = 0; time < 2; time++) {
      const outcome = await open().put(channel, fileOf(2_000));
      assert.ok(outcome.kind === "filed" && outcome.url.endsWith("/rapport%20(2).docx"));
    }
    assert.deepEqual(graph.library.names(place), ["rapport.docx", "rapport (2).docx"]);
    assert.equal(String(graph.library.file(place, "rapport.docx")?.bytes), "Annas ändringar");
  });

  it("does not take the bot's file of an earlier trial for its own", async () => {
    graph.library.now = "2026-05-01T12:00:00Z";
    await open().put(channel, fileOf(1_000));
    graph.library.now = "2026-05-06T08:10:00Z";
    const outcome = await open().put(channel, fileOf(2_000));
    assert.ok(outcome.kind === "filed" && outcome.url.endsWith("(2).docx"));
  });

  it("gives up when others have every name", async () => {
    for (const number of ["", " (2)", " (3)", " (4)", " (5)"]) graph.library.edit(place, `rapport${number}.docx`, "x");
    assert.deepEqual(await open().put(channel, fileOf(10)), { kind: "failed", trouble: "nameTaken" });
  });

  it("is sent in pieces above 4 MB, without the token", async () => {
    const file = fileOf(9 * megabyte + 5);
    assert.equal((await open().put(channel, file)).kind, "filed");
    assert.ok(graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
    assert.equal(graph.count("piece"), 3);
    assert.equal((await open().put(channel, file)).kind, "filed");
    assert.deepEqual(graph.library.names(place), ["rapport.docx"]);
  });

  for (const trouble of ["cutBefore", "cutAfter", { status: 503 }, { status: 416 }] as const) {
    it(`goes on with its pieces after ${typeof trouble === "string" ? trouble : trouble.status}`, async () => {
      const file = fileOf(9 * megabyte);
      const files = open();
      graph.fail("piece", trouble);
      assert.equal((await files.put(channel, file)).kind, "filed");
      assert.ok(graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
      assert.equal(graph.count("progress"), 1);
      assert.equal(graph.count("session"), 1);
    });
  }

  it("is found there when the connection was cut after the last piece", async () => {
    const file = fileOf(5 * megabyte);
    graph.fail("piece", "none");
    graph.fail("piece", "cutAfter");
    const files = open();
    // The session is gone with its last piece, and nobody knows yet what became of it.
    assert.deepEqual(await files.put(channel, file), { kind: "failed", trouble: "noAnswer" });
    now = addSeconds(now, 30);
    assert.equal((await files.put(channel, file)).kind, "filed");
    assert.deepEqual(graph.library.names(place), ["rapport.docx"]);
    assert.ok(graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
  });

  it("is not sent to an address that is not the library's", async () => {
    graph.uploadOrigin = "https://elsewhere.example";
    assert.deepEqual(await open().put(channel, fileOf(5 * megabyte)), { kind: "failed", trouble: "refused" });
  });

  it("is not linked at an address that is not the library's", async () => {
    const files = open({ isFileAddress: () => false });
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "refused" });
  });

  for (const [trouble, times] of [
    [{ status: 429, headers: { "retry-after": "0" } }, 2],
    [{ status: 503 }, 2],
    [{ status: 423 }, 1],
    ["cutBefore", 1],
    ["cutAfter", 1],
  ] as const) {
    it(`is put there, once, in spite of ${JSON.stringify(trouble)}`, async () => {
      graph.fail("put", trouble, times);
      assert.equal((await open().put(channel, fileOf(2_000))).kind, "filed");
      assert.deepEqual(graph.library.names(place), ["rapport.docx"]);
    });
  }

  it("asks once more with a fresh token when the first was refused", async () => {
    graph.fail("put", { status: 401 });
    assert.equal((await open().put(channel, fileOf(10))).kind, "filed");
    assert.deepEqual(tokens, [false, false, true]);
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
      graph.fail(step, trouble as GraphTrouble, 9);
      assert.deepEqual(await open().put(channel, fileOf(10)), { kind: "failed", trouble: expected });
      assert.equal(graph.count(step), requests);
      assert.deepEqual(noted, [["file.failed", expected]]);
    });
  }

  it("follows no redirection, which would carry the token elsewhere", async () => {
    const elsewhere = await FakeGraph.start();
    const location = `${elsewhere.origin}/v1.0/drives/b!drive/items/01FOLDER:/rapport.docx?$select=id`;
    graph.fail("put", { status: 303, headers: { location } }, 9);
    const outcome = await open({ folders: { [channel.id]: folder } }).put(channel, fileOf(10));
    await elsewhere.stop();
    assert.deepEqual(outcome, { kind: "failed", trouble: "noAnswer" });
    assert.equal(elsewhere.seen.length, 0);
  });

  it("gives up on an answer that does not come", async () => {
    graph.fail("put", "hang", 9);
    const files = open({ persistence: { ...quick, retries: 0, patience: 20 } });
    assert.deepEqual(await files.put({ ...channel, folder }, fileOf(10)), { kind: "failed", trouble: "noAnswer" });
  });

  it("leaves Graph alone for as long as it asked for", async () => {
    graph.fail("put", { status: 429, headers: { "retry-after": "120" } });
    const files = open();
    await files.put(channel, fileOf(10));
    now = addSeconds(now, 119);
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "busy" });
    assert.equal(graph.count("put"), 1);
    now = addSeconds(now, 2);
    assert.equal((await files.put(channel, fileOf(10))).kind, "filed");
  });

  it("finds the folder anew when the one that was remembered is gone", async () => {
    const gone = { ...folder, folderId: "01GONE" };
    const outcome = await open().put({ ...channel, folder: gone }, fileOf(10));
    assert.ok(outcome.kind === "filed" && outcome.folder.folderId === folder.folderId);
  });

  it("says so when the team's group is not known", async () => {
    const outcome = await open().put({ ...channel, groupId: undefined }, fileOf(10));
    assert.deepEqual(outcome, { kind: "failed", trouble: "noFolder" });
    assert.equal(graph.seen.length, 0);
  });

  it("says so when no token can be had", async () => {
    const files = open({ token: () => Promise.reject(new GraphFault("notSignedIn")) });
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "notSignedIn" });
    assert.equal(graph.seen.length, 0);
  });

  it("does not hide a fault of our own", async () => {
    const files = open({ token: () => Promise.reject(new RangeError("a fault of ours")) });
    await assert.rejects(files.put(channel, fileOf(10)), /a fault of ours/);
  });

  it("takes nothing from Graph that is not what it says", async () => {
    graph.fail("filesFolder", { status: 200 });
    assert.deepEqual(await open().put(channel, fileOf(10)), { kind: "failed", trouble: "refused" });
    graph.fail("put", { status: 201 });
    assert.deepEqual(await open().put({ ...channel, folder }, fileOf(10)), { kind: "failed", trouble: "refused" });
    graph.fail("put", { status: 409 });
    assert.deepEqual(await open().put({ ...channel, folder }, fileOf(10, "b")), {
      kind: "failed",
      trouble: "noAnswer",
    });
  });

  it("can be tried out without leaving a file", async () => {
    assert.equal((await open().probe(channel)).kind, "filed");
    assert.deepEqual([graph.library.names(place), graph.sessions.size], [[], 0]);
    graph.fail("session", { status: 403 });
    assert.deepEqual(await open().probe(channel), { kind: "failed", trouble: "notAllowed" });
  });
});
