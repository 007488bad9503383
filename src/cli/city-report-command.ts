// npm run city-report: writes all submitted reports of a period as one Word document.
import { resolve } from "node:path";
import { compileForOperator } from "../usecases/compile-city-report.ts";
import type { Command } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";
import { nothingToWrite, periodNamedBy } from "./terminal-period.ts";

export const cityReportCommand: Command = {
  help: [
    "npm run city-report -- [period] [--out file.docx]",
    "Writes all submitted reports of a period as one Word document, marked where someone is missing.",
    "  [period]        such as 2026-T1; without it the newest that has begun",
    "  --out           the file to write; without it the document's own name, in this folder",
  ],
  options: { out: { type: "string" } },
  run({ words, text }, onStore) {
    const period = periodNamedBy(words);
    if (period.kind === "misused") return Promise.resolve(period);
    return onStore(async (ports) => {
      const outcome = await compileForOperator(ports, period.id);
      if (outcome.kind !== "compiled") return nothingToWrite(outcome);
      const { edition } = outcome.announcement;
      const { missing, expected, name, size, sha256 } = edition;
      const file = text("out") ?? name;
      return writeOut(file, await ports.cityReports.bytes(edition), [
        `${edition.periodId}: ${expected - missing.length} of ${expected} have submitted.`,
        ...(missing.length > 0 ? [`Missing: ${missing.join(", ")}.`] : []),
        `Written to ${resolve(file)}: ${size} bytes, sha256 ${sha256}`,
      ]);
    });
  },
};
