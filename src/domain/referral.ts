// A question that a contact person has passed on to a colleague, and what the colleague wrote back.
import type { Author } from "./author.ts";
import type { Moment } from "./moment.ts";

interface ColleagueReply {
  readonly text: string;
  readonly at: Moment;
  /** 1 for the first reply, one more each time the colleague changes it. */
  readonly revision: number;
}

export interface Referral {
  readonly questionId: string;
  readonly colleague: Author;
  readonly askedBy: Author;
  readonly askedAt: Moment;
  readonly note: string;
  readonly reply?: ColleagueReply | undefined;
}

/** What has referrals: a report. */
interface Referring {
  readonly referrals?: readonly Referral[] | undefined;
}

/** A question has room for so many colleagues. */
export const colleaguesPerQuestion = 5;

/** To the person with any of the ids; one that waits for a reply before one that does not. */
export function referralTo(report: Referring, questionId: string, personIds: readonly string[]): Referral | undefined {
  const theirs = referralsOf(report, questionId).filter(({ colleague }) => personIds.includes(colleague.personId));
  return theirs.find(isWaiting) ?? theirs[0];
}

export function referralsOf(report: Referring, questionId: string): readonly Referral[] {
  return (report.referrals ?? []).filter((referral) => referral.questionId === questionId);
}

/** Adds the referral, or puts it in the place of the same colleague's earlier one for the question. */
export function putReferral<T extends Referring>(report: T, referral: Referral): T {
  const others = (report.referrals ?? []).filter(
    ({ questionId, colleague }) =>
      questionId !== referral.questionId || colleague.personId !== referral.colleague.personId,
  );
  return { ...report, referrals: [...others, referral] };
}

/** Whether the colleague has yet to reply to what they were asked last. */
export function isWaiting({ askedAt, reply }: Referral): boolean {
  return reply === undefined || reply.at < askedAt;
}

/** The referral with the colleague's text; the same one when they wrote the same before. */
export function withReply(referral: Referral, text: string, at: Moment): Referral {
  if (referral.reply?.text === text && !isWaiting(referral)) return referral;
  return { ...referral, reply: { text, at, revision: (referral.reply?.revision ?? 0) + 1 } };
}
