// What a report holds of one person: what they wrote, what was asked of them, and what is kept of it for good.
import type { Answer } from "./answer.ts";
import type { Author } from "./author.ts";
import type { Draft } from "./draft.ts";
import type { FollowUp } from "./follow-up.ts";
import type { GoneMessage } from "./gone-message.ts";
import type { Referral } from "./referral.ts";
import { type Report, removeDraft } from "./report.ts";
import type { ReportReturn } from "./report-return.ts";

export interface PersonInReport {
  readonly answers: readonly { readonly questionId: string; readonly answer: Answer }[];
  readonly drafts: readonly Draft[];
  readonly referrals: readonly Referral[];
  readonly followUps: readonly FollowUp[];
  readonly goneMessages: readonly GoneMessage[];
  /** Those that they made or took back as a coordinator, with their comments. */
  readonly returns: readonly ReportReturn[];
}

/** Stands where a person was who has been erased. */
export const erasedAuthor: Author = { personId: "erased", name: "Borttagen person" };

export function personInReport(report: Report, personId: string): PersonInReport {
  return {
    answers: Object.entries(report.answers)
      .filter(([, { by }]) => by.personId === personId)
      .map(([questionId, answer]) => ({ questionId, answer })),
    drafts: report.drafts.filter((draft) => draft.personId === personId),
    referrals: (report.referrals ?? []).filter(
      ({ colleague, askedBy }) => colleague.personId === personId || askedBy.personId === personId,
    ),
    followUps: (report.followUps ?? []).filter((followUp) => followUp.personId === personId),
    goneMessages: (report.goneMessages ?? []).filter((gone) => gone.personId === personId),
    returns: (report.returns ?? []).filter(
      ({ by, takenBack }) => by.personId === personId || takenBack?.by.personId === personId,
    ),
  };
}

/**
 * The report without what it holds of a person beyond its own contents: their drafts and what they were asked; the same
 * report when there is nothing of it. Answers stay with their author: they are the organisation's.
 */
export function withoutPerson(report: Report, personId: string): Report {
  const { drafts, referrals, followUps, goneMessages } = personInReport(report, personId);
  if (drafts.length + referrals.length + followUps.length + goneMessages.length === 0) return report;
  const left = drafts.reduce((rest, { questionId }) => removeDraft(rest, questionId, personId), report);
  return {
    ...left,
    referrals: left.referrals
      ?.filter(({ colleague }) => colleague.personId !== personId)
      .map((referral) => (referral.askedBy.personId === personId ? { ...referral, askedBy: erasedAuthor } : referral)),
    followUps: left.followUps?.filter((followUp) => followUp.personId !== personId),
    goneMessages: left.goneMessages?.filter((gone) => gone.personId !== personId),
  };
}
