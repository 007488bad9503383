// What a coordinator has changed of a period and a person is yet to be told: other days, more time, open again.
import { addBusinessDays, type BusinessCalendar } from "./business-days.ts";
import type { Day } from "./day.ts";
import { dayIn } from "./moment.ts";
import { type Nudge, type NudgeReason, toldNewsSince } from "./nudge.ts";
import type { NudgePolicy } from "./nudge-policy.ts";
import type { Recipient } from "./nudge-recipients.ts";
import type { Period } from "./period.ts";
import { type ReportKey, sameReport } from "./report.ts";

interface NewsChance {
  readonly key: ReportKey;
  /** As it is for the organisation. */
  readonly period: Period;
  readonly recipient: Recipient;
  readonly earlier: readonly Nudge[];
  readonly calendar: BusinessCalendar;
  readonly policy: Pick<NudgePolicy, "makeUpDays">;
  readonly zone: string;
  readonly today: Day;
}

/** Told to those who are asked, and to all who were reminded of the days before; after some days it is no news. */
export function untoldNews(chance: NewsChance): NudgeReason | undefined {
  const { key, recipient, earlier, calendar, policy, zone, today } = chance;
  const { news } = chance.period;
  if (news === undefined || recipient.as === "coordinator") return undefined;
  if (addBusinessDays(calendar, dayIn(zone, news.at), policy.makeUpDays) < today) return undefined;
  const { since } = recipient.person.nudging ?? {};
  if (since !== undefined && since >= news.at) return undefined;
  const wasReminded = () => earlier.some(({ items }) => items.some((item) => sameReport(item, key)));
  if (!recipient.audiences.includes("primary") && !wasReminded()) return undefined;
  return earlier.some((nudge) => toldNewsSince(nudge, key, news.at)) ? undefined : news.what;
}
