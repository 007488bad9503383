// The names by which our own form is known again: tags of its answer boxes and properties of its file.
import { createHash } from "node:crypto";

// Word refuses a document with a longer tag.
const longestTag = 64;

/** The tag of the content control that holds a question's answer. */
export function tagOfQuestion(questionId: string): string {
  const tag = `question.${questionId}`;
  if (tag.length <= longestTag) return tag;
  return `${tag.slice(0, 47)}.${createHash("sha256").update(questionId).digest("hex").slice(0, 16)}`;
}

/** Custom properties of the form's file; the version changes when an older form could no longer be read. */
export const formProperties = {
  version: "Tertialbot form",
  period: "Tertialbot period",
  organisation: "Tertialbot organisation",
  questionnaire: "Tertialbot questionnaire",
  questionnaireVersion: "Tertialbot questionnaire version",
} as const;

export const formVersion = "1";
