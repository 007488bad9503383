// How far a period has come: each organisation's state, and how many there are of each.
import { progressOf } from "./completeness.ts";
import type { Day } from "./day.ts";
import { lastActivityIn } from "./last-activity.ts";
import { dayIn } from "./moment.ts";
import type { Organisation } from "./organisation.ts";
import { type Period, periodFor } from "./period.ts";
import { contactOrder, type Person } from "./person.ts";
import { latestSubmission, type Report, type ReportStatus, statusOf } from "./report.ts";
import { ownDays } from "./report-return.ts";

export const statusFilters = ["all", "notStarted", "inProgress", "submitted", "returned", "late"] as const;
export type StatusFilter = (typeof statusFilters)[number];

export interface StatusSubject {
  readonly organisation: Organisation;
  /** Empty where nobody has begun it. */
  readonly report: Report;
  /** Those who answer for the organisation. */
  readonly people: readonly Person[];
}

/** What a coordinator may know of a report before it is submitted: never anything of its text. */
export interface OrganisationStatus {
  readonly organisationId: string;
  readonly name: string;
  readonly state: ReportStatus;
  /** Not in, although it is due. */
  readonly isLate: boolean;
  readonly answered: number;
  readonly count: number;
  readonly lastActive?: Day | undefined;
  readonly dueOn: Day;
  /** The due day of one that was given more time. */
  readonly extendedTo?: Day | undefined;
  /** The latest version and its day. */
  readonly submitted?: { readonly version: number; readonly on: Day } | undefined;
  readonly contacts: readonly string[];
  /** Those of them whom the bot can't write to, and why. */
  readonly unreachable: readonly { readonly name: string; readonly reason: string }[];
}

export type StatusCounts = Readonly<Record<StatusFilter, number>>;

/** By name. */
export function statusesOf(
  subjects: readonly StatusSubject[],
  period: Period,
  today: Day,
  zone: string,
): readonly OrganisationStatus[] {
  return subjects
    .map((subject) => statusOfOne(subject, period, today, zone))
    .sort((a, b) => a.name.localeCompare(b.name, "sv"));
}

function statusOfOne(
  { organisation, report, people }: StatusSubject,
  period: Period,
  today: Day,
  zone: string,
): OrganisationStatus {
  const state = statusOf(report);
  const own = periodFor(period, organisation.id);
  const { dueOn } = ownDays(report, own);
  const active = lastActivityIn(report);
  const submission = latestSubmission(report);
  const contacts = people.toSorted(contactOrder(organisation.id));
  return {
    organisationId: organisation.id,
    name: organisation.name,
    state,
    isLate: state !== "submitted" && today > dueOn,
    ...progressOf(report),
    lastActive: active && dayIn(zone, active),
    dueOn,
    extendedTo: own.dueOn === period.dueOn ? undefined : own.dueOn,
    submitted: submission && { version: submission.version, on: dayIn(zone, submission.at) },
    contacts: contacts.map(({ name }) => name),
    unreachable: contacts.flatMap(({ name, chat, nudging }) => {
      const reason = chat === undefined ? "neverMet" : nudging?.unreachable?.reason;
      return reason === undefined ? [] : [{ name, reason }];
    }),
  };
}

/** How many there are of each; the late ones are also counted by their state. */
export function countStatuses(statuses: readonly OrganisationStatus[]): StatusCounts {
  const countOf = (filter: StatusFilter) => [filter, filterStatuses(statuses, filter).length] as const;
  return Object.fromEntries(statusFilters.map(countOf)) as StatusCounts;
}

export function filterStatuses(
  statuses: readonly OrganisationStatus[],
  filter: StatusFilter,
): readonly OrganisationStatus[] {
  if (filter === "all") return statuses;
  return statuses.filter(({ state, isLate }) => (filter === "late" ? isLate : state === filter));
}
