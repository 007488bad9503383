// One turn in a channel, where everybody reads along.
import type { TurnContext } from "botbuilder";
import { noticeCard } from "./cards/plain-cards.ts";
import { answerInChannel } from "./conversation/answer-in-channel.ts";
import { cards, type Reply } from "./conversation/reply.ts";
import { troubleWithText } from "./conversation/trouble.ts";
import { deliver } from "./deliver.ts";
import { groupIdOf } from "./group-id.ts";
import { channelIdOf, channelOf, textOfMessage } from "./inbound.ts";
import { type ChatOptions, speakerTo, whereOf, whoIs } from "./personal-chat.ts";
import { referenceOf } from "./turn-reference.ts";

export async function takeChannelTurn(options: ChatOptions, context: TurnContext): Promise<void> {
  const { ports, files, speakerIn } = options;
  const reference = referenceOf(context);
  const talk = {
    ports,
    files,
    speakerIn,
    channelId: channelIdOf(context.activity),
    channel: channelOf(context.activity),
    groupId: () => groupIdOf(context, ports.journal),
    whoAsks: () => whoIs(options, context),
  };
  let reply: Reply;
  try {
    reply = await answerInChannel(talk, textOfMessage(context.activity));
  } catch (error) {
    reply = troubleWithText(speakerTo(options, undefined), error, reference);
    ports.journal.note("trouble", { turn: reference, outcome: reply.outcome, at: whereOf(error) });
  }
  await deliver({ context, journal: ports.journal, newestCards: options.newestCards }, reply);
  ports.journal.note("turn", { turn: reference, input: "channel", outcome: reply.outcome });
}

/** Says once what the bot is good for, when it has been added to a team. */
export async function arriveInChannel(options: ChatOptions, context: TurnContext): Promise<void> {
  const speaker = speakerTo(options, undefined);
  const welcome = noticeCard(speaker, "", [speaker.words.notice.welcomeChannel]);
  const { newestCards, ports } = options;
  await deliver({ context, journal: ports.journal, newestCards }, { send: cards(welcome), outcome: "arrived" });
}

/** Cards in channels have no buttons that ask the bot: whoever sends such a press gets no answer there. */
export function refuseInChannel(options: ChatOptions): Reply {
  return { send: [], notice: speakerTo(options, undefined).words.help.inPersonalChat, outcome: "personalOnly" };
}
