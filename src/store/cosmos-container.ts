// Creates the database and container that the Cosmos store needs, for local development and tests; in Azure the deployment does it.
import { type CosmosOptions, cosmosClient } from "./cosmos-client.ts";
import { cosmosFault } from "./cosmos-fault.ts";
import { patiently, usualPatience } from "./cosmos-patience.ts";

/** Answers and files are never searched: indexing them would only cost. */
export const indexingPolicy = {
  includedPaths: [
    { path: "/pk/?" },
    { path: "/body/aadObjectId/?" },
    { path: "/body/email/?" },
    { path: "/body/awaitsPost/?" },
    { path: "/body/organisationIds/[]/?" },
  ],
  excludedPaths: [{ path: "/*" }],
};

/** Creates the database and the container where they are missing. */
export async function createCosmosContainer(options: CosmosOptions): Promise<void> {
  const client = await cosmosClient(options);
  const partitionKey = { paths: ["/pk"] };
  try {
    await patiently((options.patience ?? usualPatience).totalMs, async () => {
      const { database } = await client.databases.createIfNotExists({ id: options.databaseId });
      await database.containers.createIfNotExists({ id: options.containerId, partitionKey, indexingPolicy });
    });
  } catch (error) {
    throw cosmosFault(error, options.endpoint);
  } finally {
    client.dispose();
  }
}
