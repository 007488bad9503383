// A coordinator returns a report: who may, what is refused, and what is kept.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { returnChoices } from "../../src/usecases/choose-return.ts";
import { keepCompletionsOpen } from "../../src/usecases/keep-completions-open.ts";
import { openReturn, type ReturnOutcome, takeBackReturn } from "../../src/usecases/return-report.ts";
import { key, openSurroundings, period } from "./desk-for-tests.ts";
import { save, storedReport, submit } from "./people-at-work.ts";
import { giveBack, submitted } from "./returning.ts";

const faultOf = (outcome: ReturnOutcome) => (outcome.kind === "refused" ? outcome.fault : outcome.kind);

describe("a coordinator who returns a report", () => {
  it("is shown its questions and a day five business days away, and none of its answers", async () => {
    const at = await submitted();
    const opened = await openReturn(at.ports, await at.who("cecilia"), key);
    assert.ok(opened.kind === "form");
    assert.equal(opened.form.proposedDueOn, "2026-05-13");
    assert.equal(opened.form.questions.length, 4);
    assert.doesNotMatch(JSON.stringify(opened), /Svar på/);
    const nowhere = { ...key, organisationId: "nowhere" };
    assert.deepEqual(await openReturn(at.ports, await at.who("cecilia"), nowhere), { kind: "notSubmitted" });
    assert.deepEqual(await openReturn(at.ports, await at.who("anna"), key), { kind: "notCoordinator" });
  });

  it("chooses among what is submitted, by name or not", async () => {
    const at = await submitted();
    const { value: cecilia } = await at.who("cecilia");
    const names = async (organisation: string, periodId?: string) => {
      const outcome = await returnChoices(at.ports, cecilia, { organisation, periodId });
      return outcome.kind === "choices" ? outcome.reports.map(({ name }) => name) : outcome.kind;
    };
    assert.deepEqual(await names(""), ["Ekbackens stadsdelsnämnd"]);
    assert.deepEqual(await names("ekbacken"), ["Ekbackens stadsdelsnämnd"]);
    assert.deepEqual(await names("parken"), []);
    assert.equal(await names("", "2019-T1"), "noPeriod");
    const refused = await returnChoices(at.ports, (await at.who("anna")).value, { organisation: "" });
    assert.deepEqual(refused, { kind: "notCoordinator" });
  });

  it("has it stored, recorded, and the submitted version kept for ever before", async () => {
    const at = await submitted();
    const outcome = await giveBack(at);
    assert.ok(outcome.kind === "returned");
    assert.deepEqual(outcome.heading.completion, {
      ...{ by: "Cecilia Ek", comment: "Bra!", dueOn: "2026-05-20", left: [2] },
    });
    const [action] = await at.ports.coordinatorActions.of(2026);
    assert.deepEqual(
      [action?.kind, action?.organisationIds, action?.figures],
      ["reportReturned", ["ekbacken"], "version 1, 2026-05-20"],
    );
    assert.ok(await at.ports.submissions.get(key, 1));
    assert.equal((await at.ports.periods.get(period.id))?.value.completionsUntil, "2026-05-20");
  });

  it("is told what is missing, and nothing is stored", async () => {
    const at = await submitted();
    const faults = [
      await giveBack(at, { questions: [{ questionId: "nowhere", comment: "" }] }),
      await giveBack(at, { dueOn: undefined }),
      await giveBack(at, { dueOn: day("2026-05-05") }),
      await giveBack(at, { dueOn: day("2027-01-01") }),
      await giveBack(at, { comment: "x".repeat(2_001) }),
      await giveBack(at, { questions: [{ questionId: "second", comment: "x".repeat(1_001) }] }),
    ].map(faultOf);
    assert.deepEqual(faults, ["noQuestion", "noDay", "tooEarly", "tooLate", "tooLong", "tooLong"]);
    assert.equal((await storedReport(at)).stage, "submitted");
  });

  it("gets the right answer when it was returned, submitted again, or never submitted", async () => {
    const at = await submitted();
    assert.equal((await giveBack(at, {}, "anna")).kind, "notCoordinator");
    await giveBack(at);
    const again = await giveBack(at, { dueOn: undefined });
    assert.ok(again.kind === "alreadyReturned" && again.returned.by.name === "Cecilia Ek");
    assert.equal((await openReturn(at.ports, await at.who("cecilia"), key)).kind, "alreadyReturned");
    await save(at, "anna", "second", "Mer text", { basedOn: 1 });
    await submit(at, "anna");
    const late = await giveBack(at);
    assert.ok(late.kind === "newerVersion" && late.form.submission.version === 2);
    assert.equal((await at.ports.submissions.get(key, 2))?.completion?.changes.length, 1);
    assert.equal((await giveBack(at, { key: { ...key, organisationId: "parken" } })).kind, "notSubmitted");
    assert.equal((await at.ports.coordinatorActions.of(2026)).length, 1);
  });

  it("loses to whoever submitted in the same moment", async () => {
    const at = await submitted();
    await giveBack(at);
    await takeBackReturn(at.ports, await at.who("cecilia"), key);
    at.meddler.before(/^reports/, async () => {
      const stored = await at.ports.reports.get(key);
      assert.ok(stored);
      const note = { version: 2, at: at.clock.now(), by: { personId: "anna", name: "Anna Åström" } };
      const submissions = [...stored.value.submissions, note];
      await at.ports.reports.save({ ...stored, value: { ...stored.value, submissions } });
    });
    assert.equal((await giveBack(at)).kind, "newerVersion");
  });

  it("takes it back while nothing is completed", async () => {
    const at = await submitted();
    const takeBack = async (who = "cecilia") => takeBackReturn(at.ports, await at.who(who), key);
    assert.deepEqual(await takeBack("anna"), { kind: "notCoordinator" });
    const none = await takeBack();
    assert.ok(none.kind === "notReturned" && !none.isSubmittedAgain);
    await giveBack(at);
    at.clock.pass(60);
    assert.equal((await takeBack()).kind, "takenBack");
    at.clock.pass(60);
    await giveBack(at);
    await save(at, "anna", "second", "Mer text", { basedOn: 1 });
    assert.equal((await takeBack()).kind, "begun");
    await submit(at, "anna");
    const late = await takeBack();
    assert.ok(late.kind === "notReturned" && late.isSubmittedAgain);
    const kinds = (await at.ports.coordinatorActions.of(2026)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ["reportReturned", "returnTakenBack", "reportReturned"]);
  });
});

describe("the day until which a period's returned reports are taken", () => {
  it("is the latest of all", async () => {
    const at = await openSurroundings();
    for (const until of ["2026-07-01", "2026-06-20", "2026-07-03"]) {
      await keepCompletionsOpen(at.ports, period.id, day(until));
    }
    assert.equal((await at.ports.periods.get(period.id))?.value.completionsUntil, "2026-07-03");
    await keepCompletionsOpen(at.ports, "2019-T1", day("2026-07-01"));
  });

  it("is given up when the period is changed again and again", async () => {
    const at = await openSurroundings();
    const periods = { ...at.ports.periods, save: async () => false };
    await assert.rejects(keepCompletionsOpen({ periods }, period.id, day("2026-07-01")), { code: "store.busy" });
  });
});
