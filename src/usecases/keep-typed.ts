// Keeps what someone typed in a card's field when they press anything but save.
import type { ContentFault } from "../domain/content-check.ts";
import { authorOf } from "../domain/person.ts";
import { withTyped } from "../domain/report.ts";
import { cleanText } from "../domain/text.ts";
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
 * Drafts can be longer than answers, so that a text that must be cut is kept whole meanwhile; no longer than the field of
 * a card can show, which Teams refuses from some 100 kB on.
 */
export const draftLimitFactor = 1.5;

/** What keeps the text of a field from becoming a draft. */
export function faultInTyped(ports: Pick<Ports, "settings">, typed = ""): ContentFault | undefined {
  const { length } = cleanText(typed);
  const limit = ports.settings.textLimit * draftLimitFactor;
  return length > limit ? { kind: "tooLong", length, limit } : undefined;
}

/** Keeps the field's text, which is without fault, as the person's draft when it is new. */
export async function keepTyped(ports: Ports, desk: Desk, field: TypedField): Promise<Desk> {
  const text = cleanText(field.typed ?? "");
  const typed = { ...field, text, by: authorOf(desk.person.value), at: ports.clock.now() };
  const kept = await reviseReport(ports, desk, ({ report }) => ({
    outcome: undefined,
    report: withTyped(report.value, typed),
  }));
  return kept.desk;
}
