// Writes the forms of this folder with LibreOffice, which the tests themselves don't need: node make-forms.ts
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordForm } from "../../../src/document/word-form.ts";
import { day } from "../../../src/domain/day.ts";
import { beforeQuestions, formEntries, formLines } from "../invented-form.ts";
import { inventedSubmission } from "../invented-report.ts";
import { escaped } from "../made-docx.ts";

const folder = mkdtempSync(join(tmpdir(), "tertialbot-forms-"));

function save(name: string, source: string, content: string | Uint8Array, ...options: readonly string[]): void {
  const file = join(folder, `${name}.${source}`);
  writeFileSync(file, content);
  const target = join(folder, "out");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", target];
  execFileSync("soffice", ["--headless", profile, ...options, ...to, file]);
  renameSync(join(target, `${name}.docx`), join(import.meta.dirname, `${name}.docx`));
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join("");

/** Typed hyphens and numbers as real lists, and what stands between asterisks in italics. */
function answer(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [, mark, item] = /^(- |\d+\. )(.*)$/.exec(line) ?? [];
      const text = escaped(item ?? line).replace(/\*([^*]+)\*/g, "<i>$1</i>");
      if (mark === undefined) return `<p>${text}</p>`;
      return mark === "- " ? `<ul><li>${text}</li></ul>` : `<ol><li>${text}</li></ol>`;
    })
    .join("")
    .replaceAll("</ul><ul>", "")
    .replaceAll("</ol><ol>", "");
}

const facts = `<table border="1">${[2, 4, 6, 8]
  .map(
    (at) => `<tr><td>${escaped(beforeQuestions[at] ?? "")}</td><td>${escaped(beforeQuestions[at + 1] ?? "")}</td></tr>`,
  )
  .join("")}</table>`;
const headed = formEntries.map(
  ({ heading, question, answer: lines }) =>
    `${heading === undefined ? "" : `<h1>${escaped(heading.replace("myndighetsutövning", "tillsyn"))}</h1>`}<h2>${question.map(escaped).join("<br>")}</h2>${answer(lines)}`,
);
const columns = formEntries.map(
  ({ question, answer: lines }) => `<tr><td><b>${escaped(question.join(" "))}</b></td><td>${answer(lines)}</td></tr>`,
);
const page = (inside: string) => `<html><head><meta charset="utf-8"></head><body>${inside}</body></html>`;
const html = "--infilter=HTML (StarWriter)";

save("headings", "html", page(paragraphs(beforeQuestions.slice(0, 2)) + facts + headed.join("")), html, "--writer");
save(
  "table",
  "html",
  page(`${paragraphs(beforeQuestions)}<table border="1">${columns.join("")}</table>`),
  html,
  "--writer",
);
save("typed", "txt", formLines.join("\n\n"), "--infilter=Text (encoded):UTF8");
save("own", "docx", await wordForm(inventedSubmission(), day("2026-04-20")));
rmSync(folder, { recursive: true });
