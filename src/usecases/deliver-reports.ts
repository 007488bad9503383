// Posts submitted reports in their channels, and tells people of returned ones: each claimed before it is sent, sent once, its outcome recorded.
import { addDays } from "../domain/day.ts";
import { type Delivery, type DeliveryOutcome, type DeliveryTarget, postDeliveryId } from "../domain/delivery.ts";
import { lastDayOf } from "../domain/period.ts";
import { contactOrder, type Person } from "../domain/person.ts";
import { latestSubmission, type Report, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { Submission } from "../domain/submission.ts";
import { deliverOnce } from "./deliver-once.ts";
import { fileOf, freezeSubmission } from "./freeze-submission.ts";
import type { Messenger, Ports, SubmissionAnnouncement, Versioned } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";
import { type ReturnPorts, tellReturned } from "./tell-returned.ts";

export type DeliveryPorts = ReturnPorts & { readonly messenger: Messenger };

const daysAfterClosing = 60;

/** Posts everything that waits; one report that can't be posted does not hold up the others. */
export async function deliverReports(ports: DeliveryPorts): Promise<void> {
  await noting(ports, undefined, async () => {
    const oldest = addDays(ports.clock.today(), -daysAfterClosing);
    for (const { value: period } of await ports.periods.all()) {
      if (lastDayOf(period) < oldest) continue;
      for (const report of await ports.reports.awaitingPost(period.id)) {
        await noting(ports, report.value, () => deliverReport(ports, report));
        await noting(ports, report.value, async () => void (await tellReturned(ports, report.value)));
      }
    }
  });
}

/** What fails now is tried again at the next run. */
async function noting(ports: Ports, report: ReportKey | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unexpected";
    ports.journal.note("post.failed", { report: report && writeReportKey(report), code });
  }
}

async function deliverReport(ports: DeliveryPorts, report: Versioned<Report>): Promise<void> {
  if (!report.value.awaitsPost) return;
  const submission = await freezeSubmission(ports, report.value);
  const known = await ports.deliveries.of(keyOf(submission));
  const parcel = { submission, announcement: await announcementOf(ports, submission), known };
  const channel = await deliverToChannel(ports, parcel);
  if (channel === "pending") return;
  const hasArrived = channel?.kind === "sent" || channel?.kind === "unknown";
  if (!hasArrived && !(await deliverToPeople(ports, parcel))) return;
  await reviseStored(ports, report, (newest) =>
    latestSubmission(newest)?.version === submission.version ? { ...newest, awaitsPost: false } : newest,
  );
}

/** A submission on its way, with the deliveries that its report has had. */
interface Parcel {
  readonly submission: Submission;
  readonly announcement: SubmissionAnnouncement;
  readonly known: readonly Delivery[];
}

async function announcementOf(ports: Ports, submission: Submission): Promise<SubmissionAnnouncement> {
  const { name, bytes } = await fileOf(ports, submission);
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
  const channel = (await ports.organisations.get(parcel.submission.organisationId))?.value.channel;
  if (channel === undefined) return undefined;
  const target = { kind: "channel", channelId: channel.id } as const;
  return deliver(ports, parcel, target, () => ports.messenger.postSubmission(channel, parcel.announcement));
}

/** The way without a channel, or when the channel can't be reached. False while someone is still to be sent to. */
async function deliverToPeople(ports: DeliveryPorts, parcel: Parcel): Promise<boolean> {
  const { organisationId } = parcel.submission;
  const people = (await ports.people.answeringFor(organisationId)).map(({ value }) => value);
  const outcomes = [];
  for (const person of people.sort(contactOrder(organisationId))) {
    const target = { kind: "person", personId: person.id } as const;
    outcomes.push(await deliver(ports, parcel, target, () => sendTo(ports, person, parcel.announcement)));
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

function deliver(
  ports: DeliveryPorts,
  { submission, known }: Parcel,
  target: DeliveryTarget,
  send: () => Promise<DeliveryOutcome>,
): Promise<DeliveryOutcome | "pending"> {
  const { version } = submission;
  const idOf = (attempt: number) => postDeliveryId(version, target, attempt);
  return deliverOnce(ports, { report: keyOf(submission), version, target, known, idOf, send });
}

function keyOf({ periodId, organisationId }: ReportKey): ReportKey {
  return { periodId, organisationId };
}
