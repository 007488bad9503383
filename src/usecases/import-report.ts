// Reads an exported report back: answers keep author and time, and nothing is overwritten unasked.
import { sameContent } from "../domain/answer.ts";
import { AppError } from "../domain/app-error.ts";
import { answerTo, type Report, writeReportKey } from "../domain/report.ts";
import type { ReportExport } from "./export-report.ts";
import type { Ports, Versioned } from "./ports.ts";

export type ImportOutcome =
  | { readonly kind: "imported"; readonly questionIds: readonly string[]; readonly submissions: number }
  /** Nothing was changed: these answers, or the report's stage, would have been overwritten. */
  | { readonly kind: "wouldOverwrite"; readonly questionIds: readonly string[]; readonly stage: boolean }
  | { readonly kind: "unchanged" };

export async function importReport(ports: Ports, data: ReportExport, force: boolean): Promise<ImportOutcome> {
  const key = data.report;
  await refuseUnknown(ports, data);
  const stored = await ports.reports.get(key);
  const differing = differencesTo(stored?.value, data.report);
  const stage = stored !== undefined && stored.value.stage !== data.report.stage;
  const overwritten = differing.filter((id) => stored !== undefined && answerTo(stored.value, id) !== undefined);
  if (!force && (overwritten.length > 0 || stage)) return { kind: "wouldOverwrite", questionIds: overwritten, stage };
  for (const earlier of data.earlier) await ports.history.keep(key, earlier);
  for (const questionId of overwritten) {
    const answer = stored && answerTo(stored.value, questionId);
    if (answer !== undefined) await ports.history.keep(key, { questionId, answer, reason: "setAside" });
  }
  let submissions = 0;
  for (const submission of data.submissions) submissions += (await ports.submissions.add(submission)) ? 1 : 0;
  const merged = mergeReports(stored?.value, data.report);
  const isNew = stored === undefined || differing.length > 0 || stage || submissions > 0;
  if (!isNew) return { kind: "unchanged" };
  await save(ports, { value: merged, etag: stored?.etag });
  return { kind: "imported", questionIds: differing, submissions };
}

async function refuseUnknown(ports: Ports, { report, period, organisation }: ReportExport): Promise<void> {
  const [knownOrganisation, knownPeriod] = await Promise.all([
    ports.organisations.get(report.organisationId),
    ports.periods.get(report.periodId),
  ]);
  if (knownOrganisation === undefined) {
    throw new AppError("import.invalid", `There is no organisation "${organisation.id}" here; add it first.`);
  }
  if (knownPeriod === undefined) {
    throw new AppError("import.invalid", `There is no period "${period.id}" here; add it first.`);
  }
  ports.questionnaires.version(report.questionnaire);
}

function differencesTo(stored: Report | undefined, given: Report): readonly string[] {
  return Object.entries(given.answers).flatMap(([id, answer]) => {
    const current = stored && answerTo(stored, id);
    return current !== undefined && sameContent(current.content, answer.content) ? [] : [id];
  });
}

/** The imported answers over the stored ones; a revision never goes back, so that older cards are known as old. */
function mergeReports(stored: Report | undefined, given: Report): Report {
  if (stored === undefined) return { ...given, awaitsPost: false };
  const answers = Object.entries(given.answers).map(([id, answer]) => {
    const current = answerTo(stored, id);
    if (current !== undefined && sameContent(current.content, answer.content)) return [id, current] as const;
    return [id, { ...answer, revision: Math.max(answer.revision, (current?.revision ?? 0) + 1) }] as const;
  });
  const submissions = given.submissions.length > stored.submissions.length ? given.submissions : stored.submissions;
  const stage = given.stage;
  return { ...stored, answers: { ...stored.answers, ...Object.fromEntries(answers) }, submissions, stage };
}

async function save(ports: Ports, report: Versioned<Report>): Promise<void> {
  if ((await ports.reports.save(report)) !== undefined) return;
  throw new AppError("store.busy", `${writeReportKey(report.value)} was changed during the import. Run it again.`);
}
