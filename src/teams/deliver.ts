// Sends a reply in its turn: the used card becomes its receipt, and the messages follow.
import type { AdaptiveCardInvokeResponse, TurnContext } from "botbuilder";
import type { Journal } from "../usecases/ports.ts";
import { cardActivity, messageActivity } from "./activities.ts";
import { attemptSend } from "./attempt-send.ts";
import type { Card } from "./cards/render-card.ts";
import type { Reply } from "./conversation/reply.ts";
import type { NewestCards } from "./newest-cards.ts";

export interface UsedCard {
  readonly cardId?: string | undefined;
  /** The turn's own answer shows the new card to the one who pressed the button. */
  readonly isAnswered: boolean;
}

export interface Turn {
  readonly context: TurnContext;
  readonly journal: Journal;
  readonly newestCards: NewestCards;
}

/**
 * What is stored is stored: a message that can't be sent is noted and breaks nothing. Where the used card can't be
 * updated and nothing else shows it, what it was to become follows as a message.
 */
export async function deliver(turn: Turn, reply: Reply, used?: UsedCard): Promise<void> {
  const [isShown] = await Promise.all([
    replaceCard(turn, reply, used),
    (async () => {
      for (const message of reply.send) {
        const id = await send(turn, () => turn.context.sendActivity(messageActivity(message)));
        if (message.kind === "card") await noteNewest(turn, id, message.card);
      }
    })(),
  ]);
  const { replace } = reply;
  if (replace !== undefined && !isShown) await send(turn, () => turn.context.sendActivity(cardActivity(replace)));
}

async function replaceCard(turn: Turn, { replace }: Reply, used: UsedCard | undefined): Promise<boolean> {
  const { cardId, isAnswered = false } = used ?? {};
  if (replace === undefined || cardId === undefined) return isAnswered;
  if (replace.newest === undefined) turn.newestCards.forget(cardId);
  const isUpdated = await update(turn, cardId, replace);
  if (isUpdated || isAnswered) await noteNewest(turn, cardId, replace);
  return isUpdated || isAnswered;
}

/** Takes the buttons from the card of the same thing that is older now. */
async function noteNewest(turn: Turn, id: string | undefined, { newest }: Card): Promise<void> {
  if (id === undefined || newest === undefined) return;
  const outdated = turn.newestCards.note(turn.context.activity.conversation.id, id, newest);
  if (outdated !== undefined) await update(turn, outdated.id, outdated.card);
}

/** The id of what was sent; undefined when it was not sent, or nobody knows. */
async function send({ journal }: Turn, send: () => Promise<{ readonly id: string } | undefined>) {
  const sent = await attemptSend(send, journal);
  return sent.isSent ? sent.answer?.id : undefined;
}

async function update({ context, journal }: Turn, id: string, card: Card): Promise<boolean> {
  const { isSent } = await attemptSend(() => context.updateActivity({ ...cardActivity(card), id }), journal);
  return isSent;
}

/** The answer to an Action.Execute: the new card for the one who pressed it, or a line under the one they have. */
export function invokeResponse({ replace, notice }: Reply): AdaptiveCardInvokeResponse {
  const body = replace
    ? { type: "application/vnd.microsoft.card.adaptive", value: replace.content }
    : { type: "application/vnd.microsoft.activity.message", value: notice ?? " " };
  return { statusCode: 200, ...body } as unknown as AdaptiveCardInvokeResponse;
}
