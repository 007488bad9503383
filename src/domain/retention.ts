// How long what nobody needs any more is kept; what was submitted is kept for good.
import { addDays, type Day, later } from "./day.ts";
import { type Period, periodFor } from "./period.ts";
import type { Person } from "./person.ts";
import { type Report, removeDraft } from "./report.ts";

/** Days. */
export interface Retention {
  /** After the last use of the chat of someone without a duty. */
  readonly chats: number;
  /** After the day on which someone was reminded. */
  readonly nudges: number;
  /** After the last day on which the report was taken in which a text was written and never saved. */
  readonly drafts: number;
}

/** How exactly the last use of a chat is known, in days: a write on every turn would be too dear. */
const noticed = 7;

/** Whether it is worth storing that a chat is used today. */
export function isNewsOfChat({ chatUsedOn }: Person, today: Day): boolean {
  return chatUsedOn === undefined || chatUsedOn < addDays(today, -noticed);
}

/** The person without their chat where it has outlived its use; undefined when nothing changes. */
export function withoutOldChat(person: Person, today: Day, days: number): Person | undefined {
  const { chat, chatUsedOn, ...others } = person;
  if (chat === undefined || person.duties.length > 0) return undefined;
  // Known from a time when it was not written down: counted from now.
  if (chatUsedOn === undefined) return { ...person, chatUsedOn: today };
  return chatUsedOn < addDays(today, -days) ? others : undefined;
}

/** The report without the texts that nobody can save any more, and what is known of their messages; the same report when nothing changes. */
export function withoutOldDrafts(report: Report, period: Period, today: Day, days: number): Report {
  if (lastDayToSave(report, period) >= addDays(today, -days)) return report;
  if (report.drafts.length === 0 && report.goneMessages === undefined) return report;
  const left = report.drafts.reduce(
    (rest, { questionId, personId }) => removeDraft(rest, questionId, personId),
    report,
  );
  return { ...left, goneMessages: undefined };
}

/** With the organisation's own time, and that of each return, so that a text outlives the report's being sent in anew as well. */
function lastDayToSave({ organisationId, returns = [] }: Report, period: Period): Day {
  return returns.reduce((last, { dueOn }) => later(last, dueOn), periodFor(period, organisationId).closesOn);
}
