// A Bot Connector that takes everything and keeps nothing; it runs in the bench's process, apart from the bots.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeConnector {
  readonly serviceUrl: string;
  /** How many activities were sent, updated or posted since the last time. */
  takeCount(): number;
  stop(): Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      count += 1;
      response.writeHead(request.method === "POST" ? 201 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: `activity-${count}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeCount() {
      const taken = count;
      count = 0;
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
