// What is worth to wait for, and what is told once.
import assert from "node:assert/strict";
import { type Alert, alertAttemptId, alertId, isFirstAttempt } from "../../src/domain/alert.ts";
import { isWorthWaiting } from "../../src/domain/channel-folder.ts";
import { day } from "../../src/domain/day.ts";
import { addSeconds, moment } from "../../src/domain/moment.ts";

const submitted = moment("2026-05-06T08:00:00Z");

describe("a file that can't be put into its channel's folder", () => {
  it("is worth to wait for a quarter of an hour when the trouble may pass", () => {
    assert.equal(isWorthWaiting("busy", submitted, addSeconds(submitted, 899)), true);
    assert.equal(isWorthWaiting("busy", submitted, addSeconds(submitted, 900)), false);
    for (const trouble of ["locked", "noAnswer"] as const) assert.ok(isWorthWaiting(trouble, submitted, submitted));
  });

  it("is not waited for when somebody must do something about it", () => {
    for (const trouble of ["notAllowed", "notSignedIn", "noFolder", "noRoom", "nameTaken", "refused"] as const) {
      assert.equal(isWorthWaiting(trouble, submitted, submitted), false);
    }
  });

  it("is told of once a day, and once for each organisation where it says nothing about the others", () => {
    const told = (trouble: "notAllowed" | "noFolder", organisation: string) =>
      alertId(trouble, organisation, "eva", day("2026-05-06"));
    assert.equal(told("notAllowed", "a"), told("notAllowed", "b"));
    assert.notEqual(told("noFolder", "a"), told("noFolder", "b"));
    assert.notEqual(told("notAllowed", "a"), alertId("notAllowed", "a", "eva", day("2026-05-07")));
    assert.notEqual(told("notAllowed", "a"), alertId("notAllowed", "a", "bo", day("2026-05-06")));
  });

  it("is told again under an id of its own, which is known as a repetition", () => {
    const first = alertId("noFolder", "a", "eva", day("2026-05-06"));
    assert.deepEqual(
      [0, 1, 2].map((attempt) => alertAttemptId(first, attempt)),
      [first, `again.1.${first}`, `again.2.${first}`],
    );
    const alert: Alert = { id: first, personId: "eva", organisationId: "a", trouble: "noFolder", claimedAt: submitted };
    assert.equal(isFirstAttempt(alert), true);
    assert.equal(isFirstAttempt({ ...alert, id: alertAttemptId(first, 1) }), false);
  });
});
