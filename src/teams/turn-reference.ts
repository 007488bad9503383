// A turn's reference: what all its lines in the log have in common, and what a person is told when something failed.
import { randomUUID } from "node:crypto";
import type { TurnContext } from "botbuilder";

const key = Symbol("turn");

export function newReference(): string {
  return randomUUID().slice(0, 8);
}

export function refer(context: TurnContext, reference: string): void {
  context.turnState.set(key, reference);
}

export function referenceOf(context: TurnContext): string {
  const reference: unknown = context.turnState.get(key);
  return typeof reference === "string" ? reference : newReference();
}
