// The same contracts on a real Cosmos account, where one is given.
import { randomUUID } from "node:crypto";
import { cosmosClient } from "../../src/store/cosmos-client.ts";
import { createCosmosContainer } from "../../src/store/cosmos-container.ts";
import { cosmosDocuments } from "../../src/store/cosmos-documents.ts";
import { openStore } from "../../src/store/open-store.ts";
import { cityContract } from "../contract/city-contract.ts";
import { documentsContract } from "../contract/documents-contract.ts";
import { portsContract } from "../contract/ports-contract.ts";

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

describe("a real Cosmos account", function () {
  if (endpoint === undefined || key === undefined) {
    it.skip("is tested where COSMOS_ENDPOINT and COSMOS_KEY are set");
    return;
  }
  this.timeout(120_000);
  const databaseId = `tertialbot-test-${randomUUID()}`;
  const newContainer = async () => {
    const options = { endpoint, key, databaseId, containerId: randomUUID() };
    await createCosmosContainer({ ...options, patience: { requestMs: 30_000, totalMs: 60_000 } });
    return options;
  };
  documentsContract({ name: "Azure", open: async () => cosmosDocuments(await newContainer()) });
  portsContract({ name: "Azure", open: async () => openStore({ kind: "cosmos", ...(await newContainer()) }) });
  cityContract({ name: "Azure", open: async () => openStore({ kind: "cosmos", ...(await newContainer()) }) });
  after(async () => {
    const client = await cosmosClient({ endpoint, key, databaseId, containerId: "none" });
    await client.database(databaseId).delete();
    client.dispose();
  });
});
