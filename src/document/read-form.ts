// Reads a Word form that someone filled in: our own by the tags of its boxes, any other copy by the text of its questions.
import { type AnswerSpan, answerSpans } from "../domain/form-answers.ts";
import { formFacts } from "../domain/form-facts.ts";
import { placeholderLength, reasonIn } from "../domain/form-phrases.ts";
import { findQuestions } from "../domain/form-questions.ts";
import type { FormOrigin, FormReading, FoundAnswer, FoundForm } from "../domain/found-form.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { faultOfKind } from "./file-kind.ts";
import { type ReadLine, readLines } from "./form-lines.ts";
import { formNumbering } from "./form-numbering.ts";
import { openPackage } from "./form-package.ts";
import { customProperty, type FormParts, formParts } from "./form-parts.ts";
import { FormRefused } from "./form-refused.ts";
import { answerIn } from "./form-rich-text.ts";
import { withoutStart } from "./form-run-text.ts";
import { createReader } from "./form-runs.ts";
import { formStyles } from "./form-styles.ts";
import { formProperties, tagOfQuestion } from "./form-tags.ts";
import { childrenNamed, elementsIn, textIn, type XmlElement } from "./form-xml.ts";
import { isUnchangedLine } from "./unchanged-line.ts";
import { withYear } from "./with-year.ts";

export interface FormReadingOptions {
  /** In bytes. */
  readonly sizeLimit?: number;
}

/** No form that people write is larger, pictures included. */
const usualLimit = 20 * 1024 * 1024;

/** What a file says to a questionnaire's questions, in the year reported on; every way not to be a form is an outcome. */
export async function readForm(
  bytes: Uint8Array,
  questionnaire: Questionnaire,
  year: number,
  { sizeLimit = usualLimit }: FormReadingOptions = {},
): Promise<FormReading> {
  if (bytes.length > sizeLimit) return { kind: "tooLarge", size: bytes.length, limit: sizeLimit };
  const fault = faultOfKind(bytes);
  if (fault !== undefined) return fault;
  try {
    const form = foundIn(await formParts(await openPackage(bytes)), questionnaire, year);
    return Object.keys(form.answers).length === 0 ? { kind: "noQuestions" } : { kind: "form", form };
  } catch (error) {
    if (error instanceof FormRefused) return error.fault;
    throw error;
  }
}

function foundIn(parts: FormParts, { focusAreas }: Questionnaire, year: number): FoundForm {
  const { document, links, styles, numbering } = parts;
  const reader = createReader({ links, styleOf: formStyles(styles), noteText: notesOf(parts) });
  const asked = focusAreas.flatMap((area) =>
    area.questions.map(({ id, text }) => ({ id, text: withYear(text.sv, year) })),
  );
  const boxes = new Map(asked.map(({ id }) => [tagOfQuestion(id), id]));
  const lines = readLines(document, reader, formNumbering(numbering), boxes);
  const places = findQuestions(lines, asked);
  const titles = focusAreas.map(({ title }) => withYear(title.sv, year));
  const spans = answerSpans(lines, places, [...titles, ...asked.map(({ text }) => text)]);
  return {
    origin: originOf(parts),
    facts: formFacts(lines.slice(0, places[0]?.from ?? 0).map(({ text }) => text)),
    answers: Object.fromEntries(spans.map((span) => [span.questionId, foundAnswer(lines, span)])),
    ...reader.noticed,
  };
}

function foundAnswer(lines: readonly ReadLine[], { from, to, upTo = 0 }: AnswerSpan): FoundAnswer {
  const inSpan = lines.slice(from, to).map((line, index) => startingAt(line, index === 0 ? upTo : 0));
  const written = inSpan
    .filter(({ text }) => !isUnchangedLine(text))
    .map((line) => startingAt(line, placeholderLength(line.text)));
  const reason = reasonIn(plainText(written));
  if (reason !== undefined) return { kind: "notApplicable", reason };
  const { text, simplified } = answerIn(written);
  return text.length === 0 ? { kind: "unanswered", simplified } : { kind: "text", text, simplified };
}

function startingAt(line: ReadLine, characters: number): ReadLine {
  if (characters === 0) return line;
  return { ...line, text: line.text.slice(characters), runs: withoutStart(line.runs, characters) };
}

/** A blank line between paragraphs. */
function plainText(lines: readonly ReadLine[]): string {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const paragraphs = Map.groupBy(written, ({ paragraph }) => paragraph).values();
  return [...paragraphs].map((paragraph) => paragraph.map(({ text }) => text).join("\n")).join("\n\n");
}

function notesOf({ footnotes, endnotes }: FormParts): (kind: "footnote" | "endnote", id: string | undefined) => string {
  const byId = (part: XmlElement | undefined) =>
    new Map(elementsIn(part).map((note) => [note.attributes["w:id"], note] as const));
  const notes = { footnote: byId(footnotes), endnote: byId(endnotes) };
  return (kind, id) => {
    const note = notes[kind].get(id);
    return childrenNamed(note, "w:p").map(textOfNote).join(" ").replace(/\s+/g, " ");
  };
}

function textOfNote(paragraph: XmlElement): string {
  return childrenNamed(paragraph, "w:r").map(textIn).join("");
}

function originOf(parts: FormParts): FormOrigin | undefined {
  const [periodId, organisationId, id, version] = [
    formProperties.period,
    formProperties.organisation,
    formProperties.questionnaire,
    formProperties.questionnaireVersion,
  ].map((name) => customProperty(parts, name));
  if (periodId === undefined || organisationId === undefined || id === undefined) return undefined;
  return { periodId, organisationId, questionnaire: { id, version: Number(version) || 0 } };
}
