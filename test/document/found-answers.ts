// Reads a Word file against the invented questionnaire and says in words what was found.
import assert from "node:assert/strict";
import { readForm } from "../../src/document/read-form.ts";
import type { FoundAnswer, FoundForm } from "../../src/domain/found-form.ts";
import { plain } from "./invented-form.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";

/** The form in a file; fails when it is none. */
export async function formIn(bytes: Uint8Array): Promise<FoundForm> {
  const reading = await readForm(bytes, inventedQuestionnaire, 2026);
  assert.equal(reading.kind, "form");
  assert.ok(reading.kind === "form");
  return reading.form;
}

/** What was found to each question, in words. */
export async function answersIn(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { answers } = await formIn(bytes);
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, inWords(answer)]));
}

function inWords(answer: FoundAnswer): string {
  if (answer.kind === "notApplicable") return `(not applicable) ${answer.reason}`;
  return answer.kind === "text" ? plain(answer.text) : "(unanswered)";
}
