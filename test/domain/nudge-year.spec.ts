// A whole year of reminders holds what people were promised, and reads as a calendar.
import assert from "node:assert/strict";
import { isBusinessDay } from "../../src/domain/business-days.ts";
import { addDays } from "../../src/domain/day.ts";
import { dayIn } from "../../src/domain/moment.ts";
import { datedStages, defaultNudgePolicy } from "../../src/domain/nudge-policy.ts";
import { timeOfDayIn } from "../../src/domain/time-of-day.ts";
import { zone } from "./invented-nudges.ts";
import { boards, coordinator, periods, simulateYear, type Year } from "./nudge-year.ts";

const weekdays = ["må", "ti", "on", "to", "fr", "lö", "sö"];
const columns = ["opening", "-10", "-5", "-1", "0", "1", "2", "chosen"] as const;

/** One line for each day on which something was sent: how many people for which reason, and how many boards are done. */
function calendarOf({ nudges, submittedOn }: Year): string {
  const days = [...new Set(nudges.map(({ day }) => day))].sort();
  const rows = days.map((day) => {
    const todays = nudges.filter((nudge) => nudge.day === day);
    const count = (reason: string) =>
      todays.filter(({ items }) => items.some((item) => String(item.reason) === reason)).length;
    const [period] = todays.flatMap(({ items }) => items.map(({ periodId }) => periodId));
    const done = [...submittedOn].filter(([key, on]) => key.startsWith(String(period)) && on < day).length;
    const cells = columns.map((reason) => String(count(reason) || "·").padStart(8));
    const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7];
    return `${period} ${day} ${weekday}${cells.join("")}${String(todays.length).padStart(9)}${`${done}/45`.padStart(10)}`;
  });
  const head = `period  day           ${columns.map((reason) => reason.padStart(8)).join("")}   people submitted`;
  return [head, ...rows].join("\n");
}

describe("a simulated year with 45 boards and 120 people", function () {
  this.timeout(60_000);
  let year: Year;
  before(async () => {
    year = await simulateYear();
  });

  it("reads as a calendar", () => {
    process.stdout.write(`\n${calendarOf(year).replace(/^/gm, "      ")}\n\n`);
    assert.ok(year.nudges.length > 300);
  });

  it("has at most one reminder for each person and day, in working hours", () => {
    const keys = year.nudges.map(({ personId, day }) => `${personId} ${day}`);
    assert.equal(new Set(keys).size, keys.length);
    for (const { day, claimedAt } of year.nudges) {
      assert.ok(isBusinessDay(year.calendar, day) && !year.downOn.has(day));
      assert.equal(dayIn(zone, claimedAt), day);
      const time = timeOfDayIn(zone, claimedAt);
      assert.ok("08:30" <= time && time < "16:00");
    }
  });

  it("reminds nobody of a report that is in", () => {
    for (const { items, day } of year.nudges) {
      for (const { periodId, organisationId } of items) {
        const on = year.submittedOn.get(`${periodId} ${organisationId}`);
        assert.ok(on === undefined || on >= day);
      }
    }
  });

  it("reminds each person of a day of the plan at most once, and of few days in all", () => {
    const reasons = year.nudges.flatMap(({ personId, items }) =>
      items
        .filter(({ reason }) => reason !== "chosen")
        .map((item) => `${personId} ${item.periodId} ${item.organisationId} ${item.reason}`),
    );
    assert.equal(new Set(reasons).size, reasons.length);
    const perPerson = Map.groupBy(
      year.nudges.filter(({ personId }) => personId !== coordinator.id),
      ({ personId, items }) => `${personId} ${items[0]?.periodId}`,
    );
    assert.ok(Math.max(...[...perPerson.values()].map(({ length }) => length)) <= 14);
  });

  it("forgets nobody: each board that is late has been reminded on the due day, and the coordinator told", () => {
    for (const period of periods) {
      const stages = datedStages(defaultNudgePolicy, period, year.calendar);
      const dayOf = (on: number) => stages.find((stage) => stage.on === on)?.day ?? assert.fail();
      for (const { id } of boards) {
        const on = year.submittedOn.get(`${period.id} ${id}`);
        const about = year.nudges.filter(({ items }) =>
          items.some((item) => item.periodId === period.id && item.organisationId === id),
        );
        if (on === undefined || on >= addDays(dayOf(0), 1)) {
          const toPeople = about.filter(({ personId }) => personId !== coordinator.id);
          assert.ok(
            toPeople.some(({ day }) => day === dayOf(0) || day === dayOf(1)),
            `${id} ${period.id}`,
          );
        }
        if (on === undefined || on > dayOf(2))
          assert.ok(
            about.some(({ personId }) => personId === coordinator.id),
            id,
          );
      }
    }
  });

  it("makes up for a day on which the bot was down, on the next one", () => {
    const made = year.nudges.filter(
      ({ day, items }) => day === "2026-05-07" && items.some(({ reason }) => reason === -5),
    );
    assert.ok(made.length > 20);
  });
});
