// One turn of a personal chat: who is it, what do they want, what is the answer.
import { TeamsInfo, type TurnContext } from "botbuilder";
import type { Language } from "../domain/language.ts";
import type { Person } from "../domain/person.ts";
import { identifyCoordinator } from "../usecases/coordinators.ts";
import { identifyPerson } from "../usecases/identify-person.ts";
import { markUnreachable } from "../usecases/mark-unreachable.ts";
import type { Ports, Versioned } from "../usecases/ports.ts";
import { rememberChat } from "../usecases/remember-chat.ts";
import type { ReturnMessenger } from "../usecases/return-messenger.ts";
import { escapeMarkdown } from "./cards/escape-markdown.ts";
import { handedBackCard, noticeCard } from "./cards/plain-cards.ts";
import type { Speaker } from "./cards/speaker.ts";
import { inTurn, sendCarefully } from "./careful-send.ts";
import { answerAction } from "./conversation/answer-action.ts";
import { answerChangedMessage } from "./conversation/answer-changed-message.ts";
import { takeFiles } from "./conversation/answer-form.ts";
import { answerText } from "./conversation/answer-text.ts";
import { readCardAction } from "./conversation/card-action.ts";
import { greet } from "./conversation/greet.ts";
import { cards, type Reply } from "./conversation/reply.ts";
import type { FileOffer, SendNudges, Talk, WriteTo } from "./conversation/talk.ts";
import { notUnderstood, troubleWithAction, troubleWithText } from "./conversation/trouble.ts";
import { deliver } from "./deliver.ts";
import type { DownloadFile } from "./download-file.ts";
import { chatOf, type Inbound } from "./inbound.ts";
import type { NewestCards } from "./newest-cards.ts";
import type { RecentAddresses } from "./recent-addresses.ts";
import { runReportDialog } from "./report-dialog.ts";
import { referenceOf } from "./turn-reference.ts";

export interface ChatOptions {
  readonly ports: Ports;
  readonly files: FileOffer;
  readonly writeTo: WriteTo;
  readonly sendNudges: SendNudges;
  /** Within the time that a turn has. */
  readonly returnMessenger: ReturnMessenger;
  readonly download: DownloadFile;
  readonly speakerIn: (language: Language) => Speaker;
  readonly newestCards: NewestCards;
  readonly addresses: RecentAddresses;
  /** Called when something has been submitted and waits to be posted. */
  readonly wakeOutbox: () => void;
}

export function speakerTo({ ports, speakerIn }: ChatOptions, person: Versioned<Person> | undefined): Speaker {
  return speakerIn(person?.value.language ?? ports.settings.defaultLanguage);
}

/** Answers in the turn, and says what was answered. */
export async function takePersonalTurn(options: ChatOptions, context: TurnContext, inbound: Inbound): Promise<Reply> {
  const { journal } = options.ports;
  const started = performance.now();
  const reference = referenceOf(context);
  let person: Versioned<Person> | undefined;
  let reply: Reply = { send: [], outcome: "none" };
  const take = async () => {
    reply = await answer(options, context, inbound, person);
  };
  try {
    person = await whoIs(options, context);
    await (person === undefined ? take() : runReportDialog(context, person.value, take));
  } catch (error) {
    reply = trouble(speakerTo(options, person), inbound, error, reference);
    journal.note("trouble", { turn: reference, outcome: reply.outcome, at: whereOf(error) });
  }
  if (reply.wakesOutbox) options.wakeOutbox();
  const used =
    inbound.kind === "pressed" ? { cardId: inbound.cardId, isAnswered: inbound.door === "invoke" } : undefined;
  const { newestCards } = options;
  const visible = withVisibleNotice(speakerTo(options, person), reply, inbound);
  await deliver({ context, journal, newestCards }, visible, used);
  const milliseconds = Math.round(performance.now() - started);
  const ids = { turn: reference, person: person?.value.id, input: inbound.kind, outcome: reply.outcome, milliseconds };
  journal.note("turn", ids);
  return reply;
}

/** A button that came as a message has no answer to carry a line: it becomes a message where nothing else is said. */
function withVisibleNotice(speaker: Speaker, reply: Reply, inbound: Inbound): Reply {
  const isSilent = reply.replace === undefined && reply.send.length === 0 && reply.notice !== undefined;
  if (!isSilent || inbound.kind !== "pressed" || inbound.door === "invoke") return reply;
  return { ...reply, send: cards(noticeCard(speaker, "", [reply.notice])) };
}

/** The contact person or coordinator who writes, as the channel has authenticated them. */
export async function whoIs(
  { ports, addresses }: Pick<ChatOptions, "ports" | "addresses">,
  context: TurnContext,
): Promise<Versioned<Person> | undefined> {
  const { aadObjectId, id, name } = context.activity.from;
  if (!aadObjectId) return undefined;
  const member = () => sendCarefully(() => TeamsInfo.getMember(context, id), inTurn);
  const email = async () => {
    const { userRole, email, userPrincipalName } = await member();
    // A guest's address is what somebody wrote in an invitation: it must not make anyone a contact person.
    return userRole === "guest" ? undefined : (email ?? userPrincipalName);
  };
  const recentEmail = () => addresses.of(aadObjectId, email);
  const known = await identifyPerson(ports, { aadObjectId, email, recentEmail });
  // What tells of an installation says nobody's name, whatever the SDK's types promise.
  return known ?? identifyCoordinator(ports, { aadObjectId, name: async () => name || (await member()).name, email });
}

/** The app was removed: nothing is sent to that person until they are heard of again. */
export async function noteRemoval(options: ChatOptions, context: TurnContext): Promise<void> {
  const person = await whoIs(options, context);
  if (person !== undefined) await markUnreachable(options.ports, person, "uninstalled");
}

async function answer(
  options: ChatOptions,
  context: TurnContext,
  inbound: Inbound,
  known: Versioned<Person> | undefined,
): Promise<Reply> {
  const speaker = speakerTo(options, known);
  if (known === undefined) return toStranger(speaker, options.ports.settings.coordinatorContact, inbound);
  const { ports, files, writeTo, sendNudges, returnMessenger, download, speakerIn } = options;
  const person = await rememberChat(ports, known, chatOf(context.activity));
  const talk: Talk = { ports, files, writeTo, sendNudges, returnMessenger, download, speakerIn, person, speaker };
  if (inbound.kind === "arrived") return greet(talk);
  if (inbound.kind === "text") return text(talk, inbound);
  if (inbound.kind === "changed") return answerChangedMessage(talk, inbound);
  const read = readCardAction(inbound.data);
  return read.kind === "action" ? answerAction(talk, read.action) : notUnderstood(speaker, read.kind, read.typed);
}

async function text(talk: Talk, inbound: Extract<Inbound, { kind: "text" }>): Promise<Reply> {
  const isOnlyText = inbound.files.length === 0;
  // A pasted picture beside a text is no form.
  const hasNoForm = inbound.text !== "" && inbound.files.every(({ kind }) => kind !== "file");
  if (isOnlyText || hasNoForm) return answerText(talk, inbound);
  const taken = await takeFiles(talk, inbound.files);
  if (inbound.text === "") return taken;
  const written = await answerText(talk, inbound);
  return written.outcome === "notUnderstood" ? taken : { ...taken, send: [...written.send, ...taken.send] };
}

/** A kind refusal that reveals nothing; someone who was a contact person a moment ago gets their text back. */
function toStranger(speaker: Speaker, contact: string, inbound: Inbound): Reply {
  const { notice } = speaker.words;
  const message = notice.stranger(escapeMarkdown(contact));
  const read = inbound.kind === "pressed" ? readCardAction({ ...Object(inbound.data), verb: "" }) : undefined;
  const typed = read && "typed" in read ? read.typed : "";
  const back = { title: notice.strangerTitle, message, field: "text", value: typed } as const;
  const card = typed === "" ? noticeCard(speaker, notice.strangerTitle, [message]) : handedBackCard(speaker, back);
  return { send: cards(card), notice: notice.stranger(contact), outcome: "stranger" };
}

function trouble(speaker: Speaker, inbound: Inbound, error: unknown, reference: string): Reply {
  return inbound.kind === "pressed"
    ? troubleWithAction(speaker, error, inbound.data, reference)
    : troubleWithText(speaker, error, reference);
}

/** The place in our code where it happened: a stack without its message, which may hold content. */
export function whereOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const own = frames.find((line) => line.includes("/src/")) ?? frames[0] ?? "";
  return /((?:src|node_modules)\/[^)]+)\)?$/.exec(own)?.[1] ?? own.trim();
}
