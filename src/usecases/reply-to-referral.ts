// A colleague's side of a referral: what waits for them, and what they write back.
import { type ContentFault, faultIn } from "../domain/content-check.ts";
import { idsOf, type Person } from "../domain/person.ts";
import { isWaiting, putReferral, referralTo, withReply } from "../domain/referral.ts";
import type { ReportKey } from "../domain/report.ts";
import { contentLength } from "../domain/stored-texts.ts";
import { type Desk, isOpen, layOut, questionOf } from "./desk.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { type ReferralView, viewReferral } from "./views.ts";

export type ReplyOutcome =
  /** With the one who asked, who is to be told. */
  | { readonly kind: "replied"; readonly referral: ReferralView; readonly askedBy?: Person | undefined }
  | { readonly kind: "duplicate"; readonly referral: ReferralView }
  | { readonly kind: "refused"; readonly fault: ContentFault; readonly referral: ReferralView }
  | { readonly kind: "notOpen" }
  | { readonly kind: "notYours" };

/** Keeps what stood in the field of the colleague's card. */
export async function replyToReferral(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  questionId: string,
  field: string,
): Promise<ReplyOutcome> {
  const desk = await referredDesk(ports, person, key);
  const placed = desk && questionOf(desk, questionId);
  const referral = desk && referralTo(desk.report.value, questionId, idsOf(person.value));
  if (desk === undefined || placed === undefined || referral === undefined) return { kind: "notYours" };
  if (!isOpen(desk, questionId)) return { kind: "notOpen" };
  const content = { kind: "text", text: ports.texts.merge(referral.reply?.text ?? "", field) } as const;
  const size = { length: contentLength(content, ports.texts), limit: ports.settings.textLimit };
  const fault = faultIn(content, placed.question, size);
  if (fault !== undefined) return { kind: "refused", fault, referral: viewReferral(desk, placed, referral) };
  const { outcome } = await reviseReport(ports, desk, ({ report }) => {
    const current = referralTo(report.value, questionId, idsOf(person.value)) ?? referral;
    const replied = withReply(current, content.text, ports.clock.now());
    return {
      outcome: { replied, isNew: replied !== current },
      report: replied === current ? report.value : putReferral(report.value, replied),
    };
  });
  const view = viewReferral(desk, placed, outcome.replied);
  if (!outcome.isNew) return { kind: "duplicate", referral: view };
  const askedBy = await ports.people.get(referral.askedBy.personId);
  return { kind: "replied", referral: view, askedBy: askedBy?.value };
}

/** The questions that wait for this person's reply, in reports that can still be changed. */
export async function waitingReferrals(ports: Ports, person: Versioned<Person>): Promise<readonly ReferralView[]> {
  const found = await Promise.all(
    (person.value.referred ?? []).map(async ({ report, questionId }) => {
      const desk = await referredDesk(ports, person, report);
      const placed = desk && questionOf(desk, questionId);
      const referral = desk && referralTo(desk.report.value, questionId, idsOf(person.value));
      const isShown = desk && placed && referral && isWaiting(referral) && isOpen(desk, questionId);
      return isShown ? [viewReferral(desk, placed, referral)] : [];
    }),
  );
  return found.flat();
}

/** The report as far as a referral needs it; whoever was not asked anything in it gets nothing. */
async function referredDesk(ports: Ports, person: Versioned<Person>, key: ReportKey): Promise<Desk | undefined> {
  const stored = await ports.reports.get(key);
  const ids = idsOf(person.value);
  const isAsked = stored?.value.referrals?.some(({ colleague }) => ids.includes(colleague.personId));
  if (stored === undefined || !isAsked) return undefined;
  const [organisation, period] = await Promise.all([
    ports.organisations.get(key.organisationId),
    ports.periods.get(key.periodId),
  ]);
  if (organisation === undefined || period === undefined) return undefined;
  const desk = layOut(ports, person, organisation.value, period.value, stored);
  return desk.kind === "desk" ? desk : undefined;
}
