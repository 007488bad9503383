// Turns what the conversation says into the channel's activities.
import { type Activity, type Attachment, CardFactory } from "botbuilder";
import { writeOffer } from "../usecases/offered-content.ts";
import type { OfferedFile } from "../usecases/ports.ts";
import type { Card } from "./cards/render-card.ts";
import type { Message } from "./conversation/reply.ts";

export function cardActivity(card: Card): Partial<Activity> {
  return { type: "message", summary: card.summary, attachments: [CardFactory.adaptiveCard(card.content)] };
}

export function messageActivity(message: Message): Partial<Activity> {
  if (message.kind === "card") return cardActivity(message.card);
  return { type: "message", attachments: [consentAttachment(message.file, message.description)] };
}

function consentAttachment({ name, size, content }: OfferedFile, description: string): Attachment {
  const { of: report, version } = writeOffer(content);
  const context = { report, version };
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name,
    content: { description, sizeInBytes: size, acceptContext: context, declineContext: context },
  };
}

/** The file as it stands in the person's OneDrive after the upload. */
export function fileInfoActivity(file: {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}): Partial<Activity> {
  const { name, contentUrl, uniqueId, fileType } = file;
  const attachment = {
    contentType: "application/vnd.microsoft.teams.card.file.info",
    name,
    contentUrl,
    content: { uniqueId, fileType },
  };
  return { type: "message", attachments: [attachment] };
}
