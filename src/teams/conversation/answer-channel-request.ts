// Answers in a channel who wants it to be used for reports, or no longer; everybody reads along.
import type { Channel } from "../../domain/organisation.ts";
import type { Person } from "../../domain/person.ts";
import { type BindOutcome, bindChannel } from "../../usecases/bind-channel.ts";
import { type ReleaseOutcome, releaseChannel } from "../../usecases/release-channel.ts";
import { setCityChannel } from "../../usecases/set-city-channel.ts";
import { escapeMarkdown } from "../cards/escape-markdown.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import type { Speaker } from "../cards/speaker.ts";
import { listInWords } from "../words/words.ts";
import { type ChannelRequest, namesMeant } from "./channel-request.ts";
import type { ChannelTalk } from "./channel-talk.ts";
import { cards, type Reply } from "./reply.ts";

export async function answerChannelRequest(talk: ChannelTalk, request: ChannelRequest): Promise<Reply> {
  const speaker = talk.speakerIn(request.language);
  const { channels: words } = speaker.words.coordinator;
  if (talk.channel === undefined) return say(speaker, [words.noChannel], "channel.none");
  const person = (await talk.whoAsks())?.value;
  if (request.kind === "release") return release(talk, speaker, request, talk.channel, person);
  if (person === undefined) return say(speaker, [words.refused], "channel.refused");
  if (request.about === "city") return useForCity(talk, speaker, talk.channel, person);
  const channel = { ...talk.channel, groupId: talk.channel.groupId ?? (await talk.groupId()) };
  const outcome = await bindChannel(talk.ports, person, channel, request.organisation);
  if (outcome.kind !== "unknown") return bound(speaker, outcome);
  const meant = namesMeant(request.organisation, outcome.organisations);
  const [only] = meant;
  if (only === undefined || meant.length > 1) return bound(speaker, outcome);
  return bound(speaker, await bindChannel(talk.ports, person, channel, only));
}

function bound(speaker: Speaker, outcome: BindOutcome): Reply {
  const { channels: words } = speaker.words.coordinator;
  const kind = `channel.${outcome.kind}`;
  switch (outcome.kind) {
    case "bound": {
      const line = words.bound(escapeMarkdown(outcome.organisation));
      return say(speaker, outcome.hadOther ? [line, words.hadOther] : [line], kind);
    }
    case "already":
      return say(speaker, [words.already(escapeMarkdown(outcome.organisation))], kind);
    case "refused":
      return say(speaker, [words.refused], kind);
    default: {
      const names = shortList(speaker, outcome.organisations);
      const example = words.example(escapeMarkdown(outcome.organisations[0] ?? ""));
      return say(speaker, [words[outcome.kind](names), example], kind);
    }
  }
}

const mostNames = 8;

function shortList(speaker: Speaker, names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(escapeMarkdown);
  const more = names.length - shown.length;
  return listInWords(speaker.words, more > 0 ? [...shown, speaker.words.coordinator.channels.andMore(more)] : shown);
}

async function useForCity({ ports }: ChannelTalk, speaker: Speaker, channel: Channel, person: Person): Promise<Reply> {
  const { channels: words } = speaker.words.coordinator;
  const before = (await ports.city.get()).value.channel;
  const outcome = await setCityChannel(ports, person, channel);
  if (outcome.kind === "notCoordinator") return say(speaker, [words.cityRefused], "channel.refused");
  if (outcome.kind === "unchanged") return say(speaker, [words.cityAlready], "channel.already");
  const hadOther = before !== undefined && before.id !== channel.id;
  return say(speaker, hadOther ? [words.city, words.cityHadOther] : [words.city], "channel.bound");
}

async function release(
  { ports }: ChannelTalk,
  speaker: Speaker,
  request: ChannelRequest,
  channel: Channel,
  person: Person | undefined,
): Promise<Reply> {
  const { channels: words } = speaker.words.coordinator;
  const what = request.about === "city" ? "city" : { organisation: request.organisation };
  const outcome: ReleaseOutcome =
    person === undefined ? { kind: "refused" } : await releaseChannel(ports, person, channel.id, what);
  if (outcome.kind === "refused") return say(speaker, [words.refused], "channel.refused");
  if (outcome.kind === "notBound") return say(speaker, [words.notBound], "channel.notBound");
  const names = outcome.organisations;
  const lines = [
    ...(names.length === 0 ? [] : [words.released(shortList(speaker, names))]),
    ...(outcome.city ? [words.cityReleased] : []),
  ];
  return say(speaker, lines, "channel.released");
}

function say(speaker: Speaker, lines: readonly string[], outcome: string): Reply {
  return { send: cards(noticeCard(speaker, "", lines)), outcome };
}
