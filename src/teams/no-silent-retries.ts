// Takes the SDK's own retries out: they send a message again that may have arrived, and nobody learns of it.
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { AuthenticateRequestResult, ConnectorClient, ConnectorFactory } from "botframework-connector";

/**
 * Connections that are kept are quicker; on one that the channel is just closing, a message is lost without anybody knowing
 * whether it arrived. What is never sent again takes a new connection each time.
 */
export type Connections = "kept" | "new";

export interface ConnectorWays {
  readonly connections: Connections;
  /** Where the connector is reached, instead of at the address that an activity names. */
  readonly connectorUrl?: string | undefined;
}

/** The SDK's option noRetryPolicy is read by nothing in botbuilder 4.23: the policy itself has to go. */
export class AuthenticationWithoutRetries extends ConfigurationBotFrameworkAuthentication {
  readonly #ways: ConnectorWays;

  constructor(
    settings: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    credentials: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
    ways: ConnectorWays,
  ) {
    super(settings, credentials);
    this.#ways = ways;
  }

  override createConnectorFactory(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>
  ): ConnectorFactory {
    return withoutRetries(super.createConnectorFactory(...identity), this.#ways);
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory } = result;
    if (connectorFactory !== undefined) result.connectorFactory = withoutRetries(connectorFactory, this.#ways);
    return result;
  }
}

function withoutRetries(factory: ConnectorFactory, { connections, connectorUrl }: ConnectorWays): ConnectorFactory {
  const create = async (serviceUrl: string, audience: string) =>
    changed(await factory.create(connectorUrl ?? serviceUrl, audience), connections);
  return { create };
}

interface Request {
  readonly url: string;
  agent?: HttpAgent;
}

interface Policy {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => unknown): unknown;
}

/** What the client keeps to itself, as far as it is needed. */
interface Inside {
  readonly client: {
    readonly pipeline: { removePolicy(policy: Pick<Policy, "name">): unknown; addPolicy(policy: Policy): unknown };
  };
}

const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

const newConnection: Policy = {
  name: "newConnection",
  sendRequest(request, next) {
    request.agent = request.url.startsWith("https:") ? agents.https : agents.http;
    return next(request);
  },
};

function changed(client: ConnectorClient, connections: Connections): ConnectorClient {
  const { pipeline } = (client as unknown as Inside).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  if (connections === "new") pipeline.addPolicy(newConnection);
  return client;
}
