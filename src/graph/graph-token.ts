// The tokens that Graph asks for: from a managed identity, for an app that trusts one, or by certificate; never a secret.
import type { TokenCredential } from "@azure/identity";
import { GraphFault } from "./graph-fault.ts";

/** A token; a fresh one when the last was refused. */
export type GraphToken = (isRefused: boolean) => Promise<string>;

export interface GraphIdentity {
  readonly endpoint: string;
  readonly tenantId: string;
  /** The app registration; without one the managed identity itself is the one who asks. */
  readonly clientId?: string | undefined;
  /** Where the app's certificate and its private key stand, in PEM. */
  readonly certificateFile?: string | undefined;
  /** Which of several managed identities to use. */
  readonly managedIdentityClientId?: string | undefined;
}

const exchange = "api://AzureADTokenExchange/.default";

/** Tokens for the endpoint; what can't be had is a GraphFault `notSignedIn`. */
export function createGraphToken(
  identity: GraphIdentity,
  credentialOf: (identity: GraphIdentity) => Promise<TokenCredential> = usualCredential,
): GraphToken {
  let credential: Promise<TokenCredential> | undefined;
  return async (isRefused) => {
    try {
      // A new credential remembers none of the tokens that were refused.
      if (isRefused || credential === undefined) credential = credentialOf(identity);
      const token = await (await credential).getToken(`${identity.endpoint}/.default`);
      if (token === null) throw new GraphFault("notSignedIn");
      return token.token;
    } catch (cause) {
      throw cause instanceof GraphFault ? cause : new GraphFault("notSignedIn", 0, 0, { cause });
    }
  };
}

async function usualCredential(identity: GraphIdentity): Promise<TokenCredential> {
  const { tenantId, clientId, certificateFile, managedIdentityClientId } = identity;
  const { ClientAssertionCredential, ClientCertificateCredential, ManagedIdentityCredential } = await import(
    "@azure/identity"
  );
  if (clientId !== undefined && certificateFile !== undefined) {
    return new ClientCertificateCredential(tenantId, clientId, certificateFile);
  }
  const managed = new ManagedIdentityCredential(
    managedIdentityClientId === undefined ? {} : { clientId: managedIdentityClientId },
  );
  if (clientId === undefined) return managed;
  return new ClientAssertionCredential(tenantId, clientId, async () => (await managed.getToken(exchange)).token);
}
