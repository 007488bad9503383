// An exported report read from its file: every mistake is named with its path.
import { z } from "zod";
import { textsAsMarkdown } from "../store/texts-as-markdown.ts";
import { exportFormat, type ReportExport } from "../usecases/export-report.ts";
import { exportSchema } from "./export-schema.ts";
import { mistakesIn } from "./import-checks.ts";

export type ReadExport =
  | { readonly kind: "export"; readonly data: ReportExport }
  | { readonly kind: "faulty"; readonly mistakes: readonly string[] };

export function readExport(text: string): ReadExport {
  const json = parse(text);
  if (json.kind === "faulty") return json;
  const read = exportSchema.safeParse(upgradedExport(json.value));
  if (!read.success) return faulty(read.error.issues);
  const mistakes = mistakesIn(read.data);
  if (mistakes.length > 0) return faulty(mistakes);
  const files = read.data.files.map((file) => ({ ...file, bytes: new Uint8Array(Buffer.from(file.bytes, "base64")) }));
  return { kind: "export", data: { ...read.data, files } };
}

const firstFormat = z.looseObject({
  format: z.literal("tertialbot.report/1"),
  earlier: z.array(z.unknown()),
  submissions: z.array(z.unknown()),
});

/** A file of the first format as one of today: its texts stood there as they had been typed. */
function upgradedExport(value: unknown): unknown {
  const old = firstFormat.safeParse(value);
  if (!old.success) return value;
  const { report, earlier, submission } = textsAsMarkdown;
  return {
    ...old.data,
    format: exportFormat,
    report: report(old.data["report"]),
    earlier: old.data.earlier.map(earlier),
    submissions: old.data.submissions.map(submission),
  };
}

function parse(text: string) {
  try {
    return { kind: "json", value: JSON.parse(text) as unknown } as const;
  } catch (error) {
    const [why = ""] = error instanceof Error ? error.message.split("\n") : [];
    return { kind: "faulty", mistakes: [`It is not JSON: ${why}`] } as const;
  }
}

function faulty(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): ReadExport {
  const mistakes = issues.map(({ path, message }) => `${z.core.toDotPath(path) || "the whole"}: ${message}`);
  return { kind: "faulty", mistakes };
}
