// Starting the Playground: where it answers, what is said when it can't start, and that nothing is left behind.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { type Playground, startPlayground } from "../../../src/cli/local/playground.ts";
import { playgroundConfig } from "../../../src/cli/local/playground-config.ts";
import { AppError } from "../../../src/domain/app-error.ts";
import { readDeployment } from "../../../src/store/deployment-files.ts";

const demo = readDeployment(join(import.meta.dirname, "../../../deployment/demo"));
const config = playgroundConfig({ ...demo, currentPersonId: "anna" });

async function busyPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket) => socket.destroy());
  const free = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.address() as AddressInfo).port, free };
}

async function freePort(): Promise<number> {
  const { port, free } = await busyPort();
  await free();
  return port;
}

describe("The Playground", () => {
  let folder = "";
  let running: Playground | undefined;

  const start = async (port: number, content = config) => {
    const botEndpoint = "http://127.0.0.1:9/api/messages";
    running = startPlayground({ botEndpoint, port, folder, config: content, environment: process.env });
    await running.ready;
    return running;
  };

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "tertialbot-")), "anna");
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  it("answers on its port of this machine only, until it is stopped", async () => {
    const port = await freePort();
    const { url, ended, stop } = await start(port);
    assert.equal(url, `http://127.0.0.1:${port}`);
    assert.equal((await fetch(url)).status, 200);
    const others = Object.values(networkInterfaces()).flatMap((all) => all?.filter((it) => !it.internal) ?? []);
    for (const { address, family } of others.filter((it) => it.family === "IPv4")) {
      await assert.rejects(fetch(`http://${address}:${port}`), `${family} ${address}`);
    }
    assert.equal(readFileSync(join(folder, ".m365agentsplayground.yml"), "utf8"), config);
    await stop();
    await stop();
    assert.match(await ended, /^(by SIGTERM|with code)/);
    await assert.rejects(fetch(url));
  }).timeout(60_000);

  it("does not move to another port when its own is taken, and says what to do", async () => {
    const { port, free } = await busyPort();
    const refused = await start(port)
      .catch((error: unknown) => error)
      .finally(free);
    assert.ok(refused instanceof AppError);
    assert.equal(refused.code, "configuration.invalid");
    assert.equal(
      refused.message,
      `The Agents Playground could not be started. Port ${port} is taken. Stop what uses it, or choose another port with PLAYGROUND_PORT.`,
    );
  }).timeout(60_000);

  it("names its log when it refuses the configuration", async () => {
    await assert.rejects(start(await freePort(), "version: 3\n"), /could not be started\. .*m365agentsplayground\.log/);
  }).timeout(60_000);
});
