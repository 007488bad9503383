// Invented situations for the plan of nudges: one period, boards and people as a test needs them.
import type { BusinessCalendar } from "../../src/domain/business-days.ts";
import { type Day, day } from "../../src/domain/day.ts";
import { dueNudges } from "../../src/domain/due-nudges.ts";
import type { Moment } from "../../src/domain/moment.ts";
import type { Nudge, NudgeReason } from "../../src/domain/nudge.ts";
import { defaultNudgePolicy, type NudgePolicy } from "../../src/domain/nudge-policy.ts";
import type { NudgeSituation, NudgeSubject, WhyNot } from "../../src/domain/nudge-situation.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import type { DutyRole, Person } from "../../src/domain/person.ts";
import type { Report } from "../../src/domain/report.ts";
import { momentAt, timeOfDay } from "../../src/domain/time-of-day.ts";

export const zone = "Europe/Stockholm";

/** The spring of 2026 as it is, with the squeeze day after Kristi himmelsfärd. */
export const spring: BusinessCalendar = {
  daysOff: new Set(["2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-15"].map(day)),
  pauses: [],
};

export const period: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-05-29"),
};

export function at(date: string, time = "09.00"): Moment {
  return momentAt(zone, day(date), timeOfDay(time));
}

export function board(id: string): Organisation {
  return { id, name: `${id}s nämnd`, type: "board", tags: [], predecessors: [] };
}

export function someone(id: string, duties: Readonly<Record<string, DutyRole>>, more: Partial<Person> = {}): Person {
  const chat = { conversationId: `a:${id}`, serviceUrl: "https://x", tenantId: "t", userId: id, botId: "b" };
  const all = Object.entries(duties).map(([organisationId, role]) => ({ organisationId, role }));
  return { id, name: id, email: `${id}@x.se`, phone: "", duties: all, chat, ...more };
}

export function reportOf(organisationId: string, more: Partial<Report> = {}): Report {
  return {
    periodId: period.id,
    organisationId,
    questionnaire: { id: "q", version: 1 },
    questionIds: ["a", "b"],
    answers: {},
    drafts: [],
    stage: "answering",
    submissions: [],
    awaitsPost: false,
    ...more,
  };
}

/** A report in which somebody answered a question then. */
export function answered(organisationId: string, personId: string, when: Moment): Report {
  const answer = {
    content: { kind: "text", text: "x" },
    revision: 1,
    by: { personId, name: personId },
    at: when,
  } as const;
  return reportOf(organisationId, { answers: { a: answer } });
}

export interface Scene {
  readonly people: readonly Person[];
  readonly reports?: readonly Report[];
  readonly earlier?: readonly Nudge[];
  readonly coordinators?: readonly Person[];
  readonly calendar?: BusinessCalendar;
  readonly policy?: NudgePolicy;
  readonly isPaused?: boolean;
  readonly requested?: ReadonlySet<string>;
  readonly organisations?: readonly string[];
  readonly period?: Period;
}

export function situationOf(scene: Scene): NudgeSituation {
  const { people, reports = [], earlier = [], coordinators = [], calendar = spring, isPaused = false } = scene;
  const ids = scene.organisations ?? [
    ...new Set(people.flatMap(({ duties }) => duties.map((duty) => duty.organisationId))),
  ];
  const subjects = ids.map(
    (id): NudgeSubject => ({
      organisation: board(id),
      report: reports.find(({ organisationId }) => organisationId === id),
      people: people.filter(({ duties }) => duties.some(({ organisationId }) => organisationId === id)),
    }),
  );
  const { policy = defaultNudgePolicy, requested, period: round = period } = scene;
  return { zone, calendar, rounds: [{ period: round, policy, isPaused, subjects }], coordinators, earlier, requested };
}

/** Whom the plan reminds then, of which boards and why: "anna ek:-5 park:-5". */
export function remindedAt(scene: Scene, when: Moment): readonly string[] {
  const { nudges } = dueNudges(situationOf(scene), when);
  return nudges.map(
    ({ personId, items }) => `${personId} ${items.map((item) => `${item.organisationId}:${item.reason}`).join(" ")}`,
  );
}

/** Why the plan does not remind a person, or nobody, of a board then. */
export function whyNot(scene: Scene, when: Moment, personId?: string): WhyNot | undefined {
  return dueNudges(situationOf(scene), when).passedOver.find((passed) => passed.personId === personId)?.why;
}

export function sent(
  personId: string,
  on: Day,
  organisationId: string,
  reason: NudgeReason,
  more: Partial<Nudge> = {},
): Nudge {
  return {
    personId,
    day: on,
    items: [{ periodId: period.id, organisationId, reason, as: "contact" }],
    claimedAt: at(on),
    attempts: 1,
    outcome: { kind: "sent" },
    settledAt: at(on),
    isUsed: false,
    ...more,
  };
}
