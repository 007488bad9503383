// That people are told once of what a coordinator changes: other days, more time, open again.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import type { Period } from "../../src/domain/period.ts";
import { answered, at, period, remindedAt, reportOf, type Scene, sent, someone, whyNot } from "./invented-nudges.ts";

const anna = someone("anna", { ek: "primary" });
const bjorn = someone("bjorn", { ek: "deputy" });
const cecilia = someone("cecilia", { park: "primary" });
const changedAt = at("2026-05-04", "10.00");
const changed: Period = { ...period, dueOn: day("2026-05-20"), news: { what: "datesChanged", at: changedAt } };
const scene: Scene = { people: [anna, bjorn, cecilia], period: changed };

describe("news of a period", () => {
  it("are told at once in working hours to those who are asked, and then no more", () => {
    assert.deepEqual(remindedAt(scene, changedAt), ["anna ek:datesChanged", "cecilia park:datesChanged"]);
    const told = (who: string, board: string) =>
      sent(who, day("2026-05-04"), board, "datesChanged", { claimedAt: at("2026-05-04", "10.01") });
    const earlier = [told("anna", "ek"), told("cecilia", "park")];
    assert.deepEqual(remindedAt({ ...scene, earlier }, at("2026-05-05")), []);
    assert.deepEqual(remindedAt({ ...scene, earlier }, at("2026-05-12")), ["anna ek:-5", "cecilia park:-5"]);
  });

  it("are told again when the days are changed again", () => {
    const told = sent("anna", day("2026-05-04"), "ek", "datesChanged", { claimedAt: at("2026-05-04", "10.01") });
    const again: Period = { ...changed, news: { what: "datesChanged", at: at("2026-05-04", "14.00") } };
    const both = { people: [anna], period: again, earlier: [told] };
    assert.deepEqual(remindedAt(both, at("2026-05-05")), ["anna ek:datesChanged"]);
    const known = sent("anna", day("2026-05-05"), "ek", "datesChanged");
    assert.deepEqual(remindedAt({ ...both, earlier: [told, known] }, at("2026-05-06")), []);
  });

  it("wait for the morning, and for the day after another reminder", () => {
    assert.deepEqual(remindedAt(scene, at("2026-05-04", "17.00")), []);
    const earlier = [sent("anna", day("2026-05-04"), "ek", -5)];
    assert.deepEqual(remindedAt({ ...scene, earlier }, changedAt), ["cecilia park:datesChanged"]);
    assert.equal(whyNot({ ...scene, earlier }, changedAt, "anna"), "alreadyToday");
    const next = ["anna ek:datesChanged", "cecilia park:datesChanged"];
    assert.deepEqual(remindedAt({ ...scene, earlier }, at("2026-05-05")), next);
  });

  it("are for whoever was reminded of the days before, and for nobody whose report is in", () => {
    const earlier = [sent("bjorn", day("2026-04-28"), "ek", 1)];
    const reports = [reportOf("park", { stage: "submitted" })];
    const expected = ["anna ek:datesChanged", "bjorn ek:datesChanged"];
    assert.deepEqual(remindedAt({ ...scene, earlier, reports }, changedAt), expected);
  });

  it("reach also those who snooze or work on the report, but not those who are away or came later", () => {
    const snoozing = { ...anna, nudging: { remindOn: day("2026-05-11") } };
    const reports = [answered("ek", "anna", at("2026-05-04", "09.30"))];
    assert.deepEqual(remindedAt({ ...scene, people: [snoozing], reports }, changedAt), ["anna ek:datesChanged"]);
    const away = { ...anna, nudging: { awayThrough: day("2026-05-11") } };
    assert.equal(whyNot({ ...scene, people: [away] }, changedAt, "anna"), "away");
    const later = { ...anna, nudging: { since: at("2026-05-04", "10.30") } };
    assert.deepEqual(remindedAt({ ...scene, people: [later] }, at("2026-05-04", "11.00")), []);
  });

  it("take the place of a reminder that a coordinator asks for, and are none after some days", () => {
    const requested = new Set(["ek"]);
    assert.deepEqual(remindedAt({ ...scene, requested }, changedAt), ["anna ek:datesChanged"]);
    assert.deepEqual(remindedAt(scene, at("2026-05-07")), ["anna ek:datesChanged", "cecilia park:datesChanged"]);
    assert.deepEqual(remindedAt(scene, at("2026-05-08")), []);
  });

  it("are never told to coordinators, who made them", () => {
    const dueBefore = { ...changed, dueOn: day("2026-04-30") };
    const eva = someone("eva", {});
    const all = remindedAt({ people: [anna, cecilia], period: dueBefore, coordinators: [eva] }, changedAt);
    assert.deepEqual(all, ["anna ek:datesChanged", "cecilia park:datesChanged"]);
    const after = remindedAt({ ...scene, period: dueBefore, coordinators: [eva] }, at("2026-05-05"));
    assert.ok(after.includes("eva ek:2 park:2"));
  });

  it("of more time are told to that organisation only, and its reminders follow its own days", () => {
    const extension = {
      organisationId: "ek",
      dueOn: day("2026-06-03"),
      closesOn: day("2026-06-10"),
      at: at("2026-05-29", "11.00"),
    };
    const extended = { ...scene, period: { ...period, extensions: [extension] } };
    assert.deepEqual(remindedAt(extended, at("2026-05-29", "11.00")), ["anna ek:extended"]);
    assert.deepEqual(remindedAt({ ...extended, people: [anna, cecilia] }, at("2026-06-03")), ["anna ek:extended"]);
    const earlier = [sent("anna", day("2026-05-29"), "ek", "extended", { claimedAt: extension.at })];
    assert.deepEqual(remindedAt({ ...extended, earlier }, at("2026-06-03")), ["anna ek:0"]);
    assert.deepEqual(remindedAt({ ...extended, earlier }, at("2026-06-11")), []);
  });
});

describe("the opening card", () => {
  const opened = { ...period, openedAt: at("2026-04-20", "10.30") };

  it("comes when a coordinator opens the period today, also to those whom the bot met this morning", () => {
    const met = { ...anna, nudging: { since: at("2026-04-20", "10.00") } };
    assert.deepEqual(remindedAt({ people: [met], period: opened }, at("2026-04-20", "10.31")), ["anna ek:opening"]);
    const after = { ...anna, nudging: { since: at("2026-04-20", "10.40") } };
    assert.equal(whyNot({ people: [after], period: opened }, at("2026-04-20", "10.50"), "anna"), "knewAlready");
  });

  it("comes in the morning when the period was opened in the evening", () => {
    const late = { ...period, openedAt: at("2026-04-20", "17.30") };
    assert.deepEqual(remindedAt({ people: [anna], period: late }, at("2026-04-20", "17.31")), []);
    assert.deepEqual(remindedAt({ people: [anna], period: late }, at("2026-04-21")), ["anna ek:opening"]);
  });

  it("comes to those who worked on another period's report just now, and not to those who have begun this one", () => {
    const elsewhere = { ...answered("park", "anna", at("2026-04-20", "08.00")), periodId: "2025-VB" };
    assert.deepEqual(remindedAt({ people: [anna, cecilia], reports: [elsewhere] }, at("2026-04-20")), [
      "anna ek:opening",
      "cecilia park:opening",
    ]);
    const begun = answered("ek", "anna", at("2026-04-20", "08.00"));
    assert.equal(whyNot({ people: [anna], reports: [begun] }, at("2026-04-20"), "anna"), "active");
  });

  it("is what comes on a day that is also another of the plan's", () => {
    const short = { ...period, opensOn: day("2026-05-12") };
    assert.deepEqual(remindedAt({ people: [anna], period: short }, at("2026-05-12")), ["anna ek:opening"]);
  });
});
