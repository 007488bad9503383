// Runs the same tests on SQLite (a file) and on Cosmos (the real SDK against a server process).
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CosmosForTests, cosmosForTests } from "../contract/cosmos-for-tests.ts";

export type Environment = Readonly<Record<string, string>>;

export interface StoreForTests {
  /** The configuration of a new and empty store. */
  newStore(): Promise<Environment>;
}

/** A new SQLite file for each test; call it where the tests are described. */
export function sqliteForTests(): StoreForTests {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-journey-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return {
    async newStore() {
      count += 1;
      return { STORE: "sqlite", SQLITE_FILE: join(folder, `${count}.sqlite`) };
    },
  };
}

/** Describes the tests twice. */
export function onBothStores(title: string, tests: (store: StoreForTests) => void): void {
  describe(`${title}, on SQLite`, () => tests(sqliteForTests()));
  describe(`${title}, on Cosmos`, () => tests(cosmosStores(cosmosForTests())));
}

/** New containers of a Cosmos server. */
export function cosmosStores(cosmos: CosmosForTests): StoreForTests {
  return {
    async newStore() {
      const { endpoint, key = "", databaseId, containerId } = await cosmos.newContainer();
      return {
        STORE: "cosmos",
        COSMOS_ENDPOINT: endpoint,
        COSMOS_KEY: key,
        COSMOS_DATABASE: databaseId,
        COSMOS_CONTAINER: containerId,
      };
    },
  };
}
