// Speaks in someone's personal chat when they have not just written.
import type { CloudAdapter, ConversationReference, TurnContext } from "botbuilder";
import type { Chat } from "../domain/person.ts";

/** Does something in the chat, and returns what came of it. */
export async function inChat<T>(
  adapter: CloudAdapter,
  appId: string,
  chat: Chat,
  speak: (context: TurnContext) => Promise<T>,
): Promise<T> {
  const reference = {
    channelId: "msteams",
    serviceUrl: chat.serviceUrl,
    conversation: {
      id: chat.conversationId,
      conversationType: "personal",
      tenantId: chat.tenantId,
      isGroup: false,
      name: "",
    },
    bot: { id: chat.botId, name: "" },
    user: { id: chat.userId, name: "" },
  } as Partial<ConversationReference>;
  // A fault in here would end in the adapter, which answers it in the turn: whoever speaks is to know of it.
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  await adapter.continueConversationAsync(appId, reference, (context) => speak(context).then(resolve, reject));
  return promise;
}
