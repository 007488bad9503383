// Posts submitted reports in their channels: each claimed before it is sent, sent once, its outcome recorded.
import { addDays } from "../domain/day.ts";
import { type Delivery, type DeliveryOutcome, type DeliveryTarget, postDeliveryId } from "../domain/delivery.ts";
import { millisecondsOf } from "../domain/moment.ts";
import { contactOrder, type Person } from "../domain/person.ts";
import { type Report, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { Submission } from "../domain/submission.ts";
import { fileOf, freezeSubmission } from "./freeze-submission.ts";
import type { Messenger, Ports, SubmissionAnnouncement, Versioned } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";

export type DeliveryPorts = Ports & { readonly messenger: Messenger };

/** A claim without an outcome that is older than this was left by a process that died. */
const claimLifetimeMilliseconds = 120_000;
const daysAfterClosing = 60;

/** Posts everything that waits; one report that can't be posted does not hold up the others. */
export async function deliverReports(ports: DeliveryPorts): Promise<void> {
  const oldest = addDays(ports.clock.today(), -daysAfterClosing);
  for (const { value: period } of await ports.periods.all()) {
    if (period.closesOn < oldest) continue;
    for (const report of await ports.reports.awaitingPost(period.id)) {
      try {
        await deliverReport(ports, report);
      } catch (cause) {
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unexpected";
        ports.journal.note("post.failed", { report: writeReportKey(report.value), code });
      }
    }
  }
}

async function deliverReport(ports: DeliveryPorts, report: Versioned<Report>): Promise<void> {
  const submission = await freezeSubmission(ports, report.value);
  const announcement = await announcementOf(ports, submission);
  const known = (await ports.deliveries.of(submission)).filter(({ version }) => version === submission.version);
  const arrived = await deliverToChannel(ports, submission, announcement, known);
  if (arrived === "pending") return;
  if (!arrived && !(await deliverToPeople(ports, submission, announcement, known))) return;
  await reviseStored(ports, report, (newest) => ({ ...newest, awaitsPost: false }));
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

/** True when nothing more is to be sent: it stands in the channel, or may. */
async function deliverToChannel(
  ports: DeliveryPorts,
  submission: Submission,
  announcement: SubmissionAnnouncement,
  known: readonly Delivery[],
): Promise<boolean | "pending"> {
  const channel = (await ports.organisations.get(submission.organisationId))?.value.channel;
  if (channel === undefined) return false;
  const target = { kind: "channel", channelId: channel.id } as const;
  const outcome = await deliverOnce(ports, submission, target, known, () =>
    ports.messenger.postSubmission(channel, announcement),
  );
  return outcome === "pending" ? outcome : outcome.kind === "sent" || outcome.kind === "unknown";
}

/** The way without a channel, or when the channel can't be reached. False while another process is at it. */
async function deliverToPeople(
  ports: DeliveryPorts,
  submission: Submission,
  announcement: SubmissionAnnouncement,
  known: readonly Delivery[],
): Promise<boolean> {
  const people = (await ports.people.answeringFor(submission.organisationId)).map(({ value }) => value);
  const outcomes = [];
  for (const person of people.sort(contactOrder(submission.organisationId))) {
    const target = { kind: "person", personId: person.id } as const;
    outcomes.push(await deliverOnce(ports, submission, target, known, () => sendTo(ports, person, announcement)));
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

/** Sends unless it has been tried before; "pending" while another process may be sending it. */
async function deliverOnce(
  ports: DeliveryPorts,
  submission: Submission,
  target: DeliveryTarget,
  known: readonly Delivery[],
  send: () => Promise<DeliveryOutcome>,
): Promise<DeliveryOutcome | "pending"> {
  const id = postDeliveryId(submission.version, target);
  const earlier = known.find((delivery) => delivery.id === id);
  if (earlier?.outcome !== undefined) return earlier.outcome;
  if (earlier !== undefined && !isAbandoned(ports, earlier)) return "pending";
  const { version } = submission;
  const claimed = { id, report: keyOf(submission), version, target, claimedAt: ports.clock.now() };
  if (earlier === undefined && !(await ports.deliveries.claim(claimed))) return "pending";
  const outcome: DeliveryOutcome = earlier ? { kind: "unknown", reason: "interrupted" } : await send();
  await ports.deliveries.settle(keyOf(submission), id, outcome, ports.clock.now());
  ports.journal.note("post.settled", {
    report: writeReportKey(submission),
    version,
    target: target.kind,
    outcome: outcome.kind,
    reason: "reason" in outcome ? outcome.reason : undefined,
  });
  return outcome;
}

function isAbandoned(ports: Ports, delivery: Delivery): boolean {
  return millisecondsOf(ports.clock.now()) - millisecondsOf(delivery.claimedAt) > claimLifetimeMilliseconds;
}

function keyOf({ periodId, organisationId }: ReportKey): ReportKey {
  return { periodId, organisationId };
}
