// Writes to channels and people when they have not just written to us.
import type { Activity, CloudAdapter, ConversationParameters, ConversationReference, TurnContext } from "botbuilder";
import type { DeliveryOutcome } from "../domain/delivery.ts";
import type { Language } from "../domain/language.ts";
import type { Channel } from "../domain/organisation.ts";
import type { Chat } from "../domain/person.ts";
import type { Messenger } from "../usecases/ports.ts";
import { messageActivity } from "./activities.ts";
import type { Speaker } from "./cards/speaker.ts";
import { inBackground, outcomeOf, type SendOptions, sendCarefully } from "./careful-send.ts";
import type { FileOffer } from "./conversation/talk.ts";

export interface MessengerOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly files: FileOffer;
  readonly speakerIn: (language: Language) => Speaker;
  readonly defaultLanguage: Language;
  readonly sending?: SendOptions;
}

export function createMessenger(options: MessengerOptions): Messenger {
  const { files, speakerIn, defaultLanguage, sending = inBackground } = options;
  const trySending = async (send: () => Promise<void>): Promise<DeliveryOutcome> => {
    try {
      await sendCarefully(send, sending);
      return { kind: "sent" };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    postSubmission(channel, announcement) {
      const message = files.submitted(speakerIn(defaultLanguage), announcement, "channel");
      return trySending(() => postInChannel(options, channel, messageActivity(message)));
    },
    sendSubmission({ chat, language }, announcement) {
      const message = files.submitted(speakerIn(language), announcement, "personal");
      return trySending(() => sendInChat(options, chat, messageActivity(message)));
    },
  };
}

/** Starts a new post in the channel. */
async function postInChannel(
  { adapter, appId }: MessengerOptions,
  channel: Channel,
  activity: Partial<Activity>,
): Promise<void> {
  const parameters = {
    isGroup: true,
    tenantId: channel.tenantId,
    channelData: { channel: { id: channel.id }, tenant: { id: channel.tenantId } },
    activity,
  } as ConversationParameters;
  await adapter.createConversationAsync(appId, "msteams", channel.serviceUrl, audience, parameters, async () => {});
}

const audience = "https://api.botframework.com";

async function sendInChat(
  { adapter, appId }: MessengerOptions,
  chat: Chat,
  activity: Partial<Activity>,
): Promise<void> {
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
  await adapter.continueConversationAsync(appId, reference, async (context: TurnContext) => {
    await context.sendActivity(activity);
  });
}
