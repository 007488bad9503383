// Looks into cards as a person does: their texts, their buttons, and what stands in their fields.
import type { Json } from "./connector.ts";

/** The card of an activity, or of an invoke's answer. */
export function cardIn(from: Json): Json {
  return from?.activity?.attachments?.[0]?.content ?? from?.value;
}

function walk(node: Json, skipped: readonly string[], see: (node: Json) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, skipped, see);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  see(node);
  for (const [key, value] of Object.entries(node)) if (!skipped.includes(key)) walk(value, skipped, see);
}

/** All buttons of a card, those inside it too. */
export function actionsOf(card: Json): Json[] {
  const found: Json[] = [];
  walk(card, ["fallback"], (node) => {
    if (String(node.type).startsWith("Action.")) found.push(node);
  });
  return found;
}

export function verbsOf(card: Json): string[] {
  return actionsOf(card).flatMap(({ verb }) => (verb === undefined ? [] : [verb]));
}

export function actionOf(card: Json, verb: string, question?: string): Json {
  const action = actionsOf(card).find(
    (candidate) => candidate.verb === verb && (question === undefined || candidate.data.question === question),
  );
  if (action === undefined) throw new Error(`The card has no button ${verb}, only ${verbsOf(card)}`);
  return action;
}

/** The address behind a card's link. */
export function linkIn(card: Json): string {
  const action = actionsOf(card).find(({ type }) => type === "Action.OpenUrl");
  if (action === undefined) throw new Error("The card has no link");
  return action.url;
}

/** All texts of a card, in order. */
export function textsOf(card: Json): string[] {
  const found: string[] = [];
  walk(card, ["fallback", "data"], (node) => {
    if (node.type === "Fact" || (node.title !== undefined && node.value !== undefined))
      found.push(`${node.title}: ${node.value}`);
    else if (typeof node.text === "string") found.push(node.text);
  });
  return found;
}

/** All that a card says, as one text. */
export function saidBy(card: Json): string {
  return textsOf(card).join("\n");
}

/** What stands in a card's fields, by their ids; the reason stands in a part of its own. */
export function fieldsOf(card: Json): Record<string, string> {
  const found: Record<string, string> = {};
  walk(card, ["fallback"], (node) => {
    if (["Input.Text", "Input.Date", "Input.ChoiceSet"].includes(node.type)) found[node.id] = node.value ?? "";
    if (node.type === "Input.Toggle") found[node.id] = node.value ?? "false";
  });
  return found;
}
