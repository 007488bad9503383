// The web server: what it lets in, how documents leave it, and what it says when they don't.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { type DownloadOutcome, type RunningServer, startServer } from "../../src/http/server.ts";

const limits = { bodyLimit: 1_000, inFlightLimit: 10, patience: 2_000 };

describe("the web server", () => {
  const received: unknown[] = [];
  const tokens: string[] = [];
  let outcome: DownloadOutcome;
  let isReady = true;
  let server: RunningServer;
  before(async () => {
    const handlers = {
      messages: async (request: { body?: unknown }, response: { send(status: number, body: object): unknown }) => {
        received.push(request.body);
        response.send(200, {});
      },
      isReady: async () => isReady,
      download: async (token: string) => {
        tokens.push(token);
        return outcome;
      },
    };
    server = await startServer(handlers, { host: "127.0.0.1", port: 0, ...limits });
  });
  after(() => server.stop());
  beforeEach(() => {
    received.length = 0;
  });
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const post = (body: string, type = "application/json") =>
    ask("/api/messages", { method: "POST", body, headers: { "content-type": type } });

  it("hands an activity on", async () => {
    assert.equal((await post('{"type":"message"}')).status, 200);
    assert.deepEqual(received, [{ type: "message" }]);
  });

  it("hands out a file by its kind, also piece by piece", async () => {
    outcome = { kind: "file", name: "rapport.docx", bytes: Uint8Array.of(1, 2) };
    assert.match((await ask("/documents/t")).headers.get("content-type") ?? "", /wordprocessingml/);
    async function* chunks() {
      yield Uint8Array.of(1);
      yield Uint8Array.of(2, 3);
    }
    outcome = { kind: "stream", name: "arkiv.zip", chunks: chunks() };
    const response = await ask("/documents/t");
    assert.equal(response.headers.get("content-type"), "application/zip");
    assert.equal(response.headers.get("content-disposition"), 'attachment; filename="arkiv.zip"');
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], [1, 2, 3]);
    outcome = { kind: "file", name: "annat.bin", bytes: Uint8Array.of(1) };
    assert.equal((await ask("/documents/t")).headers.get("content-type"), "application/octet-stream");
  });

  it("cuts the connection when the rest of a file can't be had, so that nobody takes a part for the whole", async () => {
    async function* chunks() {
      yield Uint8Array.of(1);
      throw new RangeError("gone");
    }
    outcome = { kind: "stream", name: "arkiv.zip", chunks: chunks() };
    await assert.rejects(async () => (await ask("/documents/t")).arrayBuffer());
  });

  it("refuses a body over its limit, with and without a length", async () => {
    assert.equal((await post(`{"text":"${"x".repeat(1_000)}"}`)).status, 413);
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part++) controller.enqueue(new TextEncoder().encode("x".repeat(100)));
        controller.close();
      },
    });
    const init = { method: "POST", body: stream, duplex: "half", headers: { "content-type": "application/json" } };
    assert.equal((await ask("/api/messages", init as RequestInit)).status, 413);
    assert.deepEqual(received, []);
  });

  it("refuses what is not JSON, and takes in no forms or files", async () => {
    assert.equal((await post("{half")).status, 400);
    const form = new FormData();
    form.set("file", new Blob(["x"]), "x.txt");
    await ask("/api/messages", { method: "POST", body: form });
    await post("a=b", "application/x-www-form-urlencoded");
    for (const body of received) assert.equal(typeof body === "object" && body !== null, false);
  });

  it("refuses what is compressed, damaged or not, and lives on", async () => {
    const zipped = { method: "POST", headers: { "content-type": "application/json", "content-encoding": "gzip" } };
    for (const body of ["garbage", gzipSync(Buffer.alloc(2_000_000, " "))]) {
      assert.equal((await ask("/api/messages", { ...zipped, body })).status, 415);
    }
    assert.equal((await post('{"type":"message"}')).status, 200);
    assert.deepEqual(received, [{ type: "message" }]);
  });

  it("takes the token of the longest ids", async () => {
    outcome = { kind: "unknown" };
    const token = "x".repeat(400);
    assert.equal((await ask(`/documents/${token}`)).status, 404);
    assert.equal(tokens.at(-1), token);
  });

  it("knows no other path and no other method", async () => {
    for (const path of ["/", "/api", "/documents", "/documents/a/b", "/.env", "/api/messages/../../etc/passwd"]) {
      assert.equal((await ask(path)).status, 404, path);
    }
    assert.equal((await ask("/api/messages")).status, 405);
    assert.equal((await ask("/documents/%E0%A4%A")).status, 404);
  });

  it("says that it is alive", async () => {
    assert.deepEqual(await (await ask("/healthz")).json(), { status: "alive" });
  });

  it("says whether it can answer people now", async () => {
    for (const [status, says] of [
      [200, "ready"],
      [503, "notReady"],
    ] as const) {
      isReady = says === "ready";
      const response = await ask("/readyz");
      assert.equal(response.status, status);
      assert.deepEqual(await response.json(), { status: says });
    }
  });

  it("sends a document as an attachment that nobody stores or guesses the type of", async () => {
    outcome = { kind: "file", name: "rapport.docx", bytes: new Uint8Array([80, 75, 3, 4]) };
    const response = await ask("/documents/token.signature");
    assert.equal(tokens.at(-1), "token.signature");
    assert.equal(response.status, 200);
    const headers = Object.fromEntries(response.headers);
    assert.match(headers["content-type"] ?? "", /wordprocessingml\.document$/);
    assert.equal(headers["content-disposition"], 'attachment; filename="rapport.docx"');
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), new Uint8Array([80, 75, 3, 4]));
  });

  for (const [kind, status, says] of [
    ["expired", 410, "Länken har gått ut"],
    ["unknown", 404, "Här finns inget dokument"],
    ["trouble", 503, "Det gick inte just nu"],
  ] as const) {
    it(`shows a page in Swedish with ${status} when a link is ${kind}`, async () => {
      outcome = { kind };
      const response = await ask("/documents/x");
      assert.equal(response.status, status);
      assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.match(response.headers.get("content-security-policy") ?? "", /^default-src 'none'/);
      const page = await response.text();
      assert.match(page, /<html lang="sv">/);
      assert.ok(page.includes(`<h1>${says}</h1>`));
    });
  }

  it("rejects when its port is taken", async () => {
    const options = { host: "127.0.0.1", port: server.port, ...limits };
    const handlers = { messages: async () => {}, isReady: async () => true, download: async () => outcome };
    await assert.rejects(startServer(handlers, options), { code: "EADDRINUSE" });
  });
});
