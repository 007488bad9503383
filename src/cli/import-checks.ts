// What must hold between the parts of an exported report, beyond the shape of each.
import { createHash } from "node:crypto";
import { writtenIn } from "../domain/answer.ts";
import { type ReportKey, sameReport, writeReportKey } from "../domain/report.ts";
import { cleanText } from "../domain/text.ts";
import type { ExportFile } from "./export-schema.ts";

export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Every mistake in a file whose fields are all there, with its place. */
export function mistakesIn(data: ExportFile): readonly Mistake[] {
  return [...mistakesInKeys(data), ...mistakesInReport(data), ...mistakesInVersions(data)];
}

function mistakesInKeys({ report, organisation, period, submissions, files, deliveries }: ExportFile): Mistake[] {
  const own = writeReportKey(report);
  const other = (key: ReportKey, path: Mistake["path"]) =>
    sameReport(key, report) ? [] : [{ path, message: `belongs to ${writeReportKey(key)}, and the report is ${own}` }];
  const { organisationId, periodId } = report;
  return [
    ...other({ organisationId: organisation.id, periodId }, ["organisation", "id"]),
    ...other({ organisationId, periodId: period.id }, ["period", "id"]),
    ...submissions.flatMap((submission, index) => other(submission, ["submissions", index])),
    ...files.flatMap((file, index) => other(file, ["files", index])),
    ...deliveries.flatMap((delivery, index) => other(delivery.report, ["deliveries", index, "report"])),
  ];
}

function mistakesInReport({ report }: ExportFile): Mistake[] {
  const answers = Object.entries(report.answers).flatMap(([id, { content, revision }]) => {
    const path = ["report", "answers", id];
    const text = [...path, "content", content.kind === "text" ? "text" : "reason"];
    const written = writtenIn(content);
    return [
      ...unless(report.questionIds.includes(id), path, "is an answer to a question that report.questionIds has not"),
      ...unless(Number.isInteger(revision) && revision > 0, [...path, "revision"], "must be 1 or more, and whole"),
      ...unless(written !== "", text, "is empty"),
      ...unless(cleanText(written) === written, text, "has blank ends, or characters that a document can't hold"),
    ];
  });
  const isSubmitted = report.stage === "answering" || report.submissions.length > 0;
  const isReturned = report.stage !== "returned" || (report.returns ?? []).length > 0;
  const versions = report.submissions.every(({ version }, index) => version === index + 1);
  return [
    ...answers,
    ...unless(isSubmitted, ["report", "stage"], "is submitted, and there is no submission"),
    ...unless(isReturned, ["report", "stage"], "is returned, and there is no return"),
    ...unless(versions, ["report", "submissions"], "must have the versions 1, 2 and so on"),
  ];
}

function mistakesInVersions({ report, submissions, files }: ExportFile): Mistake[] {
  const isNoted = (version: number) => report.submissions.some((note) => note.version === version);
  const missing = "has a version that report.submissions has not";
  return [
    ...submissions.flatMap(({ version }, index) =>
      unless(isNoted(version), ["submissions", index, "version"], missing),
    ),
    ...files.flatMap(({ version, sha256, bytes }, index) => [
      ...unless(isNoted(version), ["files", index, "version"], missing),
      ...unless(hashOf(bytes) === sha256, ["files", index, "sha256"], "is not the hash of the file's bytes"),
    ]),
  ];
}

function hashOf(base64: string): string {
  return createHash("sha256").update(Buffer.from(base64, "base64")).digest("hex");
}

function unless(holds: boolean, path: Mistake["path"], message: string): Mistake[] {
  return holds ? [] : [{ path, message }];
}
