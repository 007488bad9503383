// Takes the SDK's own retries out: they send a message again that may have arrived, and nobody learns of it.
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { AuthenticateRequestResult, ConnectorClient, ConnectorFactory } from "botframework-connector";

/** The SDK's option noRetryPolicy is read by nothing in botbuilder 4.23: the policy itself has to go. */
export class AuthenticationWithoutRetries extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>
  ): ConnectorFactory {
    return withoutRetries(super.createConnectorFactory(...identity));
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    if (result.connectorFactory !== undefined) result.connectorFactory = withoutRetries(result.connectorFactory);
    return result;
  }
}

function withoutRetries(factory: ConnectorFactory): ConnectorFactory {
  const create = async (...at: Parameters<ConnectorFactory["create"]>) => stripped(await factory.create(...at));
  return { create };
}

/** What the client keeps to itself, as far as it is needed. */
interface Inside {
  readonly client: { readonly pipeline: { removePolicy(policy: { readonly name: string }): unknown } };
}

function stripped(client: ConnectorClient): ConnectorClient {
  (client as unknown as Inside).client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return client;
}
