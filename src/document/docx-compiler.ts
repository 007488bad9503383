// Makes the Word document of a report; the same submission gives the same bytes.
import { createHash } from "node:crypto";
import { AppError } from "../domain/app-error.ts";
import type { Completion } from "../domain/completion.ts";
import { dayIn, type Moment, moment } from "../domain/moment.ts";
import { type ReportKey, writeReportKey } from "../domain/report.ts";
import type { ReportContent } from "../domain/submission.ts";
import type { CompiledDocument, Compiler } from "../usecases/document-ports.ts";
import type { Edition, EditionOfCompletion } from "./edition.ts";
import { stablePackage } from "./stable-package.ts";

/** A compiler that dates submissions in the given time zone, such as Europe/Stockholm. */
export function createCompiler({ zone }: { readonly zone: string }): Compiler {
  return {
    submission: (submission) =>
      namingReport(submission, () => {
        const { version, at, completion } = submission;
        const edition = { kind: "submission", version, day: dayIn(zone, at) } as const;
        return compile(submission, { ...edition, completion: completion && datedCompletion(completion, zone) }, at);
      }),
    draft: (content, day) =>
      namingReport(content, () => compile(content, { kind: "draft", day }, moment(`${day}T12:00:00Z`))),
  };
}

function datedCompletion({ of, at, changes }: Completion, zone: string): EditionOfCompletion {
  const dated = changes.map((change) => ({
    questionId: change.questionId,
    by: change.by.name,
    day: dayIn(zone, change.at),
  }));
  return { of, day: dayIn(zone, at), changes: dated };
}

async function compile(content: ReportContent, edition: Edition, at: Moment): Promise<CompiledDocument> {
  // Loaded with the first document: most turns need none.
  const [{ Packer }, { reportDocument }] = await Promise.all([import("docx"), import("./report-document.ts")]);
  const bytes = stablePackage(await Packer.toBuffer(reportDocument(content, edition)), at);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function namingReport(report: ReportKey, make: () => Promise<CompiledDocument>): Promise<CompiledDocument> {
  try {
    return await make();
  } catch (cause) {
    throw new AppError("document.failed", `The document of report ${writeReportKey(report)} could not be made`, {
      cause,
    });
  }
}
