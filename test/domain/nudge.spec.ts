// A nudge's id, and what its outcome means for another try.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { mayBeTriedAgain, type NudgeOutcome, nudgeId, parseNudgeId, remindedSince } from "../../src/domain/nudge.ts";
import { period, sent } from "./invented-nudges.ts";

const today = day("2026-05-06");
const key = { periodId: period.id, organisationId: "ek" };
const nudge = (outcome: NudgeOutcome | undefined, attempts = 1) => sent("anna", today, "ek", -5, { outcome, attempts });

describe("a nudge", () => {
  it("has one id for each person and day, which says both", () => {
    assert.equal(nudgeId({ day: today, personId: "anna" }), "2026-05-06.anna");
    assert.deepEqual(parseNudgeId("2026-05-06.anna"), { day: today, personId: "anna" });
    for (const id of ["", "anna", "2026-13-06.anna", "2026-05-06.", "2026-05-06anna", `2026-05-06.${"a".repeat(81)}`]) {
      assert.equal(parseNudgeId(id), undefined, id);
    }
  });

  it("may be tried again only when it surely reached nobody, and not for ever", () => {
    assert.ok(mayBeTriedAgain(nudge({ kind: "throttled" })));
    assert.ok(mayBeTriedAgain(nudge({ kind: "failed", reason: "notSent" })));
    assert.ok(!mayBeTriedAgain(nudge({ kind: "throttled" }, 20)));
    const never: (NudgeOutcome | undefined)[] = [
      undefined,
      { kind: "sent" },
      { kind: "withdrawn" },
      { kind: "unknown", reason: "http503" },
      { kind: "unreachable", reason: "gone" },
      { kind: "failed", reason: "BadArgument" },
    ];
    for (const outcome of never) assert.ok(!mayBeTriedAgain(nudge(outcome)), outcome?.kind);
  });

  it("counts as a reminder of its reports from its day back, unless it was lost", () => {
    const since = (outcome: NudgeOutcome | undefined, from = "2026-05-06", organisationId = "ek") =>
      remindedSince(nudge(outcome), { ...key, organisationId }, day(from));
    assert.ok(since({ kind: "sent" }));
    assert.ok(since({ kind: "sent" }, "2026-05-05"));
    assert.ok(since({ kind: "unknown", reason: "http503" }));
    assert.ok(since(undefined));
    assert.ok(!since({ kind: "sent" }, "2026-05-07"));
    assert.ok(!since({ kind: "sent" }, "2026-05-06", "park"));
    assert.ok(!since({ kind: "throttled" }));
    assert.ok(!since({ kind: "unreachable", reason: "gone" }));
  });
});
