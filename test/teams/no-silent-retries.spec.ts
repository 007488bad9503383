// The SDK sends each request once: what may have arrived is never sent again behind our back.
import assert from "node:assert/strict";
import type { Activity, CloudAdapter, TurnContext } from "botbuilder";
import { createAdapter } from "../../src/teams/adapter.ts";
import { inChat } from "../../src/teams/in-chat.ts";
import { type Connector, startConnector, type Trouble } from "../journey/connector.ts";

const identity = { appId: "", appType: "MultiTenant", tenantId: "" } as const;
const message: Partial<Activity> = { type: "message", text: "Hej" };

for (const connections of ["kept", "new"] as const)
  describe(`the adapter with ${connections} connections`, () => {
    let connector: Connector;
    let adapter: CloudAdapter;
    before(async () => {
      connector = await startConnector();
      adapter = createAdapter(identity, { note: () => {} }, { connections });
      adapter.onTurnError = async (_, error) => {
        throw error;
      };
    });
    after(() => connector.stop());

    const chat = () => ({
      conversationId: "a:1",
      serviceUrl: connector.serviceUrl,
      tenantId: "t",
      userId: "29:u",
      botId: "28:b",
    });
    const say = (context: TurnContext) => context.sendActivity(message);
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      "a message in a chat": () => inChat(adapter, "", chat(), say),
      "an update of a card": () =>
        inChat(adapter, "", chat(), (context) => context.updateActivity({ ...message, id: "1" })),
      "a post in a channel": () =>
        adapter.createConversationAsync(
          "",
          "msteams",
          connector.serviceUrl,
          "",
          { isGroup: true, activity: message } as never,
          async () => {},
        ),
      "an answer in a turn": () => {
        const { serviceUrl } = connector;
        const from = { id: "29:u", name: "" };
        const recipient = { id: "28:b", name: "" };
        const activity = {
          ...message,
          id: "1",
          channelId: "msteams",
          serviceUrl,
          from,
          recipient,
          conversation: { id: "a:1" },
        };
        return adapter.processActivityDirect("", activity as Activity, async (context) => {
          await say(context);
        });
      },
    };
    const troubles: readonly Trouble[] = [{ status: 429 }, { status: 500 }, { status: 503 }, "cutBefore", "cutAfter"];

    for (const [way, send] of Object.entries(ways)) {
      for (const trouble of troubles) {
        it(`sends ${way} once when the channel answers with ${JSON.stringify(trouble)}`, async () => {
          connector.fail(trouble);
          const before = connector.attempts();
          await assert.rejects(send);
          assert.equal(connector.attempts() - before, 1);
        });
      }
    }
  });
