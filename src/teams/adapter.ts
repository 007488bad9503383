// The Bot Framework's adapter: authentication, the connector, and the last line of defence for errors.
import { CloudAdapter, type Request, type TurnContext } from "botbuilder";
import type { ServiceClientCredentialsFactory } from "botframework-connector";
import type { Journal } from "../usecases/ports.ts";
import { AuthenticationWithoutRetries, type Connections } from "./no-silent-retries.ts";
import { whereOf } from "./personal-chat.ts";

/** What the adapter reads of a web server's request. */
export type BotRequest = Request;

export interface BotIdentity {
  /** Empty only in local mode: the SDK then accepts unsigned activities. */
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMsi" | "MultiTenant";
  readonly tenantId: string;
  readonly password?: string | undefined;
}

export function createAdapter(
  identity: BotIdentity,
  journal: Journal,
  credentials?: ServiceClientCredentialsFactory,
  connections: Connections = "kept",
): CloudAdapter {
  const settings = {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppPassword: identity.password ?? "",
  };
  const adapter = new CloudAdapter(new AuthenticationWithoutRetries(settings, credentials, connections));
  adapter.onTurnError = (context, error) => answerError(context, error, journal);
  return adapter;
}

/** Errors that a turn did not answer itself; an invoke must be answered, or the channel sends it again. */
async function answerError(context: TurnContext, error: Error, journal: Journal): Promise<void> {
  journal.note("turn.error", { type: context.activity.type, name: error.name, at: whereOf(error) });
  if (context.activity.type !== "invoke") return;
  const value = { code: "500", message: "Något gick fel. Försök igen om en liten stund." };
  const body = { statusCode: 500, type: "application/vnd.microsoft.error", value };
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
}
