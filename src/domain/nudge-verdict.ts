// Whether one person is to be reminded of one report at a moment, and of which day in the plan; or why not.
import { addBusinessDays, type BusinessCalendar } from "./business-days.ts";
import type { Day } from "./day.ts";
import { addSeconds, type Moment } from "./moment.ts";
import { type Nudge, type NudgeItem, type NudgeReason, remindedSince } from "./nudge.ts";
import { untoldNews } from "./nudge-news.ts";
import type { DatedStage, NudgePolicy } from "./nudge-policy.ts";
import { isAway, type Recipient } from "./nudge-recipients.ts";
import type { WhyNot } from "./nudge-situation.ts";
import type { Period } from "./period.ts";
import type { ReportKey } from "./report.ts";
import { momentAt } from "./time-of-day.ts";

export type Verdict =
  | { readonly kind: "due"; readonly item: NudgeItem }
  | { readonly kind: "not"; readonly why: WhyNot; readonly day?: Day | undefined };

export interface NudgeChance {
  readonly key: ReportKey;
  /** As it is for the organisation. */
  readonly period: Period;
  readonly recipient: Recipient;
  /** The period's stages with their days, earliest first. */
  readonly stages: readonly DatedStage[];
  readonly policy: NudgePolicy;
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  readonly now: Moment;
  readonly today: Day;
  /** The person's earlier nudges. */
  readonly earlier: readonly Nudge[];
  readonly lastActive?: Moment | undefined;
  /** The person has written in this very report. */
  readonly hasBegun: boolean;
  readonly isRequested: boolean;
}

interface Candidate {
  readonly reason: NudgeReason;
  readonly day: Day;
  readonly at: Moment;
}

/** News first; then only the latest day that has come counts: what was missed before it is not made up for. */
export function verdictOn(chance: NudgeChance): Verdict {
  const { recipient, now, today, isRequested } = chance;
  const obstacle = obstacleTo(chance);
  if (obstacle !== undefined) return not(obstacle);
  const news = untoldNews(chance);
  if (news !== undefined) return due(chance, news);
  if (isRequested) return due(chance, "requested");
  const candidates = candidatesFor(chance);
  const latest = candidates.findLast(({ at }) => at <= now);
  const { remindOn } = recipient.person.nudging ?? {};
  if (remindOn !== undefined && remindOn > today && !isDueDay(latest, today)) return not("snoozed", remindOn);
  if (latest === undefined) return not("notYet", candidates[0]?.day);
  const why = whyNotNow(chance, latest);
  if (why === undefined) return due(chance, latest.reason);
  return not(why, candidates.find(({ at }) => at > now)?.day);
}

function not(why: WhyNot, day?: Day): Verdict {
  return { kind: "not", why, day };
}

function due({ key, recipient }: NudgeChance, reason: NudgeReason): Verdict {
  const { periodId, organisationId } = key;
  return { kind: "due", item: { periodId, organisationId, reason, as: recipient.as } };
}

function obstacleTo({ recipient: { person, as }, today }: NudgeChance): WhyNot | undefined {
  if (person.chat === undefined) return "neverMet";
  if (person.nudging?.unreachable !== undefined) return "unreachable";
  return as !== "coordinator" && isAway(person, today) ? "away" : undefined;
}

/** The days on which the person is reminded; a day of their own choice replaces all until then, but never the due day. */
function candidatesFor({ recipient, stages, policy, zone, period }: NudgeChance): readonly Candidate[] {
  const { remindOn, awayThrough } = recipient.as === "coordinator" ? {} : (recipient.person.nudging ?? {});
  const isReplaced = ({ on, day }: DatedStage) =>
    (awayThrough !== undefined && day <= awayThrough) ||
    (remindOn !== undefined && day <= remindOn && !(on === 0 && day < remindOn));
  const planned = stages
    .filter((stage) => stage.to.some((audience) => recipient.audiences.includes(audience)) && !isReplaced(stage))
    .map(({ on, day }): Candidate => {
      const at = momentAt(zone, day, policy.sendAt);
      // Nobody can have known of it before a coordinator opened it.
      const { openedAt = at } = period;
      return { reason: on, day, at: on === "opening" && openedAt > at ? openedAt : at };
    });
  if (remindOn === undefined) return planned;
  const chosen: Candidate = { reason: "chosen", day: remindOn, at: momentAt(zone, remindOn, policy.sendAt) };
  return [...planned, chosen].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function whyNotNow(chance: NudgeChance, latest: Candidate): WhyNot | undefined {
  const { key, earlier, recipient, policy, calendar, today, stages } = chance;
  if (earlier.some((nudge) => remindedSince(nudge, key, latest.day))) return "alreadyReminded";
  if (addBusinessDays(calendar, latest.day, policy.makeUpDays) < today) return "missed";
  if (recipient.as === "coordinator") return undefined;
  const { since } = recipient.person.nudging ?? {};
  if (since !== undefined && since >= latest.at && latest.reason !== "chosen") return "knewAlready";
  if (latest.reason === "opening") return chance.hasBegun ? "active" : undefined;
  const dueDay = stages.find(({ on }) => on === 0)?.day;
  if (latest.day === today && today === dueDay) return undefined;
  return wasActive(chance, latest) ? "active" : undefined;
}

/** Whoever has worked on a report since a day before they were to be reminded needs no reminder. */
function wasActive({ lastActive, policy }: NudgeChance, { at }: Candidate): boolean {
  return lastActive !== undefined && lastActive >= addSeconds(at, -policy.quietHours * 3600);
}

function isDueDay(latest: Candidate | undefined, today: Day): boolean {
  return latest?.reason === 0 && latest.day === today;
}
