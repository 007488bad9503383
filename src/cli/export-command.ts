// npm run export: writes everything that is kept of a report as JSON.
import { resolve } from "node:path";
import { exportReport } from "../usecases/export-report.ts";
import { writeExport } from "../usecases/write-export.ts";
import { exportJsonSchema } from "./export-json-schema.ts";
import type { Command } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";
import { findReport } from "./terminal-report.ts";

export const exportCommand: Command = {
  help: [
    "npm run --silent export -- <period> <organisation> [--out file.json]",
    "Writes everything that is kept of a report as JSON (docs/export-format.md); npm run import reads it back.",
    "  <period>        such as 2026-T1",
    "  <organisation>  its id, or words of its name",
    "  --out           the file to write; without it the JSON is printed",
    "  --schema        prints the JSON Schema of the format instead",
  ],
  options: { out: { type: "string" }, schema: { type: "boolean" } },
  run({ words, text, has }, onStore) {
    if (has("schema")) return Promise.resolve({ kind: "done", lines: [JSON.stringify(exportJsonSchema(), null, 2)] });
    const [period, organisation, ...rest] = words;
    if (period === undefined || organisation === undefined || rest.length > 0) {
      return Promise.resolve({ kind: "misused", lines: ["Name one period and one organisation."] });
    }
    return onStore(async (ports) => {
      const found = await findReport(ports, period, organisation);
      if (found.kind === "refused") return found;
      const key = { periodId: found.period.id, organisationId: found.organisation.id };
      const json = writeExport(await exportReport(ports, key));
      const file = text("out");
      if (file === undefined) return { kind: "done", lines: [json] };
      const size = Buffer.byteLength(json) + 1;
      return writeOut(file, `${json}\n`, [`Written to ${resolve(file)}: ${size} bytes`]);
    });
  },
};
