// In a process of its own: compiles a form-sized report and the same text as a bare document, first and then warm.
import { Document, Packer, Paragraph } from "docx";
import { createCompiler } from "../src/document/docx-compiler.ts";
import { writtenIn } from "../src/domain/answer.ts";
import { inventedSubmission } from "../test/document/invented-report.ts";
import { median } from "./figures.ts";

const submission = inventedSubmission();
const paragraphs = Object.values(submission.answers).flatMap(({ content }) => writtenIn(content).split("\n\n"));
const compiler = createCompiler({ zone: "Europe/Stockholm" });

const compile = () => compiler.submission(submission);
const bare = () => {
  const children = paragraphs.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const rounds = Number(process.argv[2]);
const isProductFirst = process.argv[3] === "product";
const first = await timed(isProductFirst ? compile : bare);
const warm: { compile: number[]; bare: number[] } = { compile: [], bare: [] };
for (let round = 0; round < rounds; round++) {
  warm.compile.push(await timed(compile));
  warm.bare.push(await timed(bare));
}
process.send?.({ first, compile: median(warm.compile.slice(5)), bare: median(warm.bare.slice(5)) });
