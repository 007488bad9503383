// Finds the latest submitted report that may be shown where it was asked for.

import type { Organisation } from "../domain/organisation.ts";
import { organisationsNamed } from "../domain/organisation-name.ts";
import { newestPeriodFirst, type Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { latestSubmission, type Report, type SubmissionNote } from "../domain/report.ts";
import { isCoordinator } from "./coordinators.ts";
import { fileOf, freezeSubmission } from "./freeze-submission.ts";
import type { Ports, SubmissionAnnouncement } from "./ports.ts";

/** Where someone asks: a channel sees what is posted in it, a person what they answer for. */
export type Asker =
  | { readonly kind: "channel"; readonly channelId: string }
  | { readonly kind: "person"; readonly person: Person };

export interface LatestQuery {
  /** Words of an organisation's name; empty for all. */
  readonly organisation: string;
  readonly periodId?: string | undefined;
  /** Only this one. */
  readonly organisationId?: string | undefined;
}

export type LatestOutcome =
  | { readonly kind: "found"; readonly announcements: readonly SubmissionAnnouncement[] }
  | {
      readonly kind: "noneSubmitted";
      readonly organisations: readonly string[];
      readonly periodId?: string | undefined;
    }
  /** A coordinator means one of many: which one? */
  | { readonly kind: "whichOne"; readonly organisations: readonly string[] }
  /** No organisation of that name has its reports here. */
  | { readonly kind: "unknownOrganisation"; readonly organisations: readonly string[] }
  | { readonly kind: "noOrganisation" };

export async function findLatestReport(ports: Ports, asker: Asker, query: LatestQuery): Promise<LatestOutcome> {
  const visible = await askable(ports, asker, query);
  const names = visible.map(({ name }) => name);
  if (visible.length === 0) return { kind: "noOrganisation" };
  const asked = query.organisation === "" ? visible : organisationsNamed(visible, query.organisation);
  if (asked.length === 0) return { kind: "unknownOrganisation", organisations: names.slice(0, mostNames) };
  if (asker.kind === "person" && asked.length > mostReports(asker.person)) {
    return { kind: "whichOne", organisations: asked.map(({ name }) => name).slice(0, mostNames) };
  }
  const all = (await ports.periods.all()).map(({ value }) => value).sort(newestPeriodFirst);
  const periods = all.filter(({ id }) => query.periodId === undefined || id === query.periodId);
  const found = await Promise.all(asked.map((organisation) => latestOf(ports, organisation, periods)));
  const announcements = await Promise.all(
    found.filter((announcement) => announcement !== undefined).map((each) => withCopy(ports, asker, each)),
  );
  if (announcements.length > 0) return { kind: "found", announcements };
  return { kind: "noneSubmitted", organisations: asked.map(({ name }) => name), periodId: query.periodId };
}

/** In a refusal. */
const mostNames = 10;

/** So many documents at once, or as many as are one's own. */
function mostReports({ duties }: Person): number {
  return Math.max(5, duties.length);
}

/** What is submitted, a coordinator may read of every organisation. */
async function askable(ports: Ports, asker: Asker, query: LatestQuery): Promise<readonly Organisation[]> {
  const own = await visibleOrganisations(ports, asker);
  const isAll = asker.kind === "person" && isCoordinator(ports.settings, asker.person);
  const isNamed = query.organisation !== "" || query.organisationId !== undefined;
  const visible =
    isAll && (isNamed || own.length === 0) ? (await ports.organisations.all()).map(({ value }) => value) : own;
  return visible.filter(({ id }) => query.organisationId === undefined || id === query.organisationId);
}

/** The organisations whose reports may be shown to the one who asks. */
export async function visibleOrganisations(ports: Ports, asker: Asker): Promise<readonly Organisation[]> {
  if (asker.kind === "channel") {
    const all = await ports.organisations.all();
    return all.map(({ value }) => value).filter(({ channel }) => channel?.id === asker.channelId);
  }
  const own = await Promise.all(asker.person.duties.map((duty) => ports.organisations.get(duty.organisationId)));
  return own.flatMap((organisation) => (organisation === undefined ? [] : [organisation.value]));
}

async function latestOf(
  ports: Ports,
  organisation: Organisation,
  periods: readonly Period[],
): Promise<SubmissionAnnouncement | undefined> {
  for (const period of periods) {
    const report = (await ports.reports.get({ periodId: period.id, organisationId: organisation.id }))?.value;
    const note = report && latestSubmission(report);
    if (report !== undefined && note !== undefined) return announce(ports, report, period, note);
  }
  return undefined;
}

/** Where the channel has a copy of the file in its folder, that is what it is shown. */
async function withCopy(
  { deliveries }: Ports,
  asker: Asker,
  announcement: SubmissionAnnouncement,
): Promise<SubmissionAnnouncement> {
  if (asker.kind !== "channel") return announcement;
  const copies = (await deliveries.of(announcement.file.content)).filter(
    ({ target, version }) =>
      target.kind === "channel" && target.channelId === asker.channelId && version === announcement.version,
  );
  const copy = copies.findLast(({ fileUrl }) => fileUrl !== undefined);
  return copy === undefined ? announcement : { ...announcement, fileUrl: copy.fileUrl };
}

async function announce(
  ports: Ports,
  report: Report,
  period: Period,
  note: SubmissionNote,
): Promise<SubmissionAnnouncement | undefined> {
  const key = { periodId: report.periodId, organisationId: report.organisationId };
  // A process that died in the middle of the submission left it to be frozen by whoever comes next.
  const isFinal = report.stage === "submitted";
  const submission = isFinal ? await freezeSubmission(ports, report) : await ports.submissions.get(key, note.version);
  if (submission === undefined) return undefined;
  const { name, bytes } = await fileOf(ports, submission);
  const file = { name, size: bytes.length, content: { ...key, version: note.version } };
  return {
    organisationName: submission.organisation.name,
    period,
    version: note.version,
    submittedBy: note.by.name,
    submittedAt: note.at,
    file,
  };
}
