// What keeps the Playground to this machine: where a process with the preload listens, and whom it reaches.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const preload = join(import.meta.dirname, "../../../src/cli/local/playground-preload.cjs");

async function said(program: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--require", preload, "-e", program], {
    timeout: 15_000,
  });
  return JSON.parse(stdout);
}

describe("A process that is kept to this machine", () => {
  it("listens on loopback, however it asks to listen", async () => {
    const addresses = await said(`
      const { createServer } = require("node:net");
      const { once } = require("node:events");
      const ways = [(s) => s.listen(0), (s) => s.listen("0"), (s) => s.listen(), (s) => s.listen(() => {}), (s) => s.listen(0, 5),
        (s) => s.listen({ port: 0 }), (s) => s.listen(0, "0.0.0.0"), (s) => s.listen({ port: 0, host: "::" }, () => {})];
      Promise.all(ways.map(async (way) => {
        const server = createServer();
        way(server);
        await once(server, "listening");
        const { address } = server.address();
        server.close();
        return address;
      })).then((all) => console.log(JSON.stringify(all)));
    `);
    assert.deepEqual(addresses, Array(8).fill("127.0.0.1"));
  }).timeout(20_000);

  it("reaches servers on loopback and no others", async () => {
    const outcomes = await said(`
      const http = require("node:http");
      const tls = require("node:tls");
      const failure = (socket) => new Promise((resolve) => socket.on("error", ({ message }) => resolve(message)));
      const server = http.createServer((_, response) => response.end("here")).listen(0, async () => {
        const here = await fetch("http://127.0.0.1:" + server.address().port).then((it) => it.text());
        const far = await fetch("https://example.invalid/").catch(({ cause }) => cause.message);
        const metadata = await failure(http.get("http://169.254.169.254/"));
        const sealed = await failure(tls.connect(443, "192.0.2.1"));
        server.close();
        console.log(JSON.stringify([here, far, metadata, sealed]));
      });
    `);
    const refusal = "The Playground may only reach this machine, not ";
    assert.deepEqual(outcomes, [
      "here",
      `${refusal}example.invalid`,
      `${refusal}169.254.169.254`,
      `${refusal}192.0.2.1`,
    ]);
  }).timeout(20_000);
});
