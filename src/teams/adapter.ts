// The Bot Framework's adapter: the connector, and the last line of defence for errors in a turn.
import { type Activity, CloudAdapter, type InvokeResponse, type Request, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult, ServiceClientCredentialsFactory } from "botframework-connector";
import type { Journal } from "../usecases/ports.ts";
import { attemptSend } from "./attempt-send.ts";
import { AuthenticationWithoutRetries, type Connections } from "./no-silent-retries.ts";
import { whereOf } from "./personal-chat.ts";
import { type Proof, proveSender, type TokenRules } from "./prove-sender.ts";
import { doorWords } from "./words/door.ts";

/** What the adapter reads of a web server's request. */
export type BotRequest = Request;

export interface BotIdentity {
  /** Empty only in local mode: the SDK then accepts unsigned activities. */
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMsi" | "MultiTenant";
  readonly tenantId: string;
  readonly password?: string | undefined;
  /** In place of a password. */
  readonly certificate?: AppCertificate | undefined;
}

export interface AppCertificate {
  /** Hexadecimal, SHA-1. */
  readonly thumbprint: string;
  /** PEM. */
  readonly privateKey: string;
}

/** Where the channel's tokens come from and how the bot proves itself to it: Microsoft's cloud where nothing is said. */
export interface ChannelAccess {
  readonly settings: Readonly<Record<string, string>>;
  readonly credentials: ServiceClientCredentialsFactory;
  /** Where the connector is reached, instead of at the address that an activity names. */
  readonly connectorUrl?: string;
}

export interface AdapterOptions {
  readonly access?: ChannelAccess | undefined;
  readonly connections?: Connections;
}

/** Proves who sends, and answers activities that are proven; writes nothing of either to the console. */
export class ChannelAdapter extends CloudAdapter {
  prove(activity: Activity, header: string, rules: TokenRules): Promise<Proof> {
    return proveSender(this.botFrameworkAuthentication, rules, activity, header);
  }

  /** Takes the turn; an invoke's answer, undefined for all else. */
  answer(
    sender: AuthenticateRequestResult,
    activity: Activity,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, run);
  }
}

export function createAdapter(identity: BotIdentity, journal: Journal, options: AdapterOptions = {}): ChannelAdapter {
  const { access, connections = "kept" } = options;
  const settings = {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.tenantId,
    MicrosoftAppPassword: identity.password ?? "",
    CertificateThumbprint: identity.certificate?.thumbprint ?? "",
    CertificatePrivateKey: identity.certificate?.privateKey ?? "",
    ...access?.settings,
  };
  const ways = { connections, connectorUrl: access?.connectorUrl };
  const adapter = new ChannelAdapter(new AuthenticationWithoutRetries(settings, access?.credentials, ways));
  adapter.onTurnError = (context, error) => answerError(context, error, journal);
  return adapter;
}

/** Errors that a turn did not answer itself; an invoke must be answered, or the channel sends it again. */
async function answerError(context: TurnContext, error: Error, journal: Journal): Promise<void> {
  const { type, locale } = context.activity;
  journal.note("turn.error", { type, name: error.name, at: whereOf(error) });
  const { wentWrong } = doorWords(locale);
  if (type === "message") await attemptSend(() => context.sendActivity(wentWrong), journal);
  if (type !== "invoke") return;
  const value = { code: "500", message: wentWrong };
  const body = { statusCode: 500, type: "application/vnd.microsoft.error", value };
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
}
