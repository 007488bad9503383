// Writes to channels and people when they have not just written to us.
import type { Activity, CloudAdapter, ConversationParameters } from "botbuilder";
import { type DeliveryOutcome, notSent } from "../domain/delivery.ts";
import type { Language } from "../domain/language.ts";
import type { Channel } from "../domain/organisation.ts";
import type { Chat } from "../domain/person.ts";
import type { CityMessenger } from "../usecases/city-ports.ts";
import type { Messenger } from "../usecases/ports.ts";
import type { ReturnMessenger } from "../usecases/return-messenger.ts";
import { cardActivity, messageActivity } from "./activities.ts";
import { filingTroubleCard } from "./cards/filing-card.ts";
import { cityTroubleCard, postTroubleCard } from "./cards/post-trouble-card.ts";
import { returnedCard } from "./cards/returned-card.ts";
import type { Speaker } from "./cards/speaker.ts";
import { inBackground, inTurn, outcomeOf, type SendOptions, sendCarefully } from "./careful-send.ts";
import type { Message } from "./conversation/reply.ts";
import type { FileOffer, WriteTo } from "./conversation/talk.ts";
import { inChat } from "./in-chat.ts";

export interface MessengerOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly files: FileOffer;
  readonly speakerIn: (language: Language) => Speaker;
  readonly defaultLanguage: Language;
  readonly sending?: SendOptions;
}

export function createMessenger(options: MessengerOptions): Messenger & ReturnMessenger {
  const { files, speakerIn, defaultLanguage } = options;
  return {
    postSubmission(channel, announcement) {
      const make = () => files.submitted(speakerIn(defaultLanguage), announcement, "channel");
      return trySending(options, make, (activity) => postInChannel(options, channel, activity));
    },
    sendSubmission({ chat, language }, announcement) {
      const make = () => files.submitted(speakerIn(language), announcement, "personal");
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
    sendPostTrouble({ chat, language }, told) {
      const make = () => ({ kind: "card", card: postTroubleCard(speakerIn(language), told) }) as const;
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
    sendFilingTrouble({ chat, language }, trouble, organisationName) {
      const speaker = speakerIn(language);
      const make = () => ({ kind: "card", card: filingTroubleCard(speaker, trouble, organisationName) }) as const;
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
    sendReturn({ chat, language }, notice) {
      const make = (): Message => ({ kind: "card", card: returnedCard(speakerIn(language), notice) });
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
  };
}

export function createCityMessenger(options: MessengerOptions): CityMessenger {
  const { files, speakerIn, defaultLanguage } = options;
  return {
    postCityReport(channel, announcement) {
      const make = () => files.city(speakerIn(defaultLanguage), announcement, "channel");
      return trySending(options, make, (activity) => postInChannel(options, channel, activity));
    },
    sendCityReport({ chat, language }, announcement) {
      const make = () => files.city(speakerIn(language), announcement, "personal");
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
    sendCityTrouble({ chat, language }, told) {
      const make = (): Message => ({ kind: "card", card: cityTroubleCard(speakerIn(language), told) });
      return trySending(options, make, (activity) => sendInChat(options, chat, activity));
    },
  };
}

async function trySending(
  { sending = inBackground }: MessengerOptions,
  make: () => Message,
  send: (activity: Partial<Activity>) => Promise<void>,
): Promise<DeliveryOutcome> {
  const activity = made(make);
  if (activity === undefined) return { kind: "failed", reason: notSent };
  try {
    await sendCarefully(() => send(activity), sending);
    return { kind: "sent" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The message as an activity; undefined when it can't be made, as with an address that is none: nothing has left then. */
function made(make: () => Message): Partial<Activity> | undefined {
  try {
    return messageActivity(make());
  } catch {
    return undefined;
  }
}

/** Writes to other people within someone's turn; what may have arrived counts as reached. */
export function createWriteTo(options: MessengerOptions): WriteTo {
  const { speakerIn, defaultLanguage, sending = inTurn } = options;
  return async ({ chat, language = defaultLanguage }, card) => {
    if (chat === undefined) return false;
    try {
      await sendCarefully(() => sendInChat(options, chat, cardActivity(card(speakerIn(language)))), sending);
      return true;
    } catch (error) {
      return outcomeOf(error).kind === "unknown";
    }
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
  await inChat(adapter, appId, chat, (context) => context.sendActivity(activity));
}
