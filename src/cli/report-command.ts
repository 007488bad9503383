// npm run report: writes a report's Word document to a file.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Organisation } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import { latestSubmission } from "../domain/report.ts";
import { handOutDraftToOperator, handOutVersion } from "../usecases/hand-out.ts";
import type { Ports } from "../usecases/ports.ts";
import type { Command, CommandOutcome } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";
import { findReport } from "./terminal-report.ts";

export const reportCommand: Command = {
  help: [
    "npm run report -- <period> <organisation> [--out file.docx] [--draft]",
    "Writes the Word document of the latest submitted version: the very bytes that were handed out.",
    "  <period>        such as 2026-T1",
    "  <organisation>  its id, or words of its name",
    "  --out           the file to write; without it the document's own name, in this folder",
    "  --draft         the report as it stands now instead, marked UTKAST",
  ],
  options: { out: { type: "string" }, draft: { type: "boolean" } },
  run({ words, text, has }, onStore) {
    const [period, organisation, ...rest] = words;
    if (period === undefined || organisation === undefined || rest.length > 0) {
      return Promise.resolve({ kind: "misused", lines: ["Name one period and one organisation."] });
    }
    return onStore(async (ports) => {
      const found = await findReport(ports, period, organisation);
      if (found.kind === "refused") return found;
      const document = await (has("draft") ? draft : submitted)(ports, found.organisation, found.period);
      return document.kind === "refused" ? document : write(document, text("out"));
    });
  },
};

type Document =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly what: string }
  | Extract<CommandOutcome, { kind: "refused" }>;

async function draft(ports: Ports, organisation: Organisation, period: Period): Promise<Document> {
  const outcome = await handOutDraftToOperator(ports, organisation, period);
  if (outcome.kind === "file")
    return { ...outcome, what: `${organisation.name}, ${period.id}, draft as it stands now.` };
  return refused(
    `There are no questions for ${organisation.name} in ${period.id}: see the deployment's questionnaires.`,
  );
}

async function submitted(ports: Ports, organisation: Organisation, period: Period): Promise<Document> {
  const key = { periodId: period.id, organisationId: organisation.id };
  const report = await ports.reports.get(key);
  const note = report && latestSubmission(report.value);
  const named = `${organisation.name} has`;
  if (note === undefined)
    return refused(`${named} not submitted ${period.id} yet. --draft writes it as it stands now.`);
  const outcome = await handOutVersion(ports, key, note.version);
  if (outcome.kind !== "file") {
    return refused(`${named} submitted ${period.id} this moment, and its document is not made yet. Run it again.`);
  }
  const what = `${organisation.name}, ${period.id}, version ${note.version}, submitted ${note.at} by ${note.by.name}.`;
  return { ...outcome, what };
}

function refused(line: string): Document {
  return { kind: "refused", lines: [line] };
}

function write({ name, bytes, what }: Extract<Document, { kind: "file" }>, out: string | undefined): CommandOutcome {
  const file = out ?? name;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return writeOut(file, bytes, [what, `Written to ${resolve(file)}: ${bytes.length} bytes, sha256 ${sha256}`]);
}
