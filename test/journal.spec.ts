// The log is one line of JSON for each event, with trouble as warnings.
import assert from "node:assert/strict";
import { correlated } from "../src/correlated.ts";
import { createJournal, type LogLevel } from "../src/journal.ts";

function linesOf(level: LogLevel, ...notes: readonly (readonly [string, Readonly<Record<string, string>>])[]) {
  const lines: string[] = [];
  const journal = createJournal(level, { write: (line) => void lines.push(line) });
  for (const [event, ids] of notes) journal.note(event, ids);
  return lines.map((line) => JSON.parse(line));
}

describe("the journal", () => {
  it("writes event, ids and time, and nothing of the machine", () => {
    const [line] = linesOf("info", ["turn", { person: "anna", outcome: "saved" }]);
    const { time, ...rest } = line;
    assert.ok(Number.isFinite(Date.parse(time)));
    assert.deepEqual(rest, { level: 30, event: "turn", person: "anna", outcome: "saved" });
  });

  for (const [event, outcome] of [
    ["trouble", ""],
    ["post.failed", ""],
    ["turn.error", ""],
    ["person.refused", ""],
    ["turn", "trouble.store.busy"],
    ["turn", "refused.tooLong"],
    ["file.upload", "failed"],
  ] as const) {
    it(`warns of ${event} ${outcome}`, () => {
      assert.equal(linesOf("warn", [event, { outcome }]).length, 1);
    });
  }

  it("keeps what is in order to itself when only warnings are wanted, and all when it is silent", () => {
    assert.deepEqual(linesOf("warn", ["turn", { outcome: "saved" }]), []);
    assert.deepEqual(linesOf("silent", ["trouble", {}]), []);
  });

  it("writes the ids of a turn on every line that the turn leads to, and on no other", async () => {
    const lines: string[] = [];
    const journal = createJournal("info", { write: (line) => void lines.push(line) });
    const turn = (id: string) =>
      correlated({ turn: id }, async () => {
        await Promise.resolve();
        journal.note("first", {});
        await correlated({ outbox: "run" }, async () => journal.note("second", { report: "r" }));
      });
    await Promise.all([turn("a"), turn("b")]);
    journal.note("outside", {});
    const idsOf = lines.map((line) => JSON.parse(line)).map((line) => [line.event, line.turn, line.outbox]);
    assert.deepEqual(idsOf.sort(), [
      ["first", "a", undefined],
      ["first", "b", undefined],
      ["outside", undefined, undefined],
      ["second", "a", "run"],
      ["second", "b", "run"],
    ]);
  });
});
