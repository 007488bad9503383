// An exported report as the text of its file.
import type { ReportExport } from "./export-report.ts";

/** JSON, with files in base64, as docs/export-format.md describes it. */
export function writeExport(data: ReportExport): string {
  const files = data.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString("base64") }));
  return JSON.stringify({ ...data, files }, null, 2);
}
