// Puts a document into a person's OneDrive, after they accepted it in Teams' consent card.

import type { FileConsentCardResponse, TurnContext } from "botbuilder";
import { z } from "zod";
import { codeOf } from "../domain/app-error.ts";
import { handOutTo } from "../usecases/hand-out.ts";
import { type OfferedContent, readOffer } from "../usecases/offered-content.ts";
import { fileInfoActivity } from "./activities.ts";
import { attemptSend } from "./attempt-send.ts";
import { noticeCard } from "./cards/plain-cards.ts";
import type { Speaker } from "./cards/speaker.ts";
import { cards, type Reply } from "./conversation/reply.ts";
import { refusal } from "./conversation/step-messages.ts";
import { deliver, type UsedCard } from "./deliver.ts";
import { type ChatOptions, speakerTo, whereOf, whoIs } from "./personal-chat.ts";
import type { UploadFile } from "./upload-file.ts";

const contextSchema = z.object({
  report: z.string().max(120),
  version: z.union([z.string().max(20), z.number()]),
});

const uploadSchema = z.object({
  uploadUrl: z.string().max(4_000),
  contentUrl: z.string().max(4_000),
  name: z.string().max(400),
  uniqueId: z.string().max(200),
  fileType: z.string().max(20),
});

export async function acceptFile(
  options: ChatOptions,
  upload: UploadFile,
  context: TurnContext,
  response: FileConsentCardResponse,
): Promise<void> {
  try {
    await accept(options, upload, context, response);
  } catch (error) {
    options.ports.journal.note("trouble", { outcome: `trouble.${codeOf(error)}`, at: whereOf(error) });
    await finish(options, context, failed(speakerTo(options, undefined)));
  }
}

async function accept(
  options: ChatOptions,
  upload: UploadFile,
  context: TurnContext,
  response: FileConsentCardResponse,
): Promise<void> {
  const person = await whoIs(options, context);
  const speaker = speakerTo(options, person);
  const offered = readContext(response.context);
  const target = uploadSchema.safeParse(response.uploadInfo);
  if (person === undefined || offered === undefined || !target.success) {
    return finish(options, context, refusal(speaker, { kind: "notYours" }));
  }
  const file = await handOutTo(options.ports, person, offered);
  if (file.kind !== "file") return finish(options, context, refusal(speaker, file));
  const outcome = await upload(target.data.uploadUrl, file.bytes);
  options.ports.journal.note("file.upload", { outcome, person: person.value.id });
  if (outcome === "repeated") return;
  if (outcome !== "uploaded") return finish(options, context, failed(speaker));
  const { journal } = options.ports;
  await attemptSend(() => context.sendActivity(fileInfoActivity(target.data)), journal);
  const { replyToId } = context.activity;
  // Teams leaves a used consent card standing.
  if (replyToId) await attemptSend(() => context.deleteActivity(replyToId), journal);
}

/** The person tapped decline: the card that asks is taken away, and the way back is named. */
export async function declineFile(options: ChatOptions, context: TurnContext): Promise<void> {
  const speaker = speakerTo(options, await whoIs(options, context));
  const replace = noticeCard(speaker, "", [speaker.words.file.declined]);
  const used = { cardId: context.activity.replyToId, isAnswered: false };
  await finish(options, context, { replace, send: [], outcome: "file.declined" }, used);
}

function readContext(context: unknown): OfferedContent | undefined {
  const read = contextSchema.safeParse(context);
  return read.success ? readOffer({ of: read.data.report, version: read.data.version }) : undefined;
}

function failed(speaker: Speaker): Reply {
  return { send: cards(noticeCard(speaker, "", [speaker.words.file.uploadFailed])), outcome: "file.failed" };
}

async function finish(
  { ports: { journal }, newestCards }: ChatOptions,
  context: TurnContext,
  reply: Reply,
  used?: UsedCard,
): Promise<void> {
  await deliver({ context, journal, newestCards }, reply, used);
}
