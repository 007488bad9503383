// Whom the plan reminds, and whom not and why.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { dueNudges } from "../../src/domain/due-nudges.ts";
import { substitutesOf } from "../../src/domain/nudge-recipients.ts";
import {
  answered,
  at,
  period,
  remindedAt,
  reportOf,
  type Scene,
  sent,
  situationOf,
  someone,
  whyNot,
} from "./invented-nudges.ts";

const anna = someone("anna", { ek: "primary" });
const bjorn = someone("bjorn", { ek: "deputy" });
const scene: Scene = { people: [anna, bjorn] };
const withAnna = (nudging: NonNullable<typeof anna.nudging>): Scene => ({ people: [{ ...anna, nudging }, bjorn] });

describe("the plan", () => {
  it("reminds the contact person on its days, and the deputy too the day after", () => {
    for (const [date, reason] of [
      ["2026-04-20", "opening"],
      ["2026-04-28", -10],
      ["2026-05-06", -5],
      ["2026-05-12", -1],
      ["2026-05-13", 0],
    ]) {
      assert.deepEqual(remindedAt(scene, at(String(date))), [`anna ek:${reason}`]);
    }
    assert.deepEqual(remindedAt(scene, at("2026-05-18")), ["anna ek:1", "bjorn ek:1"]);
  });

  it("tells the coordinator on the second day after", () => {
    const eva = someone("eva", {});
    const told = {
      ...scene,
      coordinators: [eva],
      earlier: [sent("anna", day("2026-05-18"), "ek", 1), sent("bjorn", day("2026-05-18"), "ek", 1)],
    };
    assert.deepEqual(remindedAt(told, at("2026-05-18")), []);
    assert.deepEqual(remindedAt(told, at("2026-05-19")), ["eva ek:2"]);
    assert.deepEqual(
      remindedAt({ ...told, earlier: [...told.earlier, sent("eva", day("2026-05-19"), "ek", 2)] }, at("2026-05-20")),
      [],
    );
  });

  it("says nothing before the opening, after the closing, and once it is submitted", () => {
    assert.deepEqual(remindedAt(scene, at("2026-04-17")), []);
    assert.deepEqual(remindedAt(scene, at("2026-06-01")), []);
    const done = { ...scene, reports: [reportOf("ek", { stage: "submitted" })] };
    assert.deepEqual(remindedAt(done, at("2026-05-06")), []);
    assert.equal(whyNot(done, at("2026-05-06")), "submitted");
  });

  it("keeps to working hours", () => {
    assert.equal(whyNot(scene, at("2026-05-06", "08.59")), "outsideHours");
    assert.equal(whyNot(scene, at("2026-05-06", "16.00")), "outsideHours");
    assert.equal(whyNot(scene, at("2026-05-09", "10.00")), "outsideHours");
  });

  it("sends one card for all of a person's boards", () => {
    const both = someone("anna", { ek: "primary", park: "primary", hamn: "deputy" });
    const david = someone("david", { hamn: "primary" });
    assert.deepEqual(remindedAt({ people: [both, david] }, at("2026-05-06")), ["anna ek:-5 park:-5", "david hamn:-5"]);
  });

  it("sends nobody two on a day, whatever the reasons", () => {
    const earlier = [sent("anna", day("2026-05-06"), "park", "chosen")];
    assert.deepEqual(remindedAt({ ...scene, earlier }, at("2026-05-06", "11.00")), []);
    assert.equal(whyNot({ ...scene, earlier }, at("2026-05-06", "11.00"), "anna"), "alreadyToday");
  });

  it("tries again on the same day what the channel surely refused", () => {
    const refused = sent("anna", day("2026-05-06"), "ek", -5, { outcome: { kind: "throttled" } });
    assert.deepEqual(remindedAt({ ...scene, earlier: [refused] }, at("2026-05-06", "09.10")), ["anna ek:-5"]);
    const unknown = { ...refused, outcome: { kind: "unknown", reason: "http503" } as const };
    assert.deepEqual(remindedAt({ ...scene, earlier: [unknown] }, at("2026-05-07")), []);
  });

  it("makes up for a missed day within three business days, and only for the latest", () => {
    assert.deepEqual(remindedAt(scene, at("2026-05-11")), ["anna ek:-5"]);
    assert.deepEqual(remindedAt(scene, at("2026-05-12")), ["anna ek:-1"]);
    assert.equal(whyNot(scene, at("2026-05-05"), "anna"), "missed");
  });

  it("does not repeat itself", () => {
    const earlier = [sent("anna", day("2026-05-06"), "ek", -5)];
    assert.equal(whyNot({ ...scene, earlier }, at("2026-05-07"), "anna"), "alreadyReminded");
  });

  it("leaves alone who has worked on any report since the day before, except on the due day", () => {
    const working = { ...scene, reports: [answered("ek", "anna", at("2026-05-05", "10.00"))] };
    assert.equal(whyNot(working, at("2026-05-06"), "anna"), "active");
    assert.equal(whyNot(working, at("2026-05-07"), "anna"), "active", "nor the day after");
    assert.deepEqual(
      remindedAt({ ...scene, reports: [answered("ek", "anna", at("2026-05-05", "08.59"))] }, at("2026-05-06")),
      ["anna ek:-5"],
    );
    assert.deepEqual(
      remindedAt({ ...scene, reports: [answered("ek", "anna", at("2026-05-13", "08.00"))] }, at("2026-05-13")),
      ["anna ek:0"],
    );
    const draft = {
      questionId: "a",
      personId: "anna",
      basedOn: 0,
      revision: 1,
      pieces: [{ text: "x", at: at("2026-05-05", "20.00") }],
    };
    assert.equal(
      whyNot({ ...scene, reports: [reportOf("ek", { drafts: [draft] })] }, at("2026-05-06"), "anna"),
      "active",
    );
    assert.deepEqual(
      remindedAt({ ...scene, reports: [answered("ek", "bjorn", at("2026-05-05", "20.00"))] }, at("2026-05-06")),
      ["anna ek:-5"],
    );
  });

  it("says nothing of days before someone's first chat, whose greeting told them", () => {
    const since = at("2026-05-06", "09.30");
    assert.equal(whyNot(withAnna({ since }), at("2026-05-06", "10.00"), "anna"), "knewAlready");
    assert.deepEqual(remindedAt(withAnna({ since }), at("2026-05-12")), ["anna ek:-1"]);
  });

  it("takes a day that someone chose in place of all until then, but never of the due day", () => {
    const later = withAnna({ remindOn: day("2026-05-11") });
    assert.equal(whyNot(later, at("2026-05-06"), "anna"), "snoozed");
    assert.deepEqual(remindedAt(later, at("2026-05-11")), ["anna ek:chosen"]);
    const reminded = { ...later, earlier: [sent("anna", day("2026-05-11"), "ek", "chosen")] };
    assert.equal(whyNot(reminded, at("2026-05-11", "10.00"), "anna"), "alreadyReminded");
    assert.deepEqual(remindedAt(reminded, at("2026-05-12")), ["anna ek:-1"]);
    const again = { ...withAnna({ remindOn: day("2026-05-12") }), earlier: reminded.earlier };
    assert.deepEqual(remindedAt(again, at("2026-05-12")), ["anna ek:chosen"]);
    assert.deepEqual(remindedAt(withAnna({ remindOn: day("2026-05-20") }), at("2026-05-13")), ["anna ek:0"]);
  });

  it("asks the deputy while the contact person is away, can't be reached or has never written", () => {
    const through = withAnna({ awayThrough: day("2026-05-06") });
    assert.deepEqual(remindedAt(through, at("2026-05-06")), ["bjorn ek:-5"]);
    assert.equal(whyNot(through, at("2026-05-06"), "anna"), "away");
    assert.deepEqual(remindedAt(through, at("2026-05-07")), [], "what came while they were away is past");
    const blocked = withAnna({ unreachable: { reason: "ConversationBlockedByUser", since: at("2026-05-04") } });
    assert.deepEqual(remindedAt(blocked, at("2026-05-06")), ["bjorn ek:-5"]);
    assert.equal(whyNot(blocked, at("2026-05-06"), "anna"), "unreachable");
    const never: Scene = { people: [{ ...anna, chat: undefined }, bjorn] };
    assert.deepEqual(remindedAt(never, at("2026-05-06")), ["bjorn ek:-5"]);
    assert.equal(whyNot(never, at("2026-05-06"), "anna"), "neverMet");
    assert.equal(dueNudges(situationOf(through), at("2026-05-06")).nudges[0]?.items[0]?.as, "substitute");
    assert.deepEqual(
      substitutesOf(anna, "ek", [anna, bjorn, { ...bjorn, id: "x", chat: undefined }], day("2026-05-06")),
      [bjorn],
    );
  });

  it("says that a board has nobody, and that nothing is planned yet", () => {
    assert.equal(whyNot({ people: [], organisations: ["ek"] }, at("2026-05-06")), "noContact");
    assert.equal(whyNot(scene, at("2026-05-06"), "bjorn"), "notYet");
    const [passed] = dueNudges(situationOf(scene), at("2026-05-06")).passedOver;
    assert.equal(passed?.day, "2026-05-18");
  });

  it("is silent while a coordinator has paused it, but for what they ask for", () => {
    const paused = { ...scene, isPaused: true };
    assert.equal(whyNot(paused, at("2026-05-06")), "paused");
    const requested = new Set(["ek"]);
    assert.deepEqual(remindedAt({ ...paused, requested }, at("2026-05-07", "08.30")), ["anna ek:requested"]);
  });

  it("sends on request to the chosen boards' contact persons only, working or not", () => {
    const cecilia = someone("cecilia", { park: "primary" });
    const people = [...scene.people, cecilia];
    const reports = [answered("ek", "anna", at("2026-05-07", "08.00"))];
    const chosen = { people, reports, requested: new Set(["ek"]) };
    assert.deepEqual(remindedAt(chosen, at("2026-05-07", "08.45")), ["anna ek:requested"]);
    assert.equal(whyNot(chosen, at("2026-05-07", "08.45")), "notRequested");
    assert.equal(whyNot(chosen, at("2026-05-07", "08.15")), "outsideHours");
  });

  it("knows nothing of other periods' reminders", () => {
    const other = sent("anna", day("2026-05-05"), "ek", -5);
    const earlier = [{ ...other, items: other.items.map((item) => ({ ...item, periodId: "2025-T1" })) }];
    assert.deepEqual(remindedAt({ ...scene, earlier }, at("2026-05-06")), ["anna ek:-5"]);
    assert.equal(period.id, "2026-T1");
  });
});
