// Posts submitted reports in their channels, and tells people of returned ones: each claimed before it is sent.
import { codeOf } from "../domain/app-error.ts";
import { addDays } from "../domain/day.ts";
import {
  channelAttempts,
  type Delivery,
  type DeliveryOutcome,
  type DeliveryTarget,
  postDeliveryId,
} from "../domain/delivery.ts";
import { endOf } from "../domain/period.ts";
import { contactOrder, type Person } from "../domain/person.ts";
import { latestSubmission, type Report, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import { type FilingPorts, fileInChannel } from "./file-in-channel.ts";
import { fileOf, freezeSubmission } from "./freeze-submission.ts";
import type { Ports, SubmissionAnnouncement, Versioned } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";
import { sendOnce } from "./send-once.ts";
import { retellFilingTrouble } from "./tell-filing-trouble.ts";
import { tellPostTrouble } from "./tell-post-trouble.ts";
import { type ReturnPorts, tellReturned } from "./tell-returned.ts";

export type DeliveryPorts = FilingPorts & ReturnPorts;

/** Longer than that after a period nothing of it is posted. */
export const daysAfterClosing = 60;

/**
 * Posts everything that waits, until it is to end; one report that can't be posted does not hold up the others. The ids of
 * the periods in which something waited.
 */
export async function deliverReports(ports: DeliveryPorts, ending?: AbortSignal): Promise<readonly string[]> {
  const periodIds = new Set<string>();
  await noting(ports, undefined, async () => {
    const oldest = addDays(ports.clock.today(), -daysAfterClosing);
    for (const { value: period } of await ports.periods.all()) {
      if (endOf(period) < oldest) continue;
      for (const report of await ports.reports.awaitingPost(period.id)) {
        // What still waits is posted by the next process.
        if (ending?.aborted) return;
        periodIds.add(period.id);
        await noting(ports, report.value, () => deliverReport(ports, report));
        await noting(ports, report.value, async () => void (await tellReturned(ports, report.value)));
      }
    }
  });
  return [...periodIds];
}

/** What fails now is tried again at the next run. */
async function noting(ports: Ports, report: ReportKey | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const code = codeOf(cause);
    ports.journal.note("post.failed", { report: report && writeReportKey(report), code });
  }
}

async function deliverReport(ports: DeliveryPorts, report: Versioned<Report>): Promise<void> {
  if (!report.value.awaitsPost) return;
  const submission = await freezeSubmission(ports, report.value);
  const known = await ports.deliveries.of(keyOf(submission));
  const file = await fileOf(ports, submission);
  const parcel = { submission, file, announcement: announcementOf(submission, file), known };
  const channel = await deliverToChannel(ports, parcel);
  if (channel === "pending") return;
  const hasArrived = channel?.kind === "sent" || channel?.kind === "unknown";
  if (!hasArrived && !(await deliverToPeople(ports, parcel))) return;
  if (channel !== undefined && !(await tellTroubles(ports, submission, channel))) return;
  await reviseStored(ports, report, async (newest) => {
    if (latestSubmission(newest)?.version !== submission.version) return newest;
    const isWanted = channel !== undefined && (await isToBeSentAgain(ports, submission));
    return { ...newest, awaitsPost: isWanted };
  });
}

/** False while a coordinator is still to be told what became of the post, or why it has no file. */
async function tellTroubles(ports: DeliveryPorts, submission: Submission, outcome: DeliveryOutcome): Promise<boolean> {
  const isTold = await tellPostTrouble(ports, submission, outcome);
  const hasNoFile = ports.channelFiles !== undefined && (await lastPost(ports, submission))?.fileUrl === undefined;
  if (!hasNoFile) return isTold;
  const organisation = { id: submission.organisationId, name: submission.organisation.name };
  return (await retellFilingTrouble(ports, organisation, submission.at)) && isTold;
}

/** Whether a coordinator decided so while it was being delivered, which is stored before the report waits again. */
async function isToBeSentAgain(ports: Ports, submission: Submission): Promise<boolean> {
  return (await lastPost(ports, submission))?.decision?.kind === "resend";
}

/** The last attempt at the channel. */
async function lastPost(ports: Ports, submission: Submission): Promise<Delivery | undefined> {
  return channelAttempts(await ports.deliveries.of(keyOf(submission)), submission.version).at(-1);
}

/** A submission on its way, with the deliveries that its report has had. */
interface Parcel {
  readonly submission: Submission;
  readonly file: ReportFile;
  readonly announcement: SubmissionAnnouncement;
  readonly known: readonly Delivery[];
}

function announcementOf(submission: Submission, { name, bytes }: ReportFile): SubmissionAnnouncement {
  const { periodId, organisationId, version, organisation, period, by, at } = submission;
  return {
    organisationName: organisation.name,
    period,
    version,
    submittedBy: by.name,
    submittedAt: at,
    file: { name, size: bytes.length, content: { periodId, organisationId, version } },
  };
}

/** Undefined where there is no channel. */
async function deliverToChannel(
  ports: DeliveryPorts,
  parcel: Parcel,
): Promise<DeliveryOutcome | "pending" | undefined> {
  const organisation = await ports.organisations.newest(parcel.submission.organisationId);
  const channel = organisation?.value.channel;
  if (organisation === undefined || channel === undefined) return undefined;
  return deliverOnce(ports, parcel, {
    target: { kind: "channel", channelId: channel.id },
    file: () => fileInChannel(ports, { organisation, channel }, parcel.submission, parcel.file),
    send: (fileUrl) => ports.messenger.postSubmission(channel, { ...parcel.announcement, fileUrl }),
  });
}

/** The way without a channel, or when the channel can't be reached. False while someone is still to be sent to. */
async function deliverToPeople(ports: DeliveryPorts, parcel: Parcel): Promise<boolean> {
  const { organisationId } = parcel.submission;
  const people = (await ports.people.answeringFor(organisationId)).map(({ value }) => value);
  const outcomes = [];
  for (const person of people.sort(contactOrder(organisationId))) {
    const way: Way = {
      target: { kind: "person", personId: person.id },
      send: () => sendTo(ports, person, parcel.announcement),
    };
    outcomes.push(await deliverOnce(ports, parcel, way));
  }
  return !outcomes.includes("pending");
}

async function sendTo(
  ports: DeliveryPorts,
  { id, chat, language = ports.settings.defaultLanguage }: Person,
  announcement: SubmissionAnnouncement,
): Promise<DeliveryOutcome> {
  if (chat === undefined) return { kind: "unreachable", reason: "noChat" };
  return ports.messenger.sendSubmission({ id, chat, language }, announcement);
}

interface Way {
  readonly target: DeliveryTarget;
  /** Puts the file where the message links to, as often as it takes; before anything is claimed. */
  readonly file?: () => Promise<string | undefined | "pending">;
  readonly send: (fileUrl: string | undefined) => Promise<DeliveryOutcome>;
}

function deliverOnce(
  ports: DeliveryPorts,
  { submission, known }: Parcel,
  { target, file, send }: Way,
): Promise<DeliveryOutcome | "pending"> {
  const { version } = submission;
  return sendOnce<Delivery>({
    idOf: (attempt) => postDeliveryId(version, target, attempt),
    known,
    now: () => ports.clock.now(),
    async attempt(id) {
      const fileUrl = await file?.();
      if (fileUrl === "pending") return "pending";
      return { id, report: keyOf(submission), version, target, claimedAt: ports.clock.now(), fileUrl };
    },
    claim: (attempt) => ports.deliveries.claim(attempt),
    settle: (attempt, outcome) => settle(ports, attempt, outcome),
    send: ({ fileUrl }) => send(fileUrl),
  });
}

async function settle(ports: Ports, { id, report, version, target }: Delivery, outcome: DeliveryOutcome) {
  await ports.deliveries.settle(report, id, outcome, ports.clock.now());
  const reason = "reason" in outcome ? outcome.reason : undefined;
  const ids = { report: writeReportKey(report), version, target: target.kind, outcome: outcome.kind, reason };
  ports.journal.note("post.settled", ids);
  return outcome;
}

function keyOf({ periodId, organisationId }: ReportKey): ReportKey {
  return { periodId, organisationId };
}
