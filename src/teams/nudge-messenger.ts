// Writes reminders in people's chats, within the channel's limits, and puts older ones away.
import type { Activity, CloudAdapter } from "botbuilder";
import { notSent } from "../domain/delivery.ts";
import type { Language } from "../domain/language.ts";
import type { NudgeMessage, NudgeMessenger, SentNudge } from "../usecases/nudge-messenger.ts";
import { cardActivity } from "./activities.ts";
import { nudgeCard, olderNudgeCard } from "./cards/nudge-cards.ts";
import type { Speaker } from "./cards/speaker.ts";
import { inBackground, outcomeOf, type SendOptions, sendCarefully } from "./careful-send.ts";
import { inChat } from "./in-chat.ts";
import type { Pace } from "./send-pace.ts";

export interface NudgeMessengerOptions {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly speakerIn: (language: Language) => Speaker;
  readonly pace: Pace;
  readonly sending?: SendOptions;
}

export function createNudgeMessenger(options: NudgeMessengerOptions): NudgeMessenger {
  const { adapter, appId, speakerIn, pace, sending = inBackground } = options;
  return {
    async sendNudge({ chat, language }, compose) {
      // Whatever waits (the pace, a Retry-After) waits before the message is made, so that it is true when it leaves.
      const attempt = async (): Promise<SentNudge> => {
        await pace(chat.conversationId);
        const made = await composed(compose);
        if ("outcome" in made) return made;
        const activity = cardActivity(nudgeCard(speakerIn(language), made));
        const cardId = await inChat(
          adapter,
          appId,
          chat,
          async (context) => (await context.sendActivity(activity))?.id,
        );
        return { outcome: { kind: "sent" }, cardId };
      };
      try {
        return await sendCarefully(attempt, sending);
      } catch (error) {
        return { outcome: outcomeOf(error) };
      }
    },
    async retireNudge({ chat, language }, cardId) {
      const activity: Partial<Activity> = { ...cardActivity(olderNudgeCard(speakerIn(language))), id: cardId };
      try {
        await pace(chat.conversationId);
        await sendCarefully(() => inChat(adapter, appId, chat, (context) => context.updateActivity(activity)), sending);
        return { kind: "sent" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** The message, or why there is none: a fault on our side leaves nothing sent. */
async function composed(compose: () => Promise<NudgeMessage | undefined>): Promise<NudgeMessage | SentNudge> {
  try {
    return (await compose()) ?? { outcome: { kind: "withdrawn" } };
  } catch {
    return { outcome: { kind: "failed", reason: notSent } };
  }
}
