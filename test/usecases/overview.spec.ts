// The overview shows every question's state, and keeps what was being typed when it was asked for.
import assert from "node:assert/strict";
import { leaveForOverview } from "../../src/usecases/leave-for-overview.ts";
import { showOverview } from "../../src/usecases/show-overview.ts";
import { notApplicable } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, ask, piecesOf, save, submit, write } from "./people-at-work.ts";

async function leave(at: Surroundings, typed: string | undefined, questionId = "first") {
  return leaveForOverview(at.ports, await at.who("anna"), key, { questionId, typed, basedOn: 0, draftRevision: 0 });
}

describe("the overview", () => {
  it("shows the state of every question and what is missing", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    await save(at, "bjorn", "second", notApplicable("ej här"));
    const outcome = await showOverview(at.ports, await at.who("anna"), key);
    assert.ok(outcome.kind === "overview");
    assert.deepEqual(
      outcome.overview.questions.map(({ state }) => state),
      ["answered", "notApplicable", "optional", "missing"],
    );
    assert.deepEqual(
      outcome.overview.missing.map(({ question }) => question.id),
      ["fourth"],
    );
    assert.equal(outcome.overview.contentRevision, 2);
    assert.equal(outcome.from, undefined);
  });

  it("shows one's own drafts and nobody else's", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await write(at, "anna", "Annas utkast");
    const seenBy = async (who: string) => {
      const outcome = await showOverview(at.ports, await at.who(who), key);
      return outcome.kind === "overview" && outcome.overview.questions[0]?.draft?.pieces[0]?.text;
    };
    assert.equal(await seenBy("anna"), "Annas utkast");
    assert.equal(await seenBy("bjorn"), undefined);
  });

  it("can be read, and not changed, when the report is submitted or the period has closed", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "anna");
    const submitted = await showOverview(at.ports, await at.who("bjorn"), key);
    assert.equal(submitted.kind === "notOpen" && submitted.step.kind, "submitted");
    const closed = await openSurroundings();
    closed.clock.passPeriod();
    const outcome = await showOverview(closed.ports, await closed.who("anna"), key);
    assert.equal(outcome.kind === "notOpen" && outcome.step.kind, "closed");
  });

  it("keeps what was typed in the card from which it was asked for", async () => {
    const at = await openSurroundings();
    const outcome = await leave(at, "halvvägs");
    assert.equal(outcome.kind === "overview" && outcome.from?.draft?.pieces[0]?.text, "halvvägs");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["halvvägs"]);
  });

  it("stores nothing when nothing was typed", async () => {
    const at = await openSurroundings();
    assert.equal((await leave(at, undefined)).kind, "overview");
    assert.equal(await at.ports.reports.get(key), undefined);
  });

  it("leaves a text that is longer than any draft with its person", async () => {
    const at = await openSurroundings();
    const outcome = await leave(at, "x".repeat(151));
    assert.deepEqual(outcome.kind === "refused" && outcome.fault, { kind: "tooLong", length: 151, limit: 150 });
    assert.equal(await at.ports.reports.get(key), undefined);
  });

  it("does not keep what was typed too late", async () => {
    const at = await openSurroundings();
    await answerAll(at, "bjorn");
    await submit(at, "bjorn");
    assert.equal((await leave(at, "för sent")).kind, "notOpen");
    assert.equal((await leave(at, "x".repeat(151))).kind, "notOpen");
    assert.deepEqual(await piecesOf(at, "anna", "first"), []);
  });
});
