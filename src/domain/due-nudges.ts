// Whom to remind at a moment, and whom not and why: the whole plan, from nothing but what is given.
import { addDays, type Day } from "./day.ts";
import { lastActivity } from "./last-activity.ts";
import { dayIn, type Moment } from "./moment.ts";
import { mayBeTriedAgain, type Nudge, type NudgeItem, type PlannedNudge } from "./nudge.ts";
import { type DatedStage, datedStages, type NudgePolicy, sendsAt } from "./nudge-policy.ts";
import { type Recipient, recipientsFor } from "./nudge-recipients.ts";
import type { NudgePlan, NudgeRound, NudgeSituation, NudgeSubject, PassedOver, WhyNot } from "./nudge-situation.ts";
import { type Verdict, verdictOn } from "./nudge-verdict.ts";
import { type Period, periodFor, takesAnyReport, takesReports } from "./period.ts";
import type { Person } from "./person.ts";
import type { ReportKey } from "./report.ts";
import { currentReturn, ownDays } from "./report-return.ts";

interface Finding extends ReportKey {
  readonly personId?: string | undefined;
  readonly verdict: Verdict;
}

interface Context {
  readonly situation: NudgeSituation;
  readonly now: Moment;
  readonly today: Day;
  readonly earlier: ReadonlyMap<string, readonly Nudge[]>;
  readonly lastActive: ReadonlyMap<string, Moment>;
}

/** At most one nudge for each person, over all their organisations and roles. */
export function dueNudges(situation: NudgeSituation, now: Moment): NudgePlan {
  const reports = situation.rounds.flatMap(({ subjects }) => subjects.flatMap(({ report }) => report ?? []));
  const today = dayIn(situation.zone, now);
  const earlier = Map.groupBy(situation.earlier, ({ personId }) => personId);
  const context: Context = { situation, now, today, earlier, lastActive: lastActivity(reports) };
  const open = situation.rounds.filter(({ period }) => takesAnyReport(period, today));
  return gather(
    context,
    open.flatMap((round) => findingsIn(context, round)),
  );
}

function gather({ earlier, today }: Context, findings: readonly Finding[]): NudgePlan {
  const items = new Map<string, NudgeItem[]>();
  const passedOver: PassedOver[] = [];
  for (const { verdict, personId, periodId, organisationId } of findings) {
    if (verdict.kind === "not") {
      passedOver.push({ periodId, organisationId, personId, why: verdict.why, day: verdict.day });
    } else if (personId !== undefined) {
      const todays = earlier.get(personId)?.find(({ day }) => day === today);
      if (todays === undefined || mayBeTriedAgain(todays)) {
        items.set(personId, [...(items.get(personId) ?? []), verdict.item]);
      } else passedOver.push({ periodId, organisationId, personId, why: "alreadyToday" });
    }
  }
  const nudges = [...items].map(([personId, due]): PlannedNudge => ({ personId, day: today, items: due }));
  return { nudges, passedOver };
}

function findingsIn(context: Context, round: NudgeRound): readonly Finding[] {
  return round.subjects.flatMap((subject) => {
    const period = nudgedDays(context, round.period, subject);
    if (!takesReports(period, context.today)) return [];
    const key = { periodId: round.period.id, organisationId: subject.organisation.id };
    const why = whyNobody(context, round, subject);
    if (why !== undefined) return [{ ...key, verdict: { kind: "not", why } } as const];
    return findingsFor(context, { ...round, period }, subject, key);
  });
}

/** The days that hold for a report; of one that was returned, those after its people were told so. */
function nudgedDays({ situation: { zone } }: Context, period: Period, { organisation, report }: NudgeSubject): Period {
  const own = ownDays(report, periodFor(period, organisation.id));
  const returned = report && currentReturn(report);
  return returned === undefined ? own : { ...own, opensOn: addDays(dayIn(zone, returned.at), 1), news: undefined };
}

/** What keeps everybody from being reminded of a report. */
function whyNobody(
  context: Context,
  { policy, isPaused }: NudgeRound,
  { report, organisation }: NudgeSubject,
): WhyNot | undefined {
  const { requested } = context.situation;
  if (report?.stage === "submitted") return "submitted";
  if (requested !== undefined && !requested.has(organisation.id)) return "notRequested";
  if (isPaused && requested === undefined) return "paused";
  return isWithinHours(context, policy) ? undefined : "outsideHours";
}

function isWithinHours({ situation, now }: Context, policy: NudgePolicy): boolean {
  const { zone, calendar, requested } = situation;
  return sendsAt(policy, calendar, zone, now, requested !== undefined);
}

function findingsFor(
  context: Context,
  { policy, period }: NudgeRound,
  { people, report }: NudgeSubject,
  key: ReportKey,
): readonly Finding[] {
  const { situation, now, today, earlier, lastActive } = context;
  const { calendar, zone, requested } = situation;
  const isReturned = report !== undefined && currentReturn(report) !== undefined;
  const stages = datedStages(policy, period, calendar).filter(({ on }) => !isReturned || on !== "opening");
  const begun = lastActivity(report === undefined ? [] : [report]);
  const recipients = requested === undefined ? everyone(context, people, stages, key) : askedFirst(people, today, key);
  const findings = recipients.map((recipient): Finding => {
    const personId = recipient.person.id;
    const activity = { lastActive: lastActive.get(personId), hasBegun: begun.has(personId) };
    const own = { earlier: earlier.get(personId) ?? [], ...activity };
    const isRequested = requested !== undefined;
    const chance = { key, period, recipient, stages, policy, calendar, zone, now, today, isRequested, ...own };
    return { ...key, personId, verdict: verdictOn(chance) };
  });
  if (people.length > 0) return findings;
  return [...findings, { ...key, verdict: { kind: "not", why: "noContact" } }];
}

/** Contact persons, deputies, and the coordinators once the plan has come to them. */
function everyone(
  { situation, today }: Context,
  people: readonly Person[],
  stages: readonly DatedStage[],
  { organisationId }: ReportKey,
): readonly Recipient[] {
  const isTheirTurn = stages.some(({ to, day }) => to.includes("coordinator") && day <= today);
  const coordinators = isTheirTurn ? situation.coordinators : [];
  return [
    ...recipientsFor(organisationId, people, today),
    ...coordinators.map((person) => ({ person, audiences: ["coordinator"], as: "coordinator" }) as const),
  ];
}

/** Those whom a coordinator's request means: the contact persons, or who stands in for them. */
function askedFirst(people: readonly Person[], today: Day, { organisationId }: ReportKey): readonly Recipient[] {
  return recipientsFor(organisationId, people, today).filter(({ audiences }) => audiences.includes("primary"));
}
