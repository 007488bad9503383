// More than the process can hold is refused in words that clients understand; what is being answered is never cut off.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { type RunningServer, startServer } from "../../src/http/server.ts";

describe("requests that are being answered", () => {
  let server: RunningServer;
  let arrived: () => void;
  let letGo: () => void;
  let go: Promise<void>;
  const start = async (patience = 10_000) => {
    ({ promise: go, resolve: letGo } = Promise.withResolvers<void>());
    const handlers = {
      messages: async (_request: unknown, response: { send(status: number, body: object): unknown }) => {
        arrived();
        await go;
        response.send(200, { answered: true });
      },
      isReady: async () => true,
      download: async () => ({ kind: "unknown" }) as const,
    };
    const options = { host: "127.0.0.1", port: 0, bodyLimit: 1_000, inFlightLimit: 2, patience };
    server = await startServer(handlers, options);
  };
  afterEach(() => {
    letGo();
    return server.stop();
  });
  const post = () =>
    fetch(`http://127.0.0.1:${server.port}/api/messages`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
  /** Posts so many, and comes back when the last has arrived at its handler. */
  const postAndWait = async (count: number) => {
    const all = Promise.withResolvers<void>();
    let left = count;
    arrived = () => {
      left -= 1;
      if (left === 0) all.resolve();
    };
    const posted = Array.from({ length: count }, post);
    await all.promise;
    return posted;
  };

  it("over the limit are refused with a time to come back, and let in when there is room", async () => {
    await start();
    const posted = await postAndWait(2);
    const refused = await post();
    assert.deepEqual([refused.status, refused.headers.get("retry-after")], [503, "5"]);
    const alive = await fetch(`http://127.0.0.1:${server.port}/healthz`);
    assert.equal(alive.status, 200);
    letGo();
    for (const response of await Promise.all(posted)) assert.equal(response.status, 200);
    assert.equal((await post()).status, 200);
  });

  it("are answered before the server stops, and nobody new is let in", async () => {
    await start();
    const [posted] = await postAndWait(1);
    const idle = connect(server.port, "127.0.0.1");
    await new Promise((resolve) => idle.on("connect", resolve));
    const ended = new Promise((resolve) => idle.on("close", resolve));
    let isStopped = false;
    const stopping = server.stop().then(() => {
      isStopped = true;
    });
    await assert.rejects(post());
    assert.equal(isStopped, false);
    letGo();
    const response = await posted;
    assert.deepEqual(await response?.json(), { answered: true });
    await Promise.all([stopping, ended]);
  });

  it("that never end are cut off after the server's patience", async () => {
    await start(10);
    const [posted] = await postAndWait(1);
    await server.stop();
    await assert.rejects(async () => posted);
  });
});
