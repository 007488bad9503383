// The day that someone chooses for their reminder.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { type RemindWish, remindDay } from "../../src/domain/remind-day.ts";
import { period, spring } from "./invented-nudges.ts";

const on = (wished: string): RemindWish => ({ kind: "onDay", day: day(wished) });
const chosen = (wish: RemindWish, today: string, periods = [period]) => remindDay(wish, day(today), periods, spring);

describe("a reminder on a day of one's own", () => {
  it("comes tomorrow, in three days or on the day", () => {
    assert.deepEqual(chosen({ kind: "tomorrow" }, "2026-05-06"), { kind: "day", day: "2026-05-07", moved: undefined });
    assert.deepEqual(chosen({ kind: "inThreeDays" }, "2026-05-04"), {
      kind: "day",
      day: "2026-05-07",
      moved: undefined,
    });
    assert.deepEqual(chosen(on("2026-05-11"), "2026-05-06"), { kind: "day", day: "2026-05-11", moved: undefined });
  });

  it("may be the due day itself", () => {
    assert.deepEqual(chosen(on("2026-05-13"), "2026-05-06"), { kind: "day", day: "2026-05-13", moved: undefined });
  });

  it("moves to the next business day from a day that is free", () => {
    assert.deepEqual(chosen(on("2026-05-09"), "2026-05-06"), {
      kind: "day",
      day: "2026-05-11",
      moved: "toBusinessDay",
    });
  });

  it("comes on the due day when that is before the day wished for", () => {
    assert.deepEqual(chosen(on("2026-05-20"), "2026-05-06"), { kind: "day", day: "2026-05-13", moved: "toLastDay" });
    const later = { ...period, id: "2026-T2", dueOn: day("2026-09-01"), closesOn: day("2026-09-30") };
    assert.deepEqual(chosen(on("2026-05-20"), "2026-05-06", [later, period]), {
      kind: "day",
      day: "2026-05-13",
      moved: "toLastDay",
    });
  });

  it("can come after the due day once that has come, until the period closes", () => {
    assert.deepEqual(chosen({ kind: "tomorrow" }, "2026-05-13"), {
      kind: "day",
      day: "2026-05-18",
      moved: "toBusinessDay",
    });
    assert.deepEqual(chosen(on("2026-06-20"), "2026-05-18"), { kind: "day", day: "2026-05-29", moved: "toLastDay" });
  });

  it("can't come on a day that has been, nor when no day is left", () => {
    assert.deepEqual(chosen(on("2026-05-06"), "2026-05-06"), { kind: "tooEarly" });
    assert.deepEqual(chosen({ kind: "tomorrow" }, "2026-05-29"), { kind: "tooLate" });
    assert.deepEqual(chosen({ kind: "tomorrow" }, "2026-05-06", []), { kind: "tooLate" });
  });
});
