// Sends a reply in its turn: the used card becomes its receipt, and the messages follow.
import type { AdaptiveCardInvokeResponse, TurnContext } from "botbuilder";
import type { Journal } from "../usecases/ports.ts";
import { cardActivity, messageActivity } from "./activities.ts";
import { attemptSend } from "./attempt-send.ts";
import type { Reply } from "./conversation/reply.ts";

export interface UsedCard {
  readonly cardId?: string | undefined;
  /** The turn's own answer shows the new card to the one who pressed the button. */
  readonly isAnswered: boolean;
}

/**
 * What is stored is stored: a message that can't be sent is noted and breaks nothing. Where the used card can't be
 * updated and nothing else shows it, what it was to become follows as a message.
 */
export async function deliver(context: TurnContext, reply: Reply, journal: Journal, used?: UsedCard): Promise<void> {
  const attempt = (send: () => Promise<unknown>) => attemptSend(send, journal);
  const [isShown] = await Promise.all([
    replaceCard(context, reply, attempt, used),
    (async () => {
      for (const message of reply.send) await attempt(() => context.sendActivity(messageActivity(message)));
    })(),
  ]);
  const { replace } = reply;
  if (replace !== undefined && !isShown) await attempt(() => context.sendActivity(cardActivity(replace)));
}

async function replaceCard(
  context: TurnContext,
  { replace }: Reply,
  attempt: (send: () => Promise<unknown>) => Promise<boolean>,
  used: UsedCard | undefined,
): Promise<boolean> {
  const { cardId, isAnswered = false } = used ?? {};
  if (replace === undefined || cardId === undefined) return isAnswered;
  const isUpdated = await attempt(() => context.updateActivity({ ...cardActivity(replace), id: cardId }));
  return isUpdated || isAnswered;
}

/** The answer to an Action.Execute: the new card for the one who pressed it, or a line under the one they have. */
export function invokeResponse({ replace, notice }: Reply): AdaptiveCardInvokeResponse {
  const body = replace
    ? { type: "application/vnd.microsoft.card.adaptive", value: replace.content }
    : { type: "application/vnd.microsoft.activity.message", value: notice ?? " " };
  return { statusCode: 200, ...body } as unknown as AdaptiveCardInvokeResponse;
}
