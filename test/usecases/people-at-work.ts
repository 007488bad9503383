// What people do in use-case tests, in few words: ask, save, write in the chat, submit.
import assert from "node:assert/strict";
import type { AnswerContent } from "../../src/domain/answer.ts";
import { contentRevisionOf, draftOf, type Report, revisionOf } from "../../src/domain/report.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { type AskOutcome, askQuestion } from "../../src/usecases/ask-question.ts";
import { type DraftOutcome, keepDraft } from "../../src/usecases/keep-draft.ts";
import { type GivenAnswer, type SaveOutcome, saveAnswer } from "../../src/usecases/save-answer.ts";
import { type SubmitOutcome, submitReport } from "../../src/usecases/submit-report.ts";
import { empty, ids, text } from "../domain/invented-report.ts";
import { key, type Surroundings } from "./desk-for-tests.ts";

export async function ask(at: Surroundings, who: string, questionId?: string): Promise<AskOutcome> {
  return askQuestion(at.ports, await at.who(who), key, questionId);
}

/** Saves from a card that showed no answer and no draft, unless it is said otherwise. */
export async function save(
  at: Surroundings,
  who: string,
  questionId: string,
  content: string | AnswerContent,
  rest: Partial<GivenAnswer> = {},
): Promise<SaveOutcome> {
  const given = typeof content === "string" ? text(content) : content;
  const card = { key, questionId, content: given, basedOn: 0, draftRevision: 0 };
  return saveAnswer(at.ports, await at.who(who), { ...card, ...rest });
}

export async function write(at: Surroundings, who: string, words: string, messageId?: string): Promise<DraftOutcome> {
  return keepDraft(at.ports, await at.who(who), { text: readField(words), messageId });
}

export async function submit(at: Surroundings, who: string, reviewed?: number): Promise<SubmitOutcome> {
  const report = await at.ports.reports.get(key);
  const seen = reviewed ?? (report === undefined ? 0 : contentRevisionOf(report.value));
  return submitReport(at.ports, await at.who(who), key, seen);
}

export async function answerAll(at: Surroundings, who: string): Promise<void> {
  for (const id of ids) {
    const basedOn = revisionOf(await storedReport(at), id);
    assert.equal((await save(at, who, id, `Svar på ${id}`, { basedOn })).kind, "saved");
  }
}

/** The report as it is stored; an empty one before anybody has begun. */
export async function storedReport(at: Surroundings): Promise<Report> {
  return (await at.ports.reports.get(key))?.value ?? empty;
}

export async function answerOf(at: Surroundings, questionId: string): Promise<AnswerContent | undefined> {
  return (await storedReport(at)).answers[questionId]?.content;
}

export async function piecesOf(at: Surroundings, who: string, questionId: string): Promise<readonly string[]> {
  return (draftOf(await storedReport(at), questionId, who)?.pieces ?? []).map((piece) => piece.text);
}

/** What the history holds: question, revision, reason and words. */
export async function earlierOf(at: Surroundings): Promise<readonly string[]> {
  return (await at.ports.history.of(key)).map(({ questionId, answer, reason }) => {
    const words = answer.content.kind === "text" ? answer.content.text : answer.content.reason;
    return `${questionId} ${answer.revision} ${reason}: ${words}`;
  });
}

/** The question that an outcome asks next, or the kind of its step. */
export function nextOf(outcome: AskOutcome | SaveOutcome): string {
  if (!("step" in outcome)) return outcome.kind;
  return outcome.step.kind === "ask" ? outcome.step.question.placed.question.id : outcome.step.kind;
}
