// An upload goes to the tenant's own OneDrive, in pieces, once.
import assert from "node:assert/strict";
import { createUpload } from "../../src/teams/upload-file.ts";

interface Sent {
  readonly url: string;
  readonly range: string | null;
  readonly size: number;
  readonly redirect: string | undefined;
}

function recording(ok: (count: number) => boolean = () => true) {
  const sent: Sent[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    const body = init.body as Uint8Array;
    const range = new Headers(init.headers).get("content-range");
    sent.push({ url: String(url), range, size: body.length, redirect: init.redirect });
    return new Response(null, { status: ok(sent.length) ? 202 : 500 });
  };
  return { sent, fetch: fetch as typeof globalThis.fetch };
}

const address = "https://kommunen-my.sharepoint.com/personal/anna/upload";
const hosts = [".sharepoint.com"];

describe("an upload", () => {
  it("sends a small file in one piece and follows no redirect", async () => {
    const { sent, fetch } = recording();
    assert.equal(await createUpload({ hosts, fetch })(address, new Uint8Array(5)), "uploaded");
    assert.deepEqual(sent, [{ url: address, range: "bytes 0-4/5", size: 5, redirect: "error" }]);
  });

  it("sends a large file in pieces of a multiple of 320 KiB", async () => {
    const { sent, fetch } = recording();
    const bytes = new Uint8Array(7_000_000);
    assert.equal(await createUpload({ hosts, fetch })(address, bytes), "uploaded");
    assert.deepEqual(
      sent.map(({ range }) => range),
      ["bytes 0-3276799/7000000", "bytes 3276800-6553599/7000000", "bytes 6553600-6999999/7000000"],
    );
    for (const { size } of sent.slice(0, -1)) assert.equal(size % (320 * 1024), 0);
  });

  it("stops at the first piece that is refused", async () => {
    const { sent, fetch } = recording((count) => count < 2);
    assert.equal(await createUpload({ hosts, fetch })(address, new Uint8Array(9_000_000)), "failed");
    assert.equal(sent.length, 2);
  });

  it("fails where nobody answers", async () => {
    const fetch = async () => Promise.reject(new TypeError("fetch failed"));
    assert.equal(await createUpload({ hosts, fetch })(address, new Uint8Array(5)), "failed");
  });

  it("uses an address once, also after a thousand others", async () => {
    const { fetch } = recording();
    const upload = createUpload({ hosts, fetch });
    assert.equal(await upload(address, new Uint8Array(5)), "uploaded");
    assert.equal(await upload(address, new Uint8Array(5)), "repeated");
    for (let count = 0; count < 1_001; count++) await upload(`${address}/${count}`, new Uint8Array(1));
    assert.equal(await upload(`${address}/1000`, new Uint8Array(5)), "repeated");
  });

  const refused = [
    "http://kommunen-my.sharepoint.com/x",
    "https://kommunen-my.sharepoint.com:8443/x",
    "https://anna@kommunen-my.sharepoint.com/x",
    "https://:secret@kommunen-my.sharepoint.com/x",
    "https://kommunen-my.sharepoint.com.evil.example/x",
    "https://evilsharepoint.com/x",
    "https://sharepoint.com/x",
    "https://evil.example/.sharepoint.com",
    "https://evil.example#.sharepoint.com",
    "https://evil.example\\.sharepoint.com/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "file:///etc/passwd",
    "not an address",
    "",
  ];
  for (const url of refused) {
    it(`goes nowhere when the address is ${url || "empty"}`, async () => {
      const { sent, fetch } = recording();
      assert.equal(await createUpload({ hosts, fetch })(url, new Uint8Array(5)), "refusedHost");
      assert.deepEqual(sent, []);
    });
  }

  it("reads a host's end that was configured without its dot, or with blanks, as whole labels", async () => {
    const { fetch } = recording();
    const upload = createUpload({ hosts: ["sharepoint.com", " .onedrive.example "], fetch });
    assert.equal(await upload("https://evilsharepoint.com/x", new Uint8Array(5)), "refusedHost");
    assert.equal(await upload(address, new Uint8Array(5)), "uploaded");
    assert.equal(await upload("https://a.onedrive.example/x", new Uint8Array(5)), "uploaded");
  });
});
