// A file that someone sent is fetched from allowed hosts only, and never further than its limit.
import assert from "node:assert/strict";
import { createDownload } from "../../src/teams/download-file.ts";

const address = "https://stad.sharepoint.com/a?tempauth=secret";

/** Answers with chunks of 100 bytes, and counts how many were taken and whether the rest was called off. */
function server(chunks: number, headers: Readonly<Record<string, string>> = {}, status = 200) {
  const seen = { asked: [] as string[], given: 0, cancelled: false, redirect: "" as string | undefined };
  const answer: typeof fetch = async (url, options) => {
    seen.asked.push(String(url));
    seen.redirect = options?.redirect;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (seen.given === chunks) return controller.close();
        seen.given++;
        controller.enqueue(new Uint8Array(100).fill(seen.given));
      },
      cancel: () => {
        seen.cancelled = true;
      },
    });
    return new Response(body, { headers, status });
  };
  return { seen, download: createDownload({ hosts: [".sharepoint.com"], limit: 1_000, fetch: answer }) };
}

describe("a file that someone sent", () => {
  it("is fetched whole, without following it anywhere else", async () => {
    const { seen, download } = server(10);
    const outcome = await download(address);
    assert.ok(outcome.kind === "downloaded");
    assert.deepEqual([outcome.bytes.length, outcome.bytes[0], outcome.bytes[999]], [1_000, 1, 10]);
    assert.equal(seen.redirect, "error");
  });

  for (const other of [
    "http://stad.sharepoint.com/a",
    "https://sharepoint.com.example.org/a",
    "https://evilsharepoint.com/a",
    "https://stad.sharepoint.com:8443/a",
    "https://stad.sharepoint.com@example.org/a",
    "https://127.0.0.1/a",
    "file:///etc/passwd",
    "stad.sharepoint.com/a",
  ]) {
    it(`is not fetched from ${other}`, async () => {
      const { seen, download } = server(1);
      assert.deepEqual(await download(other), { kind: "refusedHost" });
      assert.deepEqual(seen.asked, []);
    });
  }

  it("is left where it is when it says that it is too large", async () => {
    const { seen, download } = server(11, { "content-length": "1100" });
    assert.deepEqual(await download(address), { kind: "tooLarge", limit: 1_000 });
    assert.ok(seen.cancelled);
  });

  it("is called off as soon as it is too large, whatever it said", async () => {
    const { seen, download } = server(1_000_000, { "content-length": "100" });
    assert.deepEqual(await download(address), { kind: "tooLarge", limit: 1_000 });
    assert.ok(seen.cancelled);
    assert.ok(seen.given <= 13, String(seen.given));
  });

  it("is said to have failed when the address has expired, or the connection broke", async () => {
    assert.deepEqual(await server(1, {}, 404).download(address), { kind: "failed" });
    const broken: typeof fetch = async () =>
      new Response(new ReadableStream({ pull: (it) => it.error(new Error("reset")) }));
    assert.deepEqual(await createDownload({ hosts: [".sharepoint.com"], limit: 9, fetch: broken })(address), {
      kind: "failed",
    });
  });

  it("is given up when it takes too long", async () => {
    const never: typeof fetch = (_, options) =>
      new Promise((_resolve, reject) =>
        options?.signal?.addEventListener("abort", () => reject(options.signal?.reason)),
      );
    const download = createDownload({ hosts: [".sharepoint.com"], limit: 9, fetch: never, timeout: 5 });
    const keepAlive = setInterval(() => undefined, 50);
    assert.deepEqual(await download(address), { kind: "failed" });
    clearInterval(keepAlive);
  });
});
