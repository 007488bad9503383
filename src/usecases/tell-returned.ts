// Tells an organisation's people that their report was returned for completion, or that this was taken back.
import { type Delivery, type DeliveryOutcome, returnDeliveryId, wasToldOfReturn } from "../domain/delivery.ts";
import { contactOrder, type Person } from "../domain/person.ts";
import { type Report, type ReportKey, sameReport, writeReportKey } from "../domain/report.ts";
import { layOut } from "./desk.ts";
import { markUnreachable } from "./mark-unreachable.ts";
import type { Ports, Versioned } from "./ports.ts";
import type { ReturnMessenger, ReturnNotice } from "./return-messenger.ts";
import { reviseStored } from "./revise-report.ts";
import { sendOnce } from "./send-once.ts";
import { headingOf } from "./views.ts";

export type ReturnPorts = Ports & { readonly returnMessenger: ReturnMessenger };

/** What became of telling one of them; pending while it is to be tried again. */
export interface Told {
  readonly name: string;
  readonly outcome: DeliveryOutcome | { readonly kind: "pending" };
}

/** Safe to repeat, and at the same time in several processes: nobody is told twice. */
export async function tellReturned(ports: ReturnPorts, key: ReportKey): Promise<readonly Told[]> {
  const report = await ports.reports.get(key);
  const kind = report && noticeKind(report.value);
  if (report?.value.awaitsNotice !== true) return [];
  const told = kind === undefined ? [] : await tellAll(ports, report.value, kind);
  if (told.every(({ outcome }) => outcome.kind !== "pending")) await noteTold(ports, report);
  return told;
}

/** Nothing where they have submitted it again in the meantime. */
function noticeKind({ stage, returns = [] }: Report): ReturnNotice["kind"] | undefined {
  if (stage === "returned") return "returned";
  return stage === "submitted" && returns.at(-1)?.takenBack !== undefined ? "takenBack" : undefined;
}

async function tellAll(ports: ReturnPorts, report: Report, kind: ReturnNotice["kind"]): Promise<readonly Told[]> {
  const key = { periodId: report.periodId, organisationId: report.organisationId };
  const [answering, known] = await Promise.all([
    ports.people.answeringFor(key.organisationId),
    ports.deliveries.of(key),
  ]);
  const number = report.returns?.length ?? 0;
  const people = answering.toSorted((a, b) => contactOrder(key.organisationId)(a.value, b.value));
  // Whoever was never told of the return need not hear that it was taken back.
  const meant = kind === "returned" ? people : people.filter(({ value }) => wasToldOfReturn(known, number, value.id));
  return Promise.all(meant.map((person) => tell(ports, report, kind, known, person)));
}

async function tell(
  ports: ReturnPorts,
  report: Report,
  kind: ReturnNotice["kind"],
  known: readonly Delivery[],
  person: Versioned<Person>,
): Promise<Told> {
  const { id, name } = person.value;
  const number = report.returns?.length ?? 0;
  const key = { periodId: report.periodId, organisationId: report.organisationId };
  const target = { kind: "person", personId: id } as const;
  const version = report.returns?.at(-1)?.version ?? 0;
  const now = () => ports.clock.now();
  const outcome = await sendOnce<Delivery>({
    known,
    now,
    idOf: (attempt) => returnDeliveryId(kind, number, id, attempt),
    attempt: async (deliveryId) => ({ id: deliveryId, report: key, version, target, claimedAt: now() }),
    claim: (attempt) => ports.deliveries.claim(attempt),
    settle: (attempt, settled) => settle(ports, attempt, settled),
    send: () => send(ports, report, kind, person),
  });
  return { name, outcome: outcome === "pending" ? { kind: "pending" } : outcome };
}

async function settle(ports: Ports, { id, report, version }: Delivery, outcome: DeliveryOutcome) {
  await ports.deliveries.settle(report, id, outcome, ports.clock.now());
  const reason = "reason" in outcome ? outcome.reason : undefined;
  ports.journal.note("return.settled", { report: writeReportKey(report), version, outcome: outcome.kind, reason });
  return outcome;
}

async function send(
  ports: ReturnPorts,
  report: Report,
  kind: ReturnNotice["kind"],
  person: Versioned<Person>,
): Promise<DeliveryOutcome> {
  const { id, chat, language = ports.settings.defaultLanguage } = person.value;
  if (chat === undefined) return { kind: "unreachable", reason: "noChat" };
  const notice = await noticeOf(ports, report, kind, person);
  if (notice === undefined) return { kind: "failed", reason: "noQuestions" };
  const outcome = await ports.returnMessenger.sendReturn({ id, chat, language }, notice);
  if (outcome.kind === "unreachable") await markUnreachable(ports, person, outcome.reason);
  return outcome;
}

async function noticeOf(
  ports: Ports,
  report: Report,
  kind: ReturnNotice["kind"],
  person: Versioned<Person>,
): Promise<ReturnNotice | undefined> {
  const [organisation, period] = await Promise.all([
    ports.organisations.get(report.organisationId),
    ports.periods.get(report.periodId),
  ]);
  if (organisation === undefined || period === undefined) return undefined;
  const desk = layOut(ports, person, organisation.value, period.value, { value: report });
  if (desk.kind !== "desk") return undefined;
  const asked = new Map(report.returns?.at(-1)?.questions.map(({ questionId, comment }) => [questionId, comment]));
  const questions = desk.questions.flatMap((placed) => {
    const comment = asked.get(placed.question.id);
    return comment === undefined ? [] : [{ placed, comment }];
  });
  return { kind, heading: headingOf(desk), questions };
}

/** Unless it was taken back, or returned again, while they were told. */
async function noteTold(ports: Ports, report: Versioned<Report>): Promise<void> {
  const isSame = (newest: Report) =>
    sameReport(newest, report.value) &&
    newest.returns?.length === report.value.returns?.length &&
    noticeKind(newest) === noticeKind(report.value);
  await reviseStored(ports, report, (newest) => (isSame(newest) ? { ...newest, awaitsNotice: false } : newest));
}
