// What a report's return reopens, and until when.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { statusOf, submit } from "../../src/domain/report.ts";
import {
  currentReturn,
  isLocked,
  ownDays,
  type ReportReturn,
  returnedQuestion,
} from "../../src/domain/report-return.ts";
import { anna, at, bjorn, empty, period, text, withAnswers } from "./invented-report.ts";

const submitted = submit(withAnswers(empty, ["first", text("Svar")]), anna, at);
const asked = { questionId: "first", comment: "Skriv mer.", revision: 1 };
const returnOf = (dueOn: string): ReportReturn => ({
  ...{ version: 1, by: bjorn, at, dueOn: day(dueOn), comment: "Bra!", questions: [asked] },
});
const returned = { ...submitted, stage: "returned", returns: [returnOf("2026-05-20")] } as const;

describe("a returned report", () => {
  it("has a status of its own, until it is submitted again", () => {
    assert.equal(statusOf(returned), "returned");
    assert.equal(currentReturn(returned), returned.returns[0]);
    const again = submit(returned, anna, at);
    assert.equal(statusOf(again), "submitted");
    assert.equal(currentReturn(again), undefined);
    assert.equal(currentReturn({ ...again, stage: "returned", returns: undefined }), undefined);
  });

  it("opens the questions that were ticked, and no other", () => {
    assert.deepEqual(returnedQuestion(returned, "first"), asked);
    assert.equal(returnedQuestion(returned, "second"), undefined);
    assert.deepEqual([isLocked(returned, "first"), isLocked(returned, "second")], [false, true]);
    assert.deepEqual([isLocked(empty, "second"), isLocked(submitted, "second")], [false, false]);
  });

  it("is due on its own day, also when that is after the period's closing", () => {
    assert.deepEqual(ownDays(returned, period), { ...period, dueOn: "2026-05-20" });
    const late = { ...returned, returns: [returnOf("2026-07-01")] };
    assert.deepEqual(ownDays(late, period), { ...period, dueOn: "2026-07-01", closesOn: "2026-07-01" });
    const closed = { ...period, closedOn: day("2026-05-15") };
    assert.deepEqual(ownDays(returned, closed), { ...period, dueOn: "2026-05-20", closesOn: "2026-05-20" });
    assert.equal(ownDays(submitted, period), period);
    assert.equal(ownDays(undefined, period), period);
  });
});
