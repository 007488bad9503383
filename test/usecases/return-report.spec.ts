// A coordinator returns a report: who may, what is refused, what is kept, and who is told.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import { returnChoices } from "../../src/usecases/choose-return.ts";
import { keepCompletionsOpen } from "../../src/usecases/keep-completions-open.ts";
import type { ReturnNotice } from "../../src/usecases/return-messenger.ts";
import {
  openReturn,
  type ReturnOutcome,
  returnForCompletion,
  takeBackReturn,
  type WantedReturn,
} from "../../src/usecases/return-report.ts";
import { showOverview } from "../../src/usecases/show-overview.ts";
import { tellReturned } from "../../src/usecases/tell-returned.ts";
import { key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, save, storedReport, submit, write } from "./people-at-work.ts";

const chat = { conversationId: "a", serviceUrl: "https://x.example", tenantId: "t", userId: "29:a", botId: "28:b" };

/** Anna has submitted, Cecilia coordinates, and Björn has never met the bot. */
async function submitted(): Promise<Surroundings> {
  const at = await openSurroundings();
  const [anna, cecilia] = [await at.who("anna"), await at.who("cecilia")];
  await at.ports.people.save({ ...anna, value: { ...anna.value, chat } });
  await at.ports.people.save({ ...cecilia, value: { ...cecilia.value, aadObjectId: "c-1" } });
  await answerAll(at, "anna");
  await submit(at, "anna");
  return { ...at, ports: { ...at.ports, settings: { ...at.ports.settings, coordinators: ["c-1"] } } };
}

const wanted: WantedReturn = {
  ...{ key, version: 1, comment: "Bra!", dueOn: day("2026-05-20") },
  questions: [{ questionId: "second", comment: "Skriv mer." }],
};

async function giveBack(at: Surroundings, change: Partial<WantedReturn> = {}, who = "cecilia"): Promise<ReturnOutcome> {
  return returnForCompletion(at.ports, await at.who(who), { ...wanted, ...change });
}

const faultOf = (outcome: ReturnOutcome) => (outcome.kind === "refused" ? outcome.fault : outcome.kind);

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
    const anna = await at.who("anna");
    const open = { report: key, questionId: "first", revision: 1, askedAt: at.clock.now() };
    await at.ports.people.save({ ...anna, value: { ...anna.value, open } });
    assert.equal((await write(at, "anna", "I chatten")).kind, "notOpen");
    assert.equal((await save(at, "anna", "second", "Mer text", { basedOn: 1 })).kind, "saved");
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
