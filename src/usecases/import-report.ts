// Reads an exported report back: answers keep author and time, and nothing is overwritten unasked.
import { sameContent } from "../domain/answer.ts";
import { AppError } from "../domain/app-error.ts";
import { type Draft, textOf } from "../domain/draft.ts";
import { placeQuestions } from "../domain/questionnaire.ts";
import { referralTo } from "../domain/referral.ts";
import { answerTo, beginDraft, putDraft, type Report, writeReportKey } from "../domain/report.ts";
import type { ReportExport } from "./export-report.ts";
import type { Earlier, Ports, Versioned } from "./ports.ts";

export type ImportOutcome =
  | { readonly kind: "imported"; readonly questionIds: readonly string[]; readonly submissions: number }
  /** Nothing was changed: these answers, or the report's stage, would have been overwritten. */
  | { readonly kind: "wouldOverwrite"; readonly questionIds: readonly string[]; readonly stage: boolean }
  /** Nothing was changed: these versions were submitted here at another time, and a submission is never changed. */
  | { readonly kind: "otherSubmissions"; readonly versions: readonly number[] }
  | { readonly kind: "unchanged" };

export async function importReport(ports: Ports, data: ReportExport, force: boolean): Promise<ImportOutcome> {
  await refuseUnknown(ports, data);
  const stored = await ports.reports.get(data.report);
  if (stored !== undefined) refuseOtherQuestions(stored.value, data.report);
  const versions = otherVersions(stored?.value, data.report);
  if (versions.length > 0) return { kind: "otherSubmissions", versions };
  const differing = differencesTo(stored?.value, data.report);
  const stage = stored !== undefined && stored.value.stage !== data.report.stage;
  const overwritten = differing.filter((id) => stored !== undefined && answerTo(stored.value, id) !== undefined);
  if (!force && (overwritten.length > 0 || stage)) return { kind: "wouldOverwrite", questionIds: overwritten, stage };
  const submissions = await keepBeside(ports, data, stored?.value, overwritten);
  const merged = mergeReports(stored?.value, data.report);
  const isSame = stored !== undefined && differing.length === 0 && !stage && submissions === 0;
  if (isSame && sizeOf(merged) === sizeOf(stored.value)) return { kind: "unchanged" };
  await save(ports, { value: merged, etag: stored?.etag });
  return { kind: "imported", questionIds: differing, submissions };
}

async function refuseUnknown(ports: Ports, { report, period, organisation }: ReportExport): Promise<void> {
  const [knownOrganisation, knownPeriod] = await Promise.all([
    ports.organisations.get(report.organisationId),
    ports.periods.get(report.periodId),
  ]);
  if (knownOrganisation === undefined)
    throw invalid(`There is no organisation "${organisation.id}" here; add it first.`);
  if (knownPeriod === undefined) throw invalid(`There is no period "${period.id}" here; add it first.`);
  const questions = placeQuestions(ports.questionnaires.version(report.questionnaire), report.questionIds);
  const known = questions.map(({ question }) => question.id);
  const unknown = report.questionIds.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const { id, version } = report.questionnaire;
  throw invalid(`The questionnaire ${id}, version ${version}, has no question ${unknown.join(", ")}.`);
}

/** A report keeps the questions that it was opened with; answers to others could not be seen anywhere. */
function refuseOtherQuestions(stored: Report, given: Report): void {
  const unasked = Object.keys(given.answers).filter((id) => !stored.questionIds.includes(id));
  if (unasked.length === 0) return;
  const { id, version } = stored.questionnaire;
  const asked = `was opened here with the questionnaire ${id}, version ${version}`;
  throw invalid(`${writeReportKey(stored)} ${asked}, which does not ask ${unasked.join(", ")}.`);
}

function otherVersions(stored: Report | undefined, given: Report): readonly number[] {
  const here = new Map(stored?.submissions.map(({ version, at }) => [version, at]));
  return given.submissions.filter(({ version, at }) => (here.get(version) ?? at) !== at).map(({ version }) => version);
}

function differencesTo(stored: Report | undefined, given: Report): readonly string[] {
  return Object.entries(given.answers).flatMap(([id, answer]) => {
    const current = stored && answerTo(stored, id);
    return current !== undefined && sameContent(current.content, answer.content) ? [] : [id];
  });
}

/** Stores all but the report itself, which may speak of it only afterwards; says how many submissions were new. */
async function keepBeside(
  ports: Ports,
  data: ReportExport,
  stored: Report | undefined,
  overwritten: readonly string[],
): Promise<number> {
  const here = await ports.history.of(data.report);
  const unknown = data.earlier.filter((earlier) => !here.some((known) => isSameEarlier(known, earlier)));
  for (const earlier of unknown) await ports.history.keep(data.report, besideOther(earlier, here));
  for (const questionId of overwritten) {
    const answer = stored && answerTo(stored, questionId);
    if (answer !== undefined) await ports.history.keep(data.report, { questionId, answer, reason: "setAside" });
  }
  let submissions = 0;
  for (const submission of data.submissions) submissions += (await ports.submissions.add(submission)) ? 1 : 0;
  for (const file of data.files) await ports.files.add(file);
  for (const delivery of data.deliveries) await ports.deliveries.claim(delivery);
  return submissions;
}

/** Whichever way they came to be kept: a file of an older format had the same text in other signs. */
function isSameEarlier(a: Earlier, b: Earlier): boolean {
  if (a.questionId !== b.questionId || a.answer.revision !== b.answer.revision) return false;
  return a.answer.at === b.answer.at && sameContent(a.answer.content, b.answer.content);
}

/** An earlier answer as it is kept: set aside where another one of the same revision is kept already. */
function besideOther(earlier: Earlier, here: readonly Earlier[]): Earlier {
  const isOther = ({ questionId, answer, reason }: Earlier) =>
    reason === "replaced" &&
    questionId === earlier.questionId &&
    answer.revision === earlier.answer.revision &&
    !sameContent(answer.content, earlier.answer.content);
  return earlier.reason === "replaced" && here.some(isOther) ? { ...earlier, reason: "setAside" } : earlier;
}

/** The imported answers over the stored ones; a revision never goes back, so that older cards are known as old. */
function mergeReports(stored: Report | undefined, given: Report): Report {
  // Whether it was posted, and its people told of a return, is another store's business: an import posts nothing.
  if (stored === undefined) return { ...given, awaitsPost: false, ...(given.returns ? { awaitsNotice: false } : {}) };
  const answers = Object.entries(given.answers).map(([id, answer]) => {
    const current = answerTo(stored, id);
    if (current !== undefined && sameContent(current.content, answer.content)) return [id, current] as const;
    return [id, { ...answer, revision: Math.max(answer.revision, (current?.revision ?? 0) + 1) }] as const;
  });
  const referrals = (given.referrals ?? []).filter(
    ({ questionId, colleague }) => referralTo(stored, questionId, [colleague.personId]) === undefined,
  );
  const submissions = longer(stored.submissions, given.submissions);
  const returns = longer(stored.returns, given.returns);
  return {
    ...stored,
    answers: { ...stored.answers, ...Object.fromEntries(answers) },
    drafts: given.drafts.reduce(addDraft, stored).drafts,
    ...(referrals.length > 0 ? { referrals: [...(stored.referrals ?? []), ...referrals] } : {}),
    ...(returns.length > 0 ? { returns } : {}),
    submissions,
    stage: given.stage,
  };
}

/** What both have in common stands first in both. */
function longer<T>(stored: readonly T[] = [], given: readonly T[] = []): readonly T[] {
  return given.length > stored.length ? given : stored;
}

/** The pieces of a draft that its person has not got here, after those that they have. */
function addDraft(report: Report, { questionId, personId, basedOn, pieces }: Draft): Report {
  const draft = beginDraft(report, questionId, personId, basedOn);
  const text = textOf(draft);
  const added = pieces.filter((piece) => !text.includes(piece.text));
  if (added.length === 0) return report;
  return putDraft(report, { ...draft, revision: draft.revision + 1, pieces: [...draft.pieces, ...added] });
}

/** How many pieces of drafts and referrals there are: an import only adds to them. */
function sizeOf({ drafts, referrals = [] }: Report): number {
  return drafts.flatMap(({ pieces }) => pieces).length + referrals.length;
}

async function save(ports: Ports, report: Versioned<Report>): Promise<void> {
  if ((await ports.reports.save(report)) !== undefined) return;
  throw new AppError("store.busy", `${writeReportKey(report.value)} was changed during the import. Run it again.`);
}

function invalid(message: string): AppError {
  return new AppError("import.invalid", message);
}
