// The log is one line of JSON for each event, with trouble as warnings.
import assert from "node:assert/strict";
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
});
