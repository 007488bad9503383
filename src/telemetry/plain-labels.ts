// What may stand in traces and metrics: plain words that the product itself chose, and numbers.
import type { Noted } from "../correlated.ts";

/** No name, address or text of several words looks like that. */
const plain = /^[A-Za-z][A-Za-z0-9.]{0,39}$/;

/** Of what is noted, these say what happened; all else, such as who it was, stays in the log. */
const told = ["outcome", "input", "reason", "code", "trouble", "target", "status", "version", "edition"];

export function plainLabel(value: unknown): string {
  return typeof value === "string" && plain.test(value) ? value : "other";
}

export function plainLabels(noted: Noted): Readonly<Record<string, string | number | boolean>> {
  const labels: Record<string, string | number | boolean> = {};
  for (const key of told) {
    const value = noted[key];
    if (value !== undefined) labels[key] = typeof value === "string" ? plainLabel(value) : value;
  }
  return labels;
}
