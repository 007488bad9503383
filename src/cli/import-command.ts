// npm run import: reads an exported report back into the store.
import { type Report, writeReportKey } from "../domain/report.ts";
import type { ReportExport } from "../usecases/export-report.ts";
import { type ImportOutcome, importReport } from "../usecases/import-report.ts";
import { readExport } from "./export-file.ts";
import type { Command, CommandOutcome } from "./terminal.ts";
import { readIn } from "./terminal-files.ts";

export const importCommand: Command = {
  help: [
    "npm run import -- <file.json> [--force]",
    "Reads a report that npm run export wrote; answers keep their author and time. Nothing is posted.",
    "  --force  overwrites answers that are here already; they are kept in the report's history",
  ],
  options: { force: { type: "boolean" } },
  async run({ words, has }, onStore) {
    const [file, ...rest] = words;
    if (file === undefined || rest.length > 0) return { kind: "misused", lines: ["Name one file."] };
    const content = readIn(file);
    if (content.kind === "refused") return content;
    const read = readExport(content.text);
    if (read.kind === "faulty") {
      return { kind: "refused", lines: [`${file} can't be imported; nothing was changed.`, ...read.mistakes] };
    }
    return onStore(async (ports) => {
      const before = await ports.reports.get(read.data.report);
      return explain(await importReport(ports, read.data, has("force")), read.data, before?.value);
    });
  },
};

function explain(outcome: ImportOutcome, data: ReportExport, before: Report | undefined): CommandOutcome {
  const key = writeReportKey(data.report);
  switch (outcome.kind) {
    case "imported": {
      const answers = `${outcome.questionIds.length} of ${Object.keys(data.report.answers).length} answers were new here`;
      return { kind: "done", lines: [`Imported ${key}: ${answers}, and ${outcome.submissions} submitted versions.`] };
    }
    case "unchanged":
      return { kind: "done", lines: [`${key} is here as the file has it. Nothing was changed.`] };
    case "otherSubmissions": {
      const versions = outcome.versions.join(", ");
      return {
        kind: "refused",
        lines: [`${key} was submitted here as another version ${versions}: never overwritten.`],
      };
    }
    case "wouldOverwrite":
      return { kind: "refused", lines: overwritten(outcome, data, before) };
  }
}

function overwritten(
  { questionIds, stage }: Extract<ImportOutcome, { kind: "wouldOverwrite" }>,
  { report }: ReportExport,
  before: Report | undefined,
): readonly string[] {
  const answers = questionIds.map((id) => `  ${id}: here ${written(before, id)}; in the file ${written(report, id)}`);
  const stages = stage ? [`  the stage: here ${before?.stage}; in the file ${report.stage}`] : [];
  const title = `Nothing was changed. These would be overwritten in ${writeReportKey(report)}:`;
  return [title, ...answers, ...stages, "Run it again with --force to overwrite them; history keeps the answers here."];
}

function written(report: Report | undefined, questionId: string): string {
  const answer = report?.answers[questionId];
  return answer === undefined ? "nothing" : `by ${answer.by.name} at ${answer.at}`;
}
