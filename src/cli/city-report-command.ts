// npm run city-report: writes all submitted reports of a period as one Word document.
import { resolve } from "node:path";
import { parsePeriodId, periodId } from "../domain/period.ts";
import { compileForOperator } from "../usecases/compile-city-report.ts";
import type { Command } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";

export const cityReportCommand: Command = {
  help: [
    "npm run city-report -- [period] [--out file.docx]",
    "Writes all submitted reports of a period as one Word document, marked where someone is missing.",
    "  [period]        such as 2026-T1; without it the newest that has begun",
    "  --out           the file to write; without it the document's own name, in this folder",
  ],
  options: { out: { type: "string" } },
  run({ words, text }, onStore) {
    const [named, ...rest] = words;
    const period = named === undefined ? undefined : parsePeriodId(named);
    if (rest.length > 0 || (named !== undefined && period === undefined)) {
      return Promise.resolve({ kind: "misused", lines: ["Name one period, such as 2026-T1, or none."] });
    }
    return onStore(async (ports) => {
      const outcome = await compileForOperator(ports, period && periodId(period.year, period.kind));
      if (outcome.kind === "noPeriod") {
        const known = outcome.periods.map(({ id }) => id).join(", ");
        return { kind: "refused", lines: [`There is no such period. There are: ${known || "none"}.`] };
      }
      if (outcome.kind === "nothingSubmitted") {
        return { kind: "refused", lines: [`Nothing has been submitted in ${outcome.period.id} yet.`] };
      }
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
