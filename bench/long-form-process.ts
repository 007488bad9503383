// In a process of its own: reads a filled-in form of 50 pages as it is stored, and compiles the report that it makes.
import { Document, Packer, Paragraph } from "docx";
import { XMLParser } from "fast-xml-parser";
import JSZip from "jszip";
import { createCompiler } from "../src/document/docx-compiler.ts";
import { readForm } from "../src/document/read-form.ts";
import { wordForm } from "../src/document/word-form.ts";
import type { Answer } from "../src/domain/answer.ts";
import { day } from "../src/domain/day.ts";
import { storedText } from "../src/richtext/stored-text.ts";
import { inventedAnswer, inventedSubmission } from "../test/document/invented-report.ts";
import { swedishText } from "./bench-text.ts";
import { median } from "./figures.ts";
import type { LongForm } from "./long-form.ts";

/** A page of the form holds some 3,000 characters. */
const characters = 50 * 3_000;
const empty = inventedSubmission();
const { questionnaire, questionIds, period } = empty;
const text = (number: number) => {
  const paragraphs = swedishText(characters / questionIds.length, number).split("\n\n");
  return paragraphs
    .map((words, index) => (index % 4 === 3 ? `- ${words.split(". ").join("\n- ")}` : words))
    .join("\n\n");
};
const typed = Object.fromEntries(questionIds.map((id, index) => [id, inventedAnswer(text(index))]));
const form = await wordForm({ ...empty, answers: typed }, day("2026-05-06"));
const compiler = createCompiler({ zone: "Europe/Stockholm" });

async function importForm(): Promise<Readonly<Record<string, Answer>>> {
  const reading = await readForm(form, questionnaire, period.year);
  if (reading.kind !== "form") throw new Error(`The form could not be read: ${reading.kind}`);
  const answers = Object.entries(reading.form.answers).flatMap(([id, found]) =>
    found.kind === "text"
      ? [[id, { ...inventedAnswer(""), content: { kind: "text", text: storedText(found.text) } }] as const]
      : [],
  );
  if (answers.length !== questionIds.length) throw new Error(`${answers.length} answers were found`);
  return Object.fromEntries(answers);
}

async function bareRead(): Promise<void> {
  const xml = await (await JSZip.loadAsync(form)).file("word/document.xml")?.async("string");
  new XMLParser({ preserveOrder: true, ignoreAttributes: false }).parse(xml ?? "");
}

async function bareCompile(): Promise<void> {
  const lines = Object.values(typed).flatMap(({ content }) =>
    content.kind === "text" ? content.text.split("\n") : [],
  );
  const children = lines.map((line) => new Paragraph({ text: line }));
  await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const answers = await importForm();
const took: Record<keyof LongForm, number[]> = { read: [], bareRead: [], compile: [], bareCompile: [] };
for (let round = 0; round < Number(process.argv[2]); round++) {
  took.read.push(await timed(importForm));
  took.bareRead.push(await timed(bareRead));
  took.compile.push(await timed(() => compiler.submission({ ...empty, answers })));
  took.bareCompile.push(await timed(bareCompile));
}
process.send?.({
  read: median(took.read),
  bareRead: median(took.bareRead),
  compile: median(took.compile),
  bareCompile: median(took.bareCompile),
} satisfies LongForm);
