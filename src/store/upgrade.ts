// The one place where documents of an older shape become those of today.
import { AppError } from "../domain/app-error.ts";
import type { JsonObject } from "./documents.ts";
import { valueAsMarkdown } from "./texts-as-markdown.ts";

/** Turns a document body of one schema number into that of the next. */
export type Upgrade = (body: JsonObject) => JsonObject;

/** For each kind of document, the upgrade from schema 1 to 2, from 2 to 3 and so on. */
export const upgrades = {
  organisation: [],
  person: [],
  period: [],
  report: [valueAsMarkdown("report")],
  earlier: [valueAsMarkdown("earlier")],
  submission: [valueAsMarkdown("submission")],
  file: [],
  delivery: [],
  nudge: [],
  nudgePause: [],
  pendingImport: [],
  sentForm: [valueAsMarkdown("sentForm")],
  coordinatorAction: [],
  city: [],
  cityEdition: [],
  cityFile: [],
  cityDelivery: [],
  alert: [],
} as const satisfies Readonly<Record<string, readonly Upgrade[]>>;

export type DocumentKind = keyof typeof upgrades;

/** The schema number that documents are written with, given their kind's upgrades. */
export function schemaAfter(steps: readonly Upgrade[]): number {
  return steps.length + 1;
}

/** A stored body in today's shape; throws store.corrupt when its schema number is none that this version knows. */
export function upgraded(name: string, body: JsonObject, steps: readonly Upgrade[]): JsonObject {
  const { schema } = body;
  const current = schemaAfter(steps);
  if (typeof schema !== "number" || !Number.isInteger(schema) || schema < 1) {
    const says = `The stored ${name} has no schema number. Restore it from a backup.`;
    throw new AppError("store.corrupt", says);
  }
  if (schema > current) {
    const says = `The stored ${name} has schema ${schema}, and this version reads up to ${current}. Install the newer version that wrote it.`;
    throw new AppError("store.corrupt", says);
  }
  return steps.slice(schema - 1).reduce((older, step) => step(older), body);
}
