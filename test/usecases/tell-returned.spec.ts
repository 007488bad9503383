// An organisation whose report was returned is told once, and completes what it is asked.
import assert from "node:assert/strict";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import { askQuestion } from "../../src/usecases/ask-question.ts";
import type { ReturnNotice } from "../../src/usecases/return-messenger.ts";
import { takeBackReturn } from "../../src/usecases/return-report.ts";
import { showOverview } from "../../src/usecases/show-overview.ts";
import { tellReturned } from "../../src/usecases/tell-returned.ts";
import { key, type Surroundings } from "./desk-for-tests.ts";
import { save, storedReport, submit, write } from "./people-at-work.ts";
import { giveBack, submitted } from "./returning.ts";

/** Writes down whom it told what, and answers as it is told. */
function telling(at: Surroundings, outcome: DeliveryOutcome = { kind: "sent" }) {
  const notices: (readonly [string, ReturnNotice["kind"]])[] = [];
  const returnMessenger = {
    sendReturn: async ({ id }: { readonly id: string }, { kind }: ReturnNotice) => {
      notices.push([id, kind]);
      return outcome;
    },
  };
  return { notices, tell: () => tellReturned({ ...at.ports, returnMessenger }, key) };
}

describe("an organisation whose report was returned", () => {
  it("is told once, each of its people, and where that can't be done it is known", async () => {
    const at = await submitted();
    const { notices, tell } = telling(at);
    assert.deepEqual(await tell(), []);
    await giveBack(at);
    assert.deepEqual(await tell(), [
      { name: "Anna Åström", outcome: { kind: "sent" } },
      { name: "Björn Öberg", outcome: { kind: "unreachable", reason: "noChat" } },
    ]);
    assert.deepEqual(await tell(), []);
    assert.deepEqual(notices, [["anna", "returned"]]);
    assert.equal((await storedReport(at)).awaitsNotice, false);
    assert.deepEqual(
      await tellReturned(
        { ...at.ports, returnMessenger: { sendReturn: assert.fail } },
        { ...key, periodId: "2019-T1" },
      ),
      [],
    );
  });

  it("hears that it was taken back if it heard of the return, and nothing when it has submitted again", async () => {
    const at = await submitted();
    const { notices, tell } = telling(at);
    await giveBack(at);
    await tell();
    await takeBackReturn(at.ports, await at.who("cecilia"), key);
    await tell();
    assert.deepEqual(notices, [
      ["anna", "returned"],
      ["anna", "takenBack"],
    ]);
    await giveBack(at);
    await save(at, "anna", "second", "Mer text", { basedOn: 1 });
    await submit(at, "anna");
    assert.deepEqual(await tell(), []);
    assert.equal(notices.length, 2);
  });

  it("is told later when the channel had no time, and whom it refuses is known as unreachable", async () => {
    const at = await submitted();
    await giveBack(at);
    const first = await telling(at, { kind: "throttled" }).tell();
    assert.deepEqual(first[0], { name: "Anna Åström", outcome: { kind: "pending" } });
    assert.equal((await storedReport(at)).awaitsNotice, true);
    at.clock.pass(60);
    await telling(at, { kind: "unreachable", reason: "uninstalled" }).tell();
    assert.equal((await at.who("anna")).value.nudging?.unreachable?.reason, "uninstalled");
    assert.equal((await storedReport(at)).awaitsNotice, false);
  });

  it("is not told by a process that can't say of which questions", async () => {
    const at = await submitted();
    await giveBack(at);
    const ports = { ...at.ports, organisations: { ...at.ports.organisations, get: async () => undefined } };
    const told = await tellReturned({ ...ports, returnMessenger: { sendReturn: assert.fail } }, key);
    assert.deepEqual(told[0]?.outcome, { kind: "failed", reason: "noQuestions" });
  });

  it("sees what is asked, and can change that and nothing else", async () => {
    const at = await submitted();
    await giveBack(at);
    const outcome = await showOverview(at.ports, await at.who("anna"), key);
    assert.ok(outcome.kind === "overview");
    const { questions, heading, left } = outcome.overview;
    assert.deepEqual(
      questions.map(({ asked, isLocked }) => [asked?.comment, isLocked]),
      [
        [undefined, true],
        ["Skriv mer.", false],
        [undefined, true],
        [undefined, true],
      ],
    );
    assert.deepEqual([heading.status, heading.period.dueOn, left.length], ["returned", "2026-05-20", 1]);
    const refused = await save(at, "anna", "first", "I smyg", { basedOn: 1 });
    assert.ok(refused.kind === "notOpen" && refused.step.kind === "locked");
    const asked = await askQuestion(at.ports, await at.who("anna"), key, "first");
    assert.ok(asked.kind === "step" && asked.step.kind === "locked");
    const anna = await at.who("anna");
    const open = { report: key, questionId: "first", revision: 1, askedAt: at.clock.now() };
    await at.ports.people.save({ ...anna, value: { ...anna.value, open } });
    assert.equal((await write(at, "anna", "I chatten")).kind, "notOpen");
    assert.equal((await save(at, "anna", "second", "Mer text", { basedOn: 1 })).kind, "saved");
  });
});
