// npm run nudges: the plan as it is printed, sending from a terminal, and wrong command lines.
import assert from "node:assert/strict";
import { nudgesCommand } from "../../src/cli/nudges-command.ts";
import type { CommandOutcome, GivenArguments } from "../../src/cli/terminal.ts";
import { moment } from "../../src/domain/moment.ts";
import { type Reminding, startReminding } from "../usecases/nudges-for-tests.ts";

describe("npm run nudges", () => {
  let world: Reminding;
  beforeEach(async () => {
    world = await startReminding("eva@example.se");
  });
  afterEach(() => world.close());

  function run(options: Readonly<Record<string, string | true>>, ...words: readonly string[]): Promise<CommandOutcome> {
    const given: GivenArguments = {
      words,
      text: (option) => (typeof options[option] === "string" ? options[option] : undefined),
      has: (option) => options[option] === true,
    };
    return nudgesCommand(() => world.ports.nudgeMessenger).run(given, (work) => work(world.ports));
  }

  it("prints who would be reminded on a day and who not, and why, and sends nothing", async () => {
    const { kind, lines } = await run({ plan: true, on: "2026-05-18" });
    assert.equal(kind, "done");
    assert.deepEqual(
      lines,
      [
        "Plan for 2026-05-18: 4 reminders.",
        "  Anna Åström: Ekbackens stadsdelsnämnd 2026-T1 (1 business day after the last day); Lingonhöjdens Lokaler AB 2026-T1 (1 business day after the last day)",
        "  Björn Öberg: Ekbackens stadsdelsnämnd 2026-T1 (1 business day after the last day)",
        "  David Lind: Lingonhöjdens Lokaler AB 2026-T1 (1 business day after the last day)",
        "  Cecilia Ek: Parknämnden 2026-T1 (1 business day after the last day)",
        "",
        "Not reminded (0):",
      ].map((line) => line),
    );
    assert.deepEqual(world.messages, []);
  });

  it("plans for now without a day, with what comes next", async () => {
    world.now = moment("2026-05-07T07:05:00Z");
    await run({ send: true });
    const { lines } = await run({ plan: true });
    assert.equal(lines[0], "Plan for 2026-05-07: 0 reminders.");
    assert.ok(lines.includes("  Cecilia Ek, Parknämnden 2026-T1: has been reminded already; next 2026-05-12"));
  });

  it("says who stands in for whom", async () => {
    const stored = await world.ports.people.get("cecilia");
    const anna = await world.ports.people.get("anna");
    assert.ok(stored && anna);
    await world.ports.people.save({ ...anna, value: { ...anna.value, chat: undefined } });
    const { lines } = await run({ plan: true, on: "2026-05-06" });
    assert.ok(
      lines.includes(
        "  Björn Öberg: Ekbackens stadsdelsnämnd 2026-T1 (5 business days before the last day, as substitute)",
      ),
    );
    assert.ok(lines.includes("  Anna Åström, Ekbackens stadsdelsnämnd 2026-T1: has not opened a chat with me yet"));
  });

  it("sends what is due, and nothing the second time", async () => {
    assert.deepEqual((await run({ send: true })).lines, ["sent: 3"]);
    assert.deepEqual((await run({ send: true })).lines, ["Nothing is due now."]);
    assert.equal(world.messages.length, 3);
  });

  it("asks for one thing to do, and a day that is one", async () => {
    for (const options of [
      {},
      { plan: true, send: true },
      { send: true, on: "2026-05-06" },
      { plan: true, on: "tomorrow" },
    ] as const) {
      assert.equal((await run(options)).kind, "misused");
    }
    assert.equal((await run({ plan: true }, "2026-T1")).kind, "misused");
  });
});
