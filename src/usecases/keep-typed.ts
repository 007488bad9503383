// Keeps what someone typed in a card's field when they press anything but save.
import type { ContentFault } from "../domain/content-check.ts";
import { textOf } from "../domain/draft.ts";
import { authorOf } from "../domain/person.ts";
import { answerTo, draftOf, withTyped } from "../domain/report.ts";
import { contentLength } from "../domain/stored-texts.ts";
import type { Desk } from "./desk.ts";
import type { Ports } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";

export interface TypedField {
  readonly questionId: string;
  /** What stood in the field; undefined when the card has none. */
  readonly typed?: string | undefined;
  readonly basedOn: number;
  readonly draftRevision: number;
}

/**
 * What the text of a question's field is, stored: with the formatting of what the field showed wherever its words stayed.
 * From an older card, that of the person's own text as it is now.
 */
export function textOfField({ texts }: Ports, { report, person }: Desk, questionId: string, field: string): string {
  if (field.trim() === "") return "";
  const draft = draftOf(report.value, questionId, person.value.id);
  const content = answerTo(report.value, questionId)?.content;
  const saved = content?.kind === "text" ? content.text : "";
  return texts.merge(draft === undefined ? saved : textOf(draft), field);
}

/**
 * Drafts can be longer than answers, so that a text that must be cut is kept whole meanwhile; no longer than the field of
 * a card can show, which Teams refuses from some 100 kB on.
 */
const draftLimitFactor = 1.5;

export type TooLong = Extract<ContentFault, { kind: "tooLong" }>;

/** What keeps a text, as it is stored, from becoming a draft. */
export function faultInTyped({ settings, texts }: Pick<Ports, "settings" | "texts">, text = ""): TooLong | undefined {
  const length = contentLength({ kind: "text", text }, texts);
  const limit = settings.textLimit * draftLimitFactor;
  return length > limit ? { kind: "tooLong", length, limit } : undefined;
}

export interface TypedText extends Omit<TypedField, "typed"> {
  /** As it is stored; without fault. */
  readonly text: string;
}

/** Keeps the text as the person's draft when it is new. */
export async function keepTyped(ports: Ports, desk: Desk, field: TypedText): Promise<Desk> {
  const typed = { ...field, by: authorOf(desk.person.value), at: ports.clock.now() };
  const kept = await reviseReport(ports, desk, ({ report }) => ({
    outcome: undefined,
    report: withTyped(report.value, typed),
  }));
  return kept.desk;
}
