// The kind refusal to whoever asks for what only a coordinator does.
import { noticeCard } from "../../cards/plain-cards.ts";
import type { Speaker } from "../../cards/speaker.ts";
import { cards, type Reply } from "../reply.ts";

export function notForYou(speaker: Speaker, line: string = speaker.words.coordinator.refused): Reply {
  return { send: cards(noticeCard(speaker, "", [line])), notice: line, outcome: "notCoordinator" };
}
