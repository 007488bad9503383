// The connection to Azure Cosmos DB, by key or by managed identity.
import type { CosmosClient, CosmosClientOptions } from "@azure/cosmos";
import { type Patience, usualPatience } from "./cosmos-patience.ts";

export interface CosmosOptions {
  readonly endpoint: string;
  /** Without one the process's own identity is used. */
  readonly key?: string | undefined;
  /** Which of several managed identities to use. */
  readonly managedIdentityClientId?: string | undefined;
  readonly databaseId: string;
  readonly containerId: string;
  readonly patience?: Patience | undefined;
}

/** A client for the account; the SDK is loaded here and not before. */
export async function cosmosClient(options: CosmosOptions): Promise<CosmosClient> {
  const { endpoint, patience = usualPatience } = options;
  const { CosmosClient } = await import("@azure/cosmos");
  const isPlain = new URL(endpoint).protocol === "http:";
  return new CosmosClient({
    endpoint,
    ...(await credentials(options)),
    connectionPolicy: {
      requestTimeout: patience.requestMs,
      // Its tries are ours: it would sleep beyond the time that a turn has.
      retryOptions: { maxRetryAttemptCount: 0 },
      // A server without TLS is a local one, and would be left for the HTTPS address that it names.
      ...(isPlain ? { enableEndpointDiscovery: false } : {}),
    },
  });
}

async function credentials({ key, managedIdentityClientId }: CosmosOptions): Promise<CosmosClientOptions> {
  if (key !== undefined) return { key };
  const { DefaultAzureCredential } = await import("@azure/identity");
  const chosen = managedIdentityClientId === undefined ? {} : { managedIdentityClientId };
  return { aadCredentials: new DefaultAzureCredential(chosen) };
}
