// Which days the plan makes of a period.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { datedStages, defaultNudgePolicy, sendsAt } from "../../src/domain/nudge-policy.ts";
import { at, period, spring, zone } from "./invented-nudges.ts";

const daysOf = (given = period, policy = defaultNudgePolicy) =>
  datedStages(policy, given, spring).map(({ on, day: on_ }) => `${on} ${on_}`);

describe("the plan of a period", () => {
  it("counts business days from the due day", () => {
    assert.deepEqual(daysOf(), [
      "opening 2026-04-20",
      "-10 2026-04-28",
      "-5 2026-05-06",
      "-1 2026-05-12",
      "0 2026-05-13",
      "1 2026-05-18",
      "2 2026-05-19",
    ]);
  });

  it("takes the working day before for a due day that is free, and the one after for an opening", () => {
    const moved = { ...period, opensOn: day("2026-04-18"), dueOn: day("2026-05-16") };
    assert.deepEqual(
      daysOf(moved).filter((line) => /^(opening|0|1) /.test(line)),
      ["opening 2026-04-20", "0 2026-05-13", "1 2026-05-18"],
    );
  });

  it("leaves out what would fall before the opening or after the closing", () => {
    const short = { ...period, opensOn: day("2026-05-11"), closesOn: day("2026-05-13") };
    assert.deepEqual(daysOf(short), ["opening 2026-05-11", "-1 2026-05-12", "0 2026-05-13"]);
  });

  it("sends in working hours: from its own time on, and on request from the morning", () => {
    const sends = (date: string, time: string, isRequested = false) =>
      sendsAt(defaultNudgePolicy, spring, zone, at(date, time), isRequested);
    assert.deepEqual(
      ["08.59", "09.00", "15.59", "16.00"].map((time) => sends("2026-05-06", time)),
      [false, true, true, false],
    );
    assert.deepEqual([sends("2026-05-06", "08.30", true), sends("2026-05-06", "08.29", true)], [true, false]);
    assert.deepEqual(
      ["2026-05-14", "2026-05-15", "2026-05-16", "2026-05-18"].map((date) => sends(date, "10.00")),
      [false, false, false, true],
    );
  });
});
