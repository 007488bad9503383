// A report is submitted once, as it was reviewed, and everything that is in it was saved before.
import assert from "node:assert/strict";
import { latestSubmission, submit as submitted } from "../../src/domain/report.ts";
import { fileOf, freezeSubmission } from "../../src/usecases/freeze-submission.ts";
import { submitReport } from "../../src/usecases/submit-report.ts";
import { empty, text } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, answerOf, save, storedReport, submit } from "./people-at-work.ts";

const reportDocument = /^reports\.2026-T1\/ekbacken/;
const submissionDocument = /^report\.2026-T1\.ekbacken\/submission\./;

async function answered(): Promise<Surroundings> {
  const at = await openSurroundings();
  await answerAll(at, "anna");
  return at;
}

async function frozen(at: Surroundings, version = 1) {
  return (await at.ports.submissions.get(key, version)) ?? assert.fail(`no submission ${version}`);
}

/** A report that was submitted and has been opened again, to be completed. */
async function returned(): Promise<Surroundings> {
  const at = await answered();
  await submit(at, "anna");
  const stored = await at.ports.reports.get(key);
  assert.ok(stored);
  await at.ports.reports.save({ ...stored, value: { ...stored.value, stage: "answering" } });
  return at;
}

describe("submitting a report", () => {
  it("closes it as version 1, freezes what it says and lets it wait to be posted", async () => {
    const at = await answered();
    const outcome = await submit(at, "bjorn");
    assert.ok(outcome.kind === "submitted");
    assert.deepEqual(outcome.submission, {
      version: 1,
      at: at.clock.now(),
      by: { personId: "bjorn", name: "Björn Öberg" },
    });
    assert.equal(outcome.postedIn, "channel");
    assert.equal((await storedReport(at)).awaitsPost, true);
    const submission = await frozen(at);
    assert.deepEqual(submission.answers, (await storedReport(at)).answers);
    assert.deepEqual(
      submission.contacts.map(({ name, role }) => [name, role]),
      [
        ["Anna Åström", "primary"],
        ["Björn Öberg", "deputy"],
      ],
    );
    assert.equal(submission.organisation.diarienummer, "EKB 2026/118");
  });

  it("says that it goes to the people where the organisation has no channel", async () => {
    const at = await openSurroundings();
    const parken = { ...key, organisationId: "parken" };
    const report = { ...empty, ...parken, questionIds: [] };
    await at.ports.reports.save({ value: { ...report, questionIds: ["third"] } });
    const outcome = await submitReport(at.ports, await at.who("cecilia"), parken, 0);
    assert.equal(outcome.kind === "submitted" && outcome.postedIn, "personalChats");
  });

  it("names what is missing, and stays open", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const outcome = await submit(at, "anna");
    assert.deepEqual(outcome.kind === "incomplete" && outcome.overview.missing.map(({ question }) => question.id), [
      "second",
      "fourth",
    ]);
    assert.equal((await storedReport(at)).stage, "answering");
  });

  it("shows the review again when answers have changed since it was made", async () => {
    const at = await answered();
    const reviewed = 4;
    await save(at, "bjorn", "first", "nytt", { basedOn: 1 });
    const outcome = await submit(at, "anna", reviewed);
    assert.equal(outcome.kind === "changedSince" && outcome.overview.contentRevision, 5);
    assert.equal((await storedReport(at)).stage, "answering");
  });

  it("is not possible after the period has closed", async () => {
    const at = await answered();
    at.clock.passPeriod();
    const outcome = await submit(at, "anna");
    assert.equal(outcome.kind === "notOpen" && outcome.step.kind, "closed");
    const returnedLate = await returned();
    returnedLate.clock.passPeriod();
    assert.equal((await submit(returnedLate, "anna")).kind, "notOpen");
  });

  it("happens once, whoever presses and however often", async () => {
    const at = await answered();
    await submit(at, "anna");
    const again = await submit(at, "bjorn");
    assert.equal(again.kind === "alreadySubmitted" && again.submission.by.personId, "anna");
    at.clock.passPeriod();
    assert.equal((await submit(at, "anna")).kind, "alreadySubmitted");
    assert.equal((await storedReport(at)).submissions.length, 1);
  });

  it("happens once when two people press at the same time", async () => {
    const at = await answered();
    at.meddler.before(reportDocument, () => submit(at, "bjorn"));
    const outcome = await submit(at, "anna");
    assert.equal(outcome.kind === "alreadySubmitted" && outcome.submission.by.personId, "bjorn");
    assert.equal((await storedReport(at)).submissions.length, 1);
    assert.equal((await frozen(at)).by.personId, "bjorn");
  });

  it("does not leave out an answer that is saved at the same time: it is reviewed again", async () => {
    const at = await answered();
    at.meddler.before(reportDocument, () => save(at, "bjorn", "first", "i sista stund", { basedOn: 1 }));
    assert.equal((await submit(at, "anna")).kind, "changedSince");
    assert.equal((await submit(at, "anna")).kind, "submitted");
    assert.deepEqual((await frozen(at)).answers["first"]?.content, text("i sista stund"));
  });

  it("makes a new version of what was completed, and leaves the first as it was", async () => {
    const at = await returned();
    await save(at, "anna", "first", "kompletterat", { basedOn: 1 });
    const outcome = await submit(at, "anna");
    assert.equal(outcome.kind === "submitted" && outcome.submission.version, 2);
    assert.deepEqual((await frozen(at, 1)).answers["first"]?.content, text("Svar på first"));
    assert.deepEqual((await frozen(at, 2)).answers["first"]?.content, text("kompletterat"));
    const [first, second] = [await fileOf(at.ports, await frozen(at, 1)), await fileOf(at.ports, await frozen(at, 2))];
    assert.notEqual(first.name, second.name);
    assert.notEqual(first.sha256, second.sha256);
  });
});

describe("a submission that was frozen", () => {
  it("is frozen later when the process died in between, by whoever comes next", async () => {
    const at = await answered();
    at.meddler.before(submissionDocument, () => Promise.reject(new Error("killed")));
    await assert.rejects(submit(at, "anna"), /killed/);
    const report = await storedReport(at);
    assert.equal(report.stage, "submitted");
    assert.equal(report.awaitsPost, true);
    const submission = await freezeSubmission(at.ports, report);
    assert.deepEqual(submission, await frozen(at));
    assert.deepEqual([submission.version, submission.by.personId], [1, "anna"]);
    assert.deepEqual(await freezeSubmission(at.ports, report), submission);
  });

  it("is the one that was stored first when two freeze it at the same time", async () => {
    const at = await answered();
    const report = submitted(await storedReport(at), { personId: "anna", name: "Anna" }, at.clock.now());
    at.meddler.before(submissionDocument, async () => {
      const anna = await at.who("anna");
      await at.ports.people.save({ ...anna, value: { ...anna.value, phone: "ny" } });
      await freezeSubmission(at.ports, report);
    });
    const submission = await freezeSubmission(at.ports, report);
    assert.equal(submission.contacts[0]?.phone, "ny");
    assert.deepEqual(submission, await frozen(at));
  });

  it("does not change when the organisation, its people or its answers do", async () => {
    const at = await answered();
    await submit(at, "anna");
    const before = await frozen(at);
    const [anna, stored] = [await at.who("anna"), await at.ports.organisations.get("ekbacken")];
    assert.ok(stored);
    await at.ports.people.save({ ...anna, value: { ...anna.value, name: "Anna Ny" } });
    await at.ports.organisations.save({ ...stored, value: { ...stored.value, name: "Nya nämnden" } });
    assert.deepEqual(await freezeSubmission(at.ports, await storedReport(at)), before);
    assert.match((await fileOf(at.ports, before)).name, /ekbackens-stadsdelsnamnd/);
  });

  it("is there although its organisation has been taken off the list", async () => {
    const at = await answered();
    await submit(at, "anna");
    const gone = { ...(await frozen(at)), organisationId: "gone" };
    await at.ports.submissions.add(gone);
    const report = { ...(await storedReport(at)), organisationId: "gone" };
    assert.deepEqual(await freezeSubmission(at.ports, report), gone);
  });

  it("is a fault where nothing was submitted, or where organisation or period are gone", async () => {
    const at = await answered();
    await assert.rejects(freezeSubmission(at.ports, await storedReport(at)), { code: "store.corrupt" });
    const report = submitted(await storedReport(at), { personId: "anna", name: "Anna" }, at.clock.now());
    await assert.rejects(freezeSubmission(at.ports, { ...report, organisationId: "gone" }), { code: "store.corrupt" });
    await assert.rejects(freezeSubmission(at.ports, { ...report, periodId: "2020-T1" }), { code: "store.corrupt" });
  });
});

describe("the file of a submission", () => {
  it("is compiled once, and the same bytes ever after", async () => {
    const at = await answered();
    await submit(at, "anna");
    const submission = await frozen(at);
    const first = await fileOf(at.ports, submission);
    assert.deepEqual(await fileOf(at.ports, submission), first);
    assert.equal(at.compiled.length, 1);
    assert.equal(latestSubmission(await storedReport(at))?.version, first.version);
  });

  it("is the one that was stored first when two make it at the same time", async () => {
    const at = await answered();
    await submit(at, "anna");
    const submission = await frozen(at);
    const made: Uint8Array[] = [];
    at.meddler.before(/\/file\./, async () => made.push((await fileOf(at.ports, submission)).bytes));
    assert.deepEqual((await fileOf(at.ports, submission)).bytes, made[0]);
    assert.equal(at.compiled.length, 2);
  });

  it("is made again after a crash in the middle", async () => {
    const at = await answered();
    await submit(at, "anna");
    const submission = await frozen(at);
    at.meddler.before(/\/file\./, () => Promise.reject(new Error("killed")));
    await assert.rejects(fileOf(at.ports, submission), /killed/);
    const { bytes } = await fileOf(at.ports, submission);
    assert.deepEqual((await fileOf(at.ports, submission)).bytes, bytes);
    assert.deepEqual(await answerOf(at, "first"), text("Svar på first"));
  });
});
