// What an authenticated activity says: who, where, and what was written or pressed.
import type { Activity, Attachment } from "botbuilder";
import type { Channel } from "../domain/organisation.ts";
import type { Chat } from "../domain/person.ts";
import { fieldText } from "../richtext/field-text.ts";
import { readField } from "../richtext/read-field.ts";
import { readHtml } from "../richtext/read-html.ts";
import type { ReadText } from "../richtext/read-markdown.ts";

/** Something attached to a message; pictures that were pasted, and files elsewhere, have no address to fetch them from. */
export interface SentFile {
  readonly kind: "file" | "picture" | "other";
  readonly downloadUrl: string;
}

export type Inbound =
  | {
      readonly kind: "text";
      /** As plain text. */
      readonly text: string;
      readonly written: ReadText;
      readonly messageId?: string | undefined;
      readonly files: readonly SentFile[];
    }
  /** A button: as an invoke, whose answer reaches the one who pressed it, or as a message, which has no answer. */
  | {
      readonly kind: "pressed";
      readonly door: "invoke" | "message";
      readonly data: unknown;
      readonly cardId?: string | undefined;
    }
  /** A message that its person edited, brought back, or deleted, when nothing is written any more. */
  | { readonly kind: "changed"; readonly messageId: string; readonly written: ReadText }
  | { readonly kind: "arrived" };

export function isPersonal(activity: Activity): boolean {
  return activity.conversation.conversationType === "personal" || activity.conversation.conversationType === undefined;
}

/** The message without the mention of the bot; other people's mentions stay in it as their names. */
export function textOfMessage(activity: Activity): string {
  const text = (activity.entities ?? [])
    .filter((entity) => entity.type === "mention" && entity["mentioned"]?.id === activity.recipient?.id)
    .reduce((rest, entity) => rest.replace(String(entity["text"] ?? ""), " "), activity.text ?? "");
  return text.replace(/<\/?at>/g, "").trim();
}

/** HTML takes time to read; nobody writes an answer that is longer. */
const longestHtml = 500_000;

/** What was written: Teams sends formatted text as HTML beside the plain text. */
function writtenText(activity: Activity): ReadText {
  const html = attachedTo(activity).find((each) => typeOf(each) === "text/html")?.content;
  const plain = { text: readField(textOfMessage(activity)), simplified: [] };
  if (typeof html !== "string" || html.length > longestHtml) return plain;
  const mentions = (activity.entities ?? []).filter(({ type }) => type === "mention");
  const isOwn = (index: number) => mentions[index]?.["mentioned"]?.id === activity.recipient?.id;
  const ownMentions = [...mentions.keys()].filter(isOwn).map(String);
  const read = readHtml(html, { ownMentions });
  return read.text.length > 0 ? read : plain;
}

export function readMessage(activity: Activity): Inbound {
  if (activity.value !== undefined && activity.value !== null && !activity.text) {
    return { kind: "pressed", door: "message", data: activity.value, cardId: activity.replyToId };
  }
  const files = attachedTo(activity).filter((each) => !typeOf(each).startsWith("text/"));
  const written = writtenText(activity);
  return { kind: "text", text: fieldText(written.text), written, messageId: activity.id, files: files.map(readFile) };
}

/** What became of a message; undefined when the channel does not say which. */
export function readChange(activity: Activity): Inbound | undefined {
  const { id: messageId } = activity;
  if (messageId === undefined || messageId === "") return undefined;
  const written = activity.type === "messageDelete" ? { text: [], simplified: [] } : writtenText(activity);
  return { kind: "changed", messageId, written };
}

/** The channel's type promises more than everybody keeps: what is wrong with an attachment costs nobody their text. */
function attachedTo({ attachments }: Activity): readonly Partial<Attachment>[] {
  return Array.isArray(attachments) ? attachments.map((each) => Object(each)) : [];
}

function typeOf({ contentType }: Partial<Attachment>): string {
  return typeof contentType === "string" ? contentType : "";
}

function readFile(attachment: Partial<Attachment>): SentFile {
  const contentType = typeOf(attachment);
  const downloadUrl: unknown = attachment.content?.downloadUrl;
  if (contentType === "application/vnd.microsoft.teams.file.download.info" && typeof downloadUrl === "string") {
    return { kind: "file", downloadUrl };
  }
  return { kind: contentType.startsWith("image/") ? "picture" : "other", downloadUrl: "" };
}

export function chatOf(activity: Activity): Chat {
  return {
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenantId: activity.conversation.tenantId ?? "",
    userId: activity.from.id,
    botId: activity.recipient.id,
  };
}

/** The channel's thread id, without the message that a reply belongs to. */
export function channelIdOf(activity: Activity): string {
  const data = activity.channelData as { readonly channel?: { readonly id?: string } } | undefined;
  return data?.channel?.id ?? activity.conversation.id.replace(/;messageid=.*$/, "");
}

interface TeamData {
  readonly team?: { readonly id?: string; readonly aadGroupId?: string };
  readonly tenant?: { readonly id?: string };
}

/** The channel of a team in which someone writes, so that it can be posted to later; a group chat has no team. */
export function channelOf(activity: Activity): Channel | undefined {
  const { team, tenant } = (activity.channelData ?? {}) as TeamData;
  const tenantId = tenant?.id ?? activity.conversation.tenantId;
  if (team?.id === undefined || tenantId === undefined) return undefined;
  const { serviceUrl } = activity;
  return { id: channelIdOf(activity), teamId: team.id, serviceUrl, tenantId, groupId: team.aadGroupId };
}
