// Tells a coordinator that a report's document could not be put into its channel's folder.
import { concernsOneChannel, type FilingTrouble } from "../../domain/channel-folder.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

/** What happened, that nothing is lost, and what to do. */
export function filingTroubleCard(speaker: Speaker, trouble: FilingTrouble, organisationName: string): Card {
  const { filing } = speaker.words;
  const next = concernsOneChannel(trouble) ? filing.one : filing.several;
  const lines = [filing.trouble[trouble], filing.instead, next];
  return noticeCard(speaker, filing.title(escapeMarkdown(organisationName)), lines);
}
