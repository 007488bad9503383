// A simulated year of reminders: 45 boards and 120 people who answer, put off, go away and come back, day by day.
import { isBusinessDay } from "../../src/domain/business-days.ts";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import { dueNudges } from "../../src/domain/due-nudges.ts";
import type { Nudge } from "../../src/domain/nudge.ts";
import { defaultNudgePolicy } from "../../src/domain/nudge-policy.ts";
import type { NudgeRound } from "../../src/domain/nudge-situation.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Report } from "../../src/domain/report.ts";
import { businessCalendars } from "../../src/store/holidays.ts";
import { at, board, reportOf, someone, zone } from "./invented-nudges.ts";

export const periods: readonly Period[] = [
  {
    id: "2025-VB",
    kind: "VB",
    year: 2025,
    opensOn: day("2025-12-15"),
    dueOn: day("2026-01-20"),
    closesOn: day("2026-02-05"),
  },
  {
    id: "2026-T1",
    kind: "T1",
    year: 2026,
    opensOn: day("2026-04-21"),
    dueOn: day("2026-05-13"),
    closesOn: day("2026-05-29"),
  },
  {
    id: "2026-T2",
    kind: "T2",
    year: 2026,
    opensOn: day("2026-08-25"),
    dueOn: day("2026-09-15"),
    closesOn: day("2026-09-30"),
  },
];

/** Always the same numbers, from 0 to 1: a linear congruential generator. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const boards = Array.from({ length: 45 }, (_, index) => board(`n${String(index + 1).padStart(2, "0")}`));
export const coordinator = someone("samordnaren", {});

function people(): Person[] {
  return Array.from({ length: 120 }, (_, index) => {
    const first = boards[index % 45]?.id ?? "";
    const second = boards[(index * 7) % 45]?.id ?? "";
    const role = index < 45 ? "primary" : "deputy";
    return someone(`p${String(index + 1).padStart(3, "0")}`, {
      [first]: role,
      ...(index % 9 === 0 ? { [second]: "deputy" } : {}),
    });
  });
}

/** What has happened by the end of the year. */
export interface Year {
  readonly nudges: readonly Nudge[];
  /** When each report was submitted. */
  readonly submittedOn: ReadonlyMap<string, Day>;
  readonly calendar: Awaited<ReturnType<ReturnType<typeof businessCalendars>>>;
  readonly downOn: ReadonlySet<Day>;
}

export async function simulateYear(seed = 2026): Promise<Year> {
  const [first, last] = [day("2025-12-01"), day("2026-11-30")];
  const calendar = await businessCalendars({
    country: "SE",
    holidays: ["public", "bank"],
    daysOff: [day("2026-05-15")],
  })(first, last);
  const chance = chances(seed);
  const staff = people();
  const reports = new Map<string, Report>();
  const submittedOn = new Map<string, Day>();
  const nudges: Nudge[] = [];
  const downOn = new Set([day("2026-05-06"), day("2026-09-14")]);
  for (let today = first; today <= last; today = addDays(today, 1)) {
    const open = periods.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn);
    const rounds = (): readonly NudgeRound[] =>
      open.map((period) => ({
        period,
        policy: defaultNudgePolicy,
        isPaused: false,
        subjects: boards.map((organisation) => ({
          organisation,
          report: reports.get(`${period.id} ${organisation.id}`),
          people: staff.filter(({ duties }) => duties.some(({ organisationId }) => organisationId === organisation.id)),
        })),
      }));
    // Several looks a day, also at night; each finds what the others have done.
    for (const time of ["00.30", "08.45", "09.00", "09.30", "15.50", "16.30"].filter(() => !downOn.has(today))) {
      const now = at(today, time);
      const plan = dueNudges({ zone, calendar, rounds: rounds(), coordinators: [coordinator], earlier: nudges }, now);
      for (const planned of plan.nudges) {
        nudges.push({
          ...planned,
          claimedAt: now,
          attempts: 1,
          outcome: { kind: "sent" },
          settledAt: now,
          isUsed: false,
        });
      }
    }
    if (isBusinessDay(calendar, today)) for (const period of open) work(period, today);
  }
  return { nudges, submittedOn, calendar, downOn };

  /** Whoever was reminded often does something about it; some work without. */
  function work(period: Period, today: Day): void {
    for (const [index, person] of staff.entries()) {
      const isReminded = nudges.some((nudge) => nudge.personId === person.id && nudge.day === today);
      respond(period, index, person, isReminded, today);
    }
  }

  function respond(period: Period, index: number, person: Person, isReminded: boolean, today: Day): void {
    const roll = chance();
    if (isReminded && roll > 0.93) staff[index] = { ...person, nudging: { awayThrough: addDays(today, 6) } };
    else if (isReminded && roll > 0.8) staff[index] = { ...person, nudging: { remindOn: addDays(today, 1) } };
    else if (roll < (isReminded ? 0.45 : 0.06)) answerSome(period, person, today);
  }

  function answerSome(period: Period, { id, duties }: Person, today: Day): void {
    const organisationId = duties[0]?.organisationId ?? "";
    const key = `${period.id} ${organisationId}`;
    const report = reports.get(key) ?? { ...reportOf(organisationId), periodId: period.id };
    if (report.stage === "submitted") return;
    const answer = {
      content: { kind: "text", text: "x" },
      revision: 1,
      by: { personId: id, name: id },
      at: at(today, "13.00"),
    } as const;
    const answers = { ...report.answers, [`q${Object.keys(report.answers).length}`]: answer };
    const isDone = Object.keys(answers).length >= 4;
    if (isDone) submittedOn.set(key, today);
    reports.set(key, { ...report, answers, stage: isDone ? "submitted" : "answering" });
  }
}
