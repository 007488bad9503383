// Who is in the city's report of a period: who was to report, who has, and who is still waited for.
import { type Organisation, reportsIn } from "./organisation.ts";
import { type Period, periodFor } from "./period.ts";
import { latestSubmission, type Report, type SubmissionNote } from "./report.ts";

export interface CityMember {
  readonly organisation: Organisation;
  /** The names of the organisations that were merged into it. */
  readonly earlierNames: readonly string[];
  /** Absent until someone has begun it. */
  readonly report?: Report | undefined;
  /** The latest submitted version; absent when there is none. */
  readonly submission?: SubmissionNote | undefined;
  /** Nothing more is waited for. */
  readonly isDone: boolean;
}

export interface CityRound {
  readonly period: Period;
  /** Boards before companies, then by name. */
  readonly members: readonly CityMember[];
}

export interface CityRoundGiven {
  readonly period: Period;
  readonly organisations: readonly Organisation[];
  readonly reports: readonly Report[];
  /** Whether there are questions for an organisation. */
  readonly isAsked: (organisation: Organisation) => boolean;
}

/** All who have submitted, and those who still are to. */
export function cityRoundOf({ period, organisations, reports, isAsked }: CityRoundGiven): CityRound {
  const reportOf = new Map(reports.map((report) => [report.organisationId, report] as const));
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name] as const));
  const takenOver = takenOverIn(organisations, period);
  const members = organisations.flatMap((organisation): CityMember[] => {
    const report = reportOf.get(organisation.id);
    const submission = report && latestSubmission(report);
    const isExpected = reportsIn(organisation, periodFor(period, organisation.id)) && !takenOver.has(organisation.id);
    const isWaitedFor = isExpected && (report !== undefined || isAsked(organisation));
    if (submission === undefined && !isWaitedFor) return [];
    const earlierNames = organisation.predecessors.flatMap((id) => nameOf.get(id) ?? []);
    return [{ organisation, earlierNames, report, submission, isDone: report?.stage === "submitted" }];
  });
  return { period, members: members.sort(inReadingOrder) };
}

/** Those that ended before the period closes, and whose successor reports in it. */
function takenOverIn(organisations: readonly Organisation[], period: Period): ReadonlySet<string> {
  const ended = organisations.filter(({ validTo }) => validTo !== undefined && validTo < period.closesOn);
  const inherited = new Set(
    organisations.filter((organisation) => reportsIn(organisation, period)).flatMap(({ predecessors }) => predecessors),
  );
  return new Set(ended.map(({ id }) => id).filter((id) => inherited.has(id)));
}

function inReadingOrder({ organisation: a }: CityMember, { organisation: b }: CityMember): number {
  const rank = ({ type }: Organisation) => (type.endsWith("board") ? 0 : type.endsWith("company") ? 2 : 1);
  return rank(a) - rank(b) || a.name.localeCompare(b.name, "sv") || (a.id < b.id ? -1 : 1);
}

/** Whether the last one is in, and nobody is completing theirs. */
export function isComplete({ members }: CityRound): boolean {
  return members.length > 0 && members.every(({ isDone }) => isDone);
}

/** Those without a submitted version. */
export function missingFrom({ members }: CityRound): readonly CityMember[] {
  return members.filter(({ submission }) => submission === undefined);
}

/** What a report of the round would be made from, as text by which it is known again: `ekbacken:2`, `parken:1 reopened`. */
export function contentsOf({ members }: CityRound): readonly string[] {
  return members
    .map(({ organisation: { id }, submission, isDone }) => {
      const version = submission === undefined ? "missing" : `${submission.version}`;
      return `${id}:${version}${submission !== undefined && !isDone ? " reopened" : ""}`;
    })
    .sort();
}
