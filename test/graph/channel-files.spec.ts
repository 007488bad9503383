// Reports' files in the channels' own folders: once each, over nobody's work.
import assert from "node:assert/strict";
import { addSeconds } from "../../src/domain/moment.ts";
import { channel, Filing, fileOf, folder, megabyte, place } from "./filing.ts";

describe("a report's file in its channel's folder", () => {
  let at: Filing;
  beforeEach(async () => {
    at = await Filing.start();
  });
  afterEach(() => at.graph.stop());

  it("stands in the channel's own folder, which Graph is asked for once", async () => {
    const file = fileOf(2_000);
    const outcome = await at.open().put(channel, file);
    assert.deepEqual(outcome, { kind: "filed", url: `${at.graph.origin}/sites/team/rapport.docx`, folder });
    assert.deepEqual(at.graph.library.file(place, "rapport.docx")?.bytes, Buffer.from(file.bytes));
    await at.open().put({ ...channel, folder }, fileOf(2_000, "another.docx"));
    assert.equal(at.graph.count("filesFolder"), 1);
    assert.deepEqual(new Set(at.graph.seen.map(({ authorization }) => authorization)), new Set(["Bearer token"]));
  });

  it("asks nobody for a folder that the deployment names", async () => {
    const files = at.open({ folders: { [channel.id]: folder } });
    const outcome = await files.put({ ...channel, groupId: undefined }, fileOf(10));
    assert.equal(outcome.kind, "filed");
    assert.equal(at.graph.count("filesFolder"), 0);
  });

  it("is one file though it is uploaded twice", async () => {
    const first = await at.open().put(channel, fileOf(2_000));
    assert.deepEqual(await at.open().put(channel, fileOf(2_000)), first);
    assert.deepEqual(at.graph.library.names(place), ["rapport.docx"]);
  });

  it("is one file though SharePoint writes its columns into it", async () => {
    at.graph.library.isRewriting = true;
    await at.open().put(channel, fileOf(2_000));
    await at.open().put(channel, fileOf(2_000));
    assert.deepEqual(at.graph.library.names(place), ["rapport.docx"]);
  });

  it("stands beside a copy that somebody has edited, and finds itself there the next time", async () => {
    await at.open().put(channel, fileOf(2_000));
    at.graph.library.edit(place, "rapport.docx", "Annas ändringar");
    for (let time = 0; time < 2; time++) {
      const outcome = await at.open().put(channel, fileOf(2_000));
      assert.ok(outcome.kind === "filed" && outcome.url.endsWith("/rapport%20(2).docx"));
    }
    assert.deepEqual(at.graph.library.names(place), ["rapport.docx", "rapport (2).docx"]);
    assert.equal(String(at.graph.library.file(place, "rapport.docx")?.bytes), "Annas ändringar");
  });

  it("does not take the bot's file of an earlier trial for its own", async () => {
    at.graph.library.now = "2026-05-01T12:00:00Z";
    await at.open().put(channel, fileOf(1_000));
    at.graph.library.now = "2026-05-06T08:10:00Z";
    const outcome = await at.open().put(channel, fileOf(2_000));
    assert.ok(outcome.kind === "filed" && outcome.url.endsWith("(2).docx"));
  });

  it("gives up when others have every name", async () => {
    for (const number of ["", " (2)", " (3)", " (4)", " (5)"])
      at.graph.library.edit(place, `rapport${number}.docx`, "x");
    assert.deepEqual(await at.open().put(channel, fileOf(10)), { kind: "failed", trouble: "nameTaken" });
  });

  it("is sent in pieces above 4 MB, without the token", async () => {
    const file = fileOf(9 * megabyte + 5);
    assert.equal((await at.open().put(channel, file)).kind, "filed");
    assert.ok(at.graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
    assert.equal(at.graph.count("piece"), 3);
    assert.equal((await at.open().put(channel, file)).kind, "filed");
    assert.deepEqual(at.graph.library.names(place), ["rapport.docx"]);
  });

  for (const trouble of ["cutBefore", "cutAfter", { status: 503 }, { status: 416 }] as const) {
    it(`goes on with its pieces after ${typeof trouble === "string" ? trouble : trouble.status}`, async () => {
      const file = fileOf(9 * megabyte);
      const files = at.open();
      at.graph.fail("piece", trouble);
      assert.equal((await files.put(channel, file)).kind, "filed");
      assert.ok(at.graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
      assert.equal(at.graph.count("progress"), 1);
      assert.equal(at.graph.count("session"), 1);
    });
  }

  it("is found there when the connection was cut after the last piece", async () => {
    const file = fileOf(5 * megabyte);
    at.graph.fail("piece", "none");
    at.graph.fail("piece", "cutAfter");
    const files = at.open();
    // The session is gone with its last piece, and nobody knows yet what became of it.
    assert.deepEqual(await files.put(channel, file), { kind: "failed", trouble: "noAnswer" });
    at.now = addSeconds(at.now, 30);
    assert.equal((await files.put(channel, file)).kind, "filed");
    assert.deepEqual(at.graph.library.names(place), ["rapport.docx"]);
    assert.ok(at.graph.library.file(place, "rapport.docx")?.bytes.equals(file.bytes));
  });

  it("is not sent to an address that is not the library's", async () => {
    at.graph.uploadOrigin = "https://elsewhere.example";
    assert.deepEqual(await at.open().put(channel, fileOf(5 * megabyte)), { kind: "failed", trouble: "refused" });
  });

  it("is not linked at an address that is not the library's", async () => {
    const files = at.open({ isFileAddress: () => false });
    assert.deepEqual(await files.put(channel, fileOf(10)), { kind: "failed", trouble: "refused" });
  });

  it("can be tried out without leaving a file", async () => {
    assert.equal((await at.open().probe(channel)).kind, "filed");
    assert.deepEqual([at.graph.library.names(place), at.graph.sessions.size], [[], 0]);
    at.graph.fail("session", { status: 403 });
    assert.deepEqual(await at.open().probe(channel), { kind: "failed", trouble: "notAllowed" });
  });
});
