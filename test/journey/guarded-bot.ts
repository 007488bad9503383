// The bot as it runs in production, for tests: tokens are asked for, and it trusts a token service of the test's own.
import { readConfig } from "../../src/config.ts";
import { type Parts, startTertialbot, type Tertialbot } from "../../src/tertialbot.ts";
import { type Connector, type Json, startConnector } from "./connector.ts";
import { type RecordingJournal, recordingJournal } from "./recording-journal.ts";
import type { Environment } from "./stores.ts";
import { bot as botAccount, tenantId } from "./teams-user.ts";
import { appId, serviceUrl, startTokenService, type TokenService } from "./token-service.ts";

export interface GuardedBot {
  readonly bot: Tertialbot;
  readonly connector: Connector;
  readonly tokens: TokenService;
  readonly journal: RecordingJournal;
  /** Posts an activity of Anna's; what the server answers. */
  post(activity?: Json, authorization?: string): Promise<GuardedAnswer>;
  stop(): Promise<void>;
}

interface GuardedAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

const anna = { id: "29:anna", name: "Anna Åström", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001" };

const productionSettings = {
  MODE: "production",
  PORT: "0",
  DEPLOYMENT: "deployment/demo",
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TENANT_ID: tenantId,
  MICROSOFT_APP_PASSWORD: "not asked for in tests",
  PUBLIC_URL: "https://bot.staden.example",
  LINK_SECRET: "a secret of at least thirty-two characters",
  COORDINATOR_CONTACT: "samordnaren@staden.example",
};

export async function startGuardedBot(environment: Environment, parts: Partial<Parts> = {}): Promise<GuardedBot> {
  const [connector, tokens] = await Promise.all([startConnector(), startTokenService()]);
  const journal = recordingJournal();
  const config = readConfig({ ...productionSettings, ...environment });
  const rare = { outboxInterval: 1e8, nudgeInterval: 1e8 };
  const channelAccess = tokens.accessTo(connector.serviceUrl);
  const bot = await startTertialbot(config, { journal, channelAccess, ...rare, ...parts });
  let count = 0;
  return {
    bot,
    connector,
    tokens,
    journal,
    async post(activity = {}, authorization = `Bearer ${tokens.token()}`) {
      count += 1;
      const whole = { ...message(), id: `message-${count}`, ...activity };
      const headers = { "content-type": "application/json", ...(authorization ? { authorization } : {}) };
      const init = { method: "POST", headers, body: JSON.stringify(whole) };
      const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, init);
      return { status: response.status, body: await response.text(), headers: response.headers };
    },
    async stop() {
      await bot.stop();
      await Promise.all([connector.stop(), tokens.stop()]);
    },
  };
}

function message(): Json {
  return {
    type: "message",
    text: "hej",
    channelId: "msteams",
    serviceUrl,
    from: anna,
    recipient: botAccount,
    conversation: { id: "a:personal-anna", conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: "sv-SE",
  };
}
