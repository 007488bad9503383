// A Cosmos server behind its front, for all tests of one describe, and empty containers in it.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { CosmosOptions } from "../../src/store/cosmos-client.ts";
import { createCosmosContainer } from "../../src/store/cosmos-container.ts";
import { type CosmosFront, startCosmosFront } from "./cosmos-front.ts";
import { type CosmosServer, startCosmosServer } from "./cosmos-server.ts";

export interface CosmosForTests {
  readonly front: () => CosmosFront;
  /** The options of a new and empty container. */
  readonly newContainer: () => Promise<CosmosOptions>;
}

/** Starts both before the tests; call it where the tests are described. Every test ends with nothing refused. */
export function cosmosForTests(): CosmosForTests {
  let server: CosmosServer;
  let front: CosmosFront;
  before(async function () {
    this.timeout(30_000);
    server = await startCosmosServer();
    front = await startCosmosFront(server.endpoint);
  });
  afterEach(() => {
    front.heal();
    assert.deepEqual(front.refused, []);
  });
  after(async () => {
    await front?.stop();
    await server?.stop();
  });
  return {
    front: () => front,
    async newContainer() {
      const { endpoint } = front;
      const options = { endpoint, key: server.key, databaseId: "tertialbot", containerId: randomUUID() };
      await createCosmosContainer(options);
      return options;
    },
  };
}
