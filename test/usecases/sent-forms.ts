// Forms that are sent in tests, and what people do with them.
import assert from "node:assert/strict";
import type { FoundAnswer, FoundForm } from "../../src/domain/found-form.ts";
import type { ReportKey } from "../../src/domain/report.ts";
import type { FormView } from "../../src/usecases/compare-sent-form.ts";
import { type SaveFormOutcome, saveForm } from "../../src/usecases/save-form.ts";
import { type TakeFormOutcome, takeForm } from "../../src/usecases/take-form.ts";
import { key, openSurroundings, parken, type Surroundings } from "./desk-for-tests.ts";

export const text = (words: string): FoundAnswer => {
  return { kind: "text", text: [{ kind: "paragraph", runs: [{ text: words }] }], simplified: [] };
};
export const bytesOf = (reading: object) => new TextEncoder().encode(JSON.stringify(reading));

export function formWith(answers: FoundForm["answers"], more: Partial<FoundForm> = {}): Uint8Array {
  const form = { facts: { contacts: [] }, answers, trackedChanges: false, comments: false, ...more };
  return bytesOf({ kind: "form", form });
}

export async function take(at: Surroundings, who: string, bytes: Uint8Array): Promise<TakeFormOutcome> {
  return takeForm(at.ports, await at.who(who), bytes);
}

export async function compared(at: Surroundings, who: string, bytes: Uint8Array): Promise<FormView> {
  const outcome = await take(at, who, bytes);
  return outcome.kind === "compared" ? outcome.form : assert.fail(outcome.kind);
}

export async function choose(
  at: Surroundings,
  who: string,
  number: number,
  chosen: Readonly<Record<string, number>>,
  of: ReportKey = key,
): Promise<SaveFormOutcome> {
  const list = Object.entries(chosen).map(([questionId, basedOn]) => ({ questionId, basedOn }));
  return saveForm(at.ports, await at.who(who), { key: of, number, chosen: list });
}

export const statesOf = ({ rows }: FormView) => rows.map(({ state }) => state);
export const idsOf = (questions: readonly { readonly question: { readonly id: string } }[]) =>
  questions.map((placed) => placed.question.id);
export const notApplicable = (reason: string): FoundAnswer => ({ kind: "notApplicable", reason });

/** Anna answers for two reports of the same questionnaire. */
export async function withTwoReports(): Promise<Surroundings> {
  const at = await openSurroundings();
  const anna = await at.who("anna");
  const duties = [...anna.value.duties, { organisationId: parken.id, role: "deputy" } as const];
  await at.ports.people.save({ ...anna, value: { ...anna.value, duties } });
  return at;
}
