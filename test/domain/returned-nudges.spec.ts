// A returned report counts as not in, and is reminded of by its own day.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import type { Report } from "../../src/domain/report.ts";
import { at, period, remindedAt, reportOf, type Scene, someone } from "./invented-nudges.ts";

function returned(dueOn: string, on = "2026-05-18"): Report {
  const by = { personId: "eva", name: "Eva" };
  const given = { version: 1, by, at: at(on, "10.00"), comment: "", questions: [] };
  return reportOf("ek", { stage: "returned", returns: [{ ...given, dueOn: day(dueOn) }] });
}

const anna = someone("anna", { ek: "primary" });
const sceneOf = (report: Report, more: Partial<Scene> = {}): Scene => ({ people: [anna], reports: [report], ...more });

describe("reminders of a returned report", () => {
  it("come by the day that was given with it", () => {
    const scene = sceneOf(returned("2026-05-27"));
    assert.deepEqual(remindedAt(scene, at("2026-05-20")), ["anna ek:-5"]);
    assert.deepEqual(remindedAt(scene, at("2026-05-26")), ["anna ek:-1"]);
    assert.deepEqual(remindedAt(scene, at("2026-05-27")), ["anna ek:0"]);
  });

  it("do not come on the day on which its people were told, nor for what was before", () => {
    const scene = sceneOf(returned("2026-05-27"));
    assert.deepEqual(remindedAt(scene, at("2026-05-18", "12.00")), []);
    assert.deepEqual(remindedAt(scene, at("2026-05-19")), []);
  });

  it("come after the period's closing too, and no longer than that day", () => {
    const closed = { ...period, completionsUntil: day("2026-06-17") };
    const scene = sceneOf(returned("2026-06-17", "2026-06-08"), { period: closed });
    assert.deepEqual(remindedAt(scene, at("2026-06-16")), ["anna ek:-1"]);
    assert.deepEqual(remindedAt(scene, at("2026-06-17")), ["anna ek:0"]);
    assert.deepEqual(remindedAt(scene, at("2026-06-18")), []);
    const late = sceneOf(reportOf("ek"), { period: closed });
    assert.deepEqual(remindedAt(late, at("2026-06-16")), []);
  });

  it("are none of the period's opening", () => {
    const scene = sceneOf(returned("2026-05-08", "2026-04-17"));
    assert.deepEqual(remindedAt(scene, at("2026-04-20")), []);
  });
});
