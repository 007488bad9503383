// Nobody who writes by hand is ever refused; whoever sends without end is, is told, and is let in again.
import assert from "node:assert/strict";
import { createTurnPace, usualTurnPace } from "../../src/teams/turn-pace.ts";

function paced() {
  let now = 5_000;
  const take = createTurnPace(usualTurnPace, () => now);
  const pass = (seconds: number) => {
    now += seconds * 1_000;
  };
  return { take, pass, many: (person: string, count: number) => Array.from({ length: count }, () => take(person)) };
}

describe("the pace of one person's turns", () => {
  it("lets a hundred messages in at once, as after an hour without a net", () => {
    const { many } = paced();
    assert.deepEqual(new Set(many("anna", 100)), new Set(["take"]));
  });

  it("lets in two a second for as long as anyone likes", () => {
    const { take, pass } = paced();
    for (let turn = 0; turn < 2_000; turn++) {
      assert.equal(take("anna"), "take");
      pass(0.5);
    }
  });

  it("refuses what comes without end, tells so once a minute, and lets in again", () => {
    const { many, pass } = paced();
    assert.deepEqual(many("anna", 123).slice(-4), ["take", "tell", "refuse", "refuse"]);
    pass(1);
    assert.deepEqual(many("anna", 4), ["take", "take", "refuse", "refuse"]);
    pass(59);
    assert.deepEqual(many("anna", 121).slice(-4), ["take", "tell", "refuse", "refuse"]);
  });

  it("counts for each person alone, and forgets those who are done", () => {
    const { many, pass, take } = paced();
    many("anna", 200);
    assert.equal(take("bjorn"), "take");
    pass(3_600);
    assert.deepEqual(new Set(many("anna", 120)), new Set(["take"]));
  });
});
