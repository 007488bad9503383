// npm run archive: writes everything that was submitted in a period to one ZIP file.
import { resolve } from "node:path";
import { archiveForOperator } from "../usecases/archive-period.ts";
import type { Command } from "./terminal.ts";
import { streamOut } from "./terminal-files.ts";
import { nothingToWrite, periodNamedBy } from "./terminal-period.ts";

export const archiveCommand: Command = {
  help: [
    "npm run archive -- [period] [--out file.zip]",
    "Writes all submitted versions of a period, the city's report and what coordinators did, with checksums, to a ZIP file.",
    "  [period]        such as 2026-T1; without it the newest that has begun",
    "  --out           the file to write; without it the archive's own name, in this folder",
    "Unpack it and check it with: sha256sum -c SHA256SUMS",
  ],
  options: { out: { type: "string" } },
  run({ words, text }, onStore) {
    const period = periodNamedBy(words);
    if (period.kind === "misused") return Promise.resolve(period);
    return onStore(async (ports) => {
      const outcome = await archiveForOperator(ports, period.id);
      if (outcome.kind !== "archive") return nothingToWrite(outcome);
      const file = text("out") ?? outcome.name;
      return streamOut(file, outcome.chunks(), (size) => [
        `${outcome.period.id}: reports of ${outcome.reports}; ${outcome.isComplete ? "all are in" : "not everybody has submitted"}.`,
        `Written to ${resolve(file)}: ${size} bytes`,
      ]);
    });
  },
};
