// What people are told when something failed: what happened, that their text is safe, and what to do.
import { codeOf } from "../../domain/app-error.ts";
import { handedBackCard, noticeCard } from "../cards/plain-cards.ts";
import type { Speaker } from "../cards/speaker.ts";
import { cards, type Reply } from "./reply.ts";

function explain({ words: { trouble } }: Speaker, error: unknown): string {
  switch (codeOf(error)) {
    case "store.busy":
    case "store.throttled":
      return trouble.busy;
    case "store.full":
      return trouble.full;
    case "store.readOnly":
      return trouble.readOnly;
    case "store.unavailable":
      return trouble.unavailable;
    case "store.tooLarge":
      return trouble.tooLarge;
    default:
      return trouble.unexpected;
  }
}

/** After a card: gives back what had been typed, with the same button to try again. */
export function troubleWithAction(speaker: Speaker, error: unknown, data: unknown, reference: string): Reply {
  const { words } = speaker;
  const message = explain(speaker, error);
  const outcome = `trouble.${codeOf(error)}`;
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const { text, reason } = typedIn(fields);
  const field = reason === "" ? "text" : "reason";
  const value = field === "text" ? text : reason;
  if (value === "") return { send: cards(troubleCard(speaker, message, reference)), notice: message, outcome };
  const title = words.trouble.title;
  // A card has one field for what is given back; an answer typed beside a reason goes along unseen, and is kept by the retry.
  const kept = field === "reason" && text !== "" ? { text } : {};
  const again = { title: words.button.tryAgain, verb: String(fields["verb"]), data: { ...idsOf(fields), ...kept } };
  return { replace: handedBackCard(speaker, { title, message, field, value, reference, again }), send: [], outcome };
}

function typedIn(fields: Readonly<Record<string, unknown>>) {
  const textOf = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
  return { text: textOf("text"), reason: fields["verb"] === "notApplicable" ? textOf("reason") : "" };
}

/** After a message: it stands in the chat. */
export function troubleWithText(speaker: Speaker, error: unknown, reference: string): Reply {
  const card = troubleCard(speaker, `${explain(speaker, error)} ${speaker.words.trouble.chatText}`, reference);
  return { send: cards(card), outcome: `trouble.${codeOf(error)}` };
}

function troubleCard(speaker: Speaker, message: string, reference: string) {
  const { trouble } = speaker.words;
  return noticeCard(speaker, trouble.title, [message, trouble.savedSafe, trouble.reference(reference)]);
}

const ids = ["report", "question", "revision", "draft"] as const;

function idsOf(fields: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const known = ids.flatMap((id) => {
    const value = fields[id];
    return typeof value === "string" || typeof value === "number" ? [[id, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** A card that could not be understood: what had been typed is given back. */
export function notUnderstood(speaker: Speaker, kind: "unknownVerb" | "invalid", typed: string): Reply {
  const { words } = speaker;
  const message = kind === "unknownVerb" ? words.notice.unknownAction : words.notice.invalidAction;
  const card =
    typed === ""
      ? noticeCard(speaker, "", [message])
      : handedBackCard(speaker, { title: words.trouble.title, message, field: "text", value: typed });
  return { send: cards(card), notice: message, outcome: kind };
}
