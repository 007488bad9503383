// What the product is measured against: the SDK's own minimum, a bot that sends back each message, on the same server.
// With ANSWER=cards it answers as the product does, updates a card and sends one: the rest is then the product's own.
import { readFileSync } from "node:fs";
import { env } from "node:process";
import {
  ActivityHandler,
  type Request as BotRequest,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
} from "botbuilder";
import { startServer } from "../src/http/server.ts";

const settings = { MicrosoftAppId: "", MicrosoftAppType: "MultiTenant", MicrosoftAppTenantId: "" };
const connector = { noRetryPolicy: true };
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(settings, undefined, undefined, undefined, connector),
);
const read = (name: string) => JSON.parse(readFileSync(new URL(`../cards/${name}.json`, import.meta.url), "utf8"));
const templates: Readonly<Record<string, unknown>> = { receipt: read("receipt"), question: read("question") };
const bot = new ActivityHandler();
bot.onMessage(async (context) => {
  if (env["ANSWER"] !== "cards") return void (await context.sendActivity(context.activity.text));
  const update = context.updateActivity({ ...cardOf("receipt"), id: "card" });
  await Promise.all([update, context.sendActivity(cardOf("question"))]);
});

function cardOf(name: string) {
  return { type: "message", attachments: [CardFactory.adaptiveCard(templates[name])] };
}

const { port, stop } = await startServer(
  {
    messages: (request, response) => adapter.process(request as BotRequest, response, (context) => bot.run(context)),
    isReady: async () => true,
    download: async () => ({ kind: "unknown" }),
  },
  { host: "127.0.0.1", port: 0, bodyLimit: 3_000_000, inFlightLimit: 1_000, patience: 2_000 },
);
process.send?.({ kind: "started", port });
process.once("SIGTERM", () => {
  stop().then(() => process.exit(0));
});
