// A report that is exported comes back as it was, and an import takes nothing away unasked.
import assert from "node:assert/strict";
import { answerTo, type Report } from "../../src/domain/report.ts";
import { exportFormat, exportReport, type ReportExport } from "../../src/usecases/export-report.ts";
import { findLatestReport } from "../../src/usecases/find-latest-report.ts";
import { importReport } from "../../src/usecases/import-report.ts";
import { notApplicable, text } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, earlierOf, piecesOf, save, storedReport, submit, write } from "./people-at-work.ts";

/** A report with replaced answers, a draft, and a submission that has been handed out. */
async function muchWritten(): Promise<Surroundings> {
  const at = await openSurroundings();
  await answerAll(at, "anna");
  at.clock.pass(3600);
  await save(at, "bjorn", "second", notApplicable("ej här"), { basedOn: 1 });
  await ask(at, "anna", "third");
  await write(at, "anna", "ett utkast", "m1");
  await submit(at, "bjorn");
  await findLatestReport(at.ports, { kind: "channel", channelId: "19:ekbacken" }, { organisation: "" });
  return at;
}

async function exported(at: Surroundings): Promise<ReportExport> {
  return exportReport(at.ports, key);
}

const withoutTime = ({ exportedAt: _, ...rest }: ReportExport) => rest;
const read = (at: Surroundings, data: ReportExport, force = false) => importReport(at.ports, data, force);
const changed = (data: ReportExport, report: Partial<Report>): ReportExport => ({
  ...data,
  report: { ...data.report, ...report },
});

describe("an exported report", () => {
  it("has everything that is kept of it", async () => {
    const at = await muchWritten();
    const data = await exported(at);
    assert.equal(data.format, exportFormat);
    assert.deepEqual(data.report, await storedReport(at));
    assert.deepEqual(
      data.earlier.map(({ questionId, answer }) => [questionId, answer.revision]),
      [["second", 1]],
    );
    assert.deepEqual([data.submissions.length, data.files.length], [1, 1]);
    assert.deepEqual(data.organisation.name, "Ekbackens stadsdelsnämnd");
  });

  it("comes back whole in an empty store: authors, times, revisions, history, submissions and files", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    const outcome = await read(there, data);
    assert.deepEqual(outcome, { kind: "imported", questionIds: Object.keys(data.report.answers), submissions: 1 });
    const again = withoutTime(await exported(there));
    assert.deepEqual(again, withoutTime(changed(data, { awaitsPost: false })));
    assert.equal(there.compiled.length, 0);
  });

  it("is not posted by an import", async () => {
    const data = await exported(await muchWritten());
    assert.equal(data.report.awaitsPost, true);
    const there = await openSurroundings();
    await read(there, data);
    assert.equal((await there.ports.reports.awaitingPost("2026-T1")).length, 0);
  });

  it("is no report when the organisation, the period or any text is missing", async () => {
    const at = await openSurroundings();
    const missing = [key, { ...key, organisationId: "gone" }, { ...key, periodId: "2020-T1" }];
    for (const each of missing) await assert.rejects(exportReport(at.ports, each), { code: "import.invalid" });
  });
});

describe("an import", () => {
  it("changes nothing when everything is here already", async () => {
    const at = await muchWritten();
    const data = await exported(at);
    const before = (await at.ports.reports.get(key))?.etag;
    assert.deepEqual(await read(at, data), { kind: "unchanged" });
    assert.deepEqual(await read(at, data, true), { kind: "unchanged" });
    assert.equal((await at.ports.reports.get(key))?.etag, before);
    assert.deepEqual(withoutTime(await exported(at)), withoutTime(data));
  });

  it("adds what is missing without being forced", async () => {
    const there = await openSurroundings();
    await save(there, "anna", "first", "Svar på first");
    const at = await openSurroundings();
    await save(at, "anna", "second", "två");
    await ask(at, "bjorn", "third");
    await write(at, "bjorn", "Björns utkast");
    const outcome = await read(there, await exported(at));
    assert.deepEqual(outcome, { kind: "imported", questionIds: ["second"], submissions: 0 });
    assert.deepEqual(await answerOf(there, "first"), text("Svar på first"));
    assert.deepEqual(await piecesOf(there, "bjorn", "third"), ["Björns utkast"]);
  });

  it("adds questions that were passed on to colleagues, and changes none", async () => {
    const [here, there] = [await openSurroundings(), await openSurroundings()];
    const askedBy = { personId: "anna", name: "Anna" };
    const referral = { questionId: "first", colleague: { personId: "eva", name: "Eva" }, askedBy, note: "här" };
    for (const [at, note] of [
      [here, "här"],
      [there, "där"],
    ] as const) {
      const referrals = [{ ...referral, note, askedAt: at.clock.now() }];
      await at.ports.reports.save({ value: { ...(await storedReport(at)), referrals } });
    }
    const data = await exported(here);
    assert.equal((await read(there, data)).kind, "unchanged");
    const second = { ...referral, questionId: "second", askedAt: here.clock.now() };
    assert.equal((await read(there, changed(data, { referrals: [second] }))).kind, "imported");
    assert.deepEqual(
      (await storedReport(there)).referrals?.map(({ note }) => note),
      ["där", "här"],
    );
  });

  it("says what it would overwrite, and leaves it", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    await save(there, "anna", "first", "något annat");
    const before = await exported(there);
    assert.deepEqual(await read(there, data), { kind: "wouldOverwrite", questionIds: ["first"], stage: true });
    assert.deepEqual(withoutTime(await exported(there)), withoutTime(before));
    const samePart = changed(data, { answers: {}, stage: "submitted" });
    assert.deepEqual(await read(there, samePart), { kind: "wouldOverwrite", questionIds: [], stage: true });
  });

  it("keeps in the history what it was forced to overwrite, and no revision goes back", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    for (const basedOn of [0, 1, 2]) await save(there, "bjorn", "first", `annat ${basedOn}`, { basedOn });
    await save(there, "bjorn", "fourth", "också annat");
    const outcome = await read(there, data, true);
    assert.equal(outcome.kind, "imported");
    const kept = await earlierOf(there);
    for (const overwritten of ["first 3 setAside: annat 2", "fourth 1 setAside: också annat"]) {
      assert.ok(kept.includes(overwritten), overwritten);
    }
    const answer = answerTo(await storedReport(there), "first");
    assert.deepEqual([answer?.content, answer?.revision], [text("Svar på first"), 4]);
    assert.deepEqual([answer?.by, answer?.at], [data.report.answers["first"]?.by, data.report.answers["first"]?.at]);
  });

  it("stores what it overwrites before the report changes", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    await save(there, "bjorn", "first", "annat");
    there.meddler.before(/^reports/, () => Promise.reject(new Error("killed")));
    await assert.rejects(read(there, data, true), /killed/);
    assert.deepEqual(await answerOf(there, "first"), text("annat"));
    assert.ok((await earlierOf(there)).includes("first 1 setAside: annat"));
    assert.equal((await read(there, data, true)).kind, "imported");
  });

  it("keeps both, where the file and the store have other earlier answers of one revision", async () => {
    const [here, there] = [await openSurroundings(), await openSurroundings()];
    for (const [at, words] of [
      [here, "här"],
      [there, "där"],
    ] as const) {
      await save(at, "anna", "first", `först ${words}`);
      await save(at, "anna", "first", "sist", { basedOn: 1 });
    }
    await read(there, await exported(here), true);
    assert.deepEqual((await earlierOf(there)).toSorted(), [
      "first 1 replaced: först där",
      "first 1 setAside: först här",
    ]);
  });

  it("keeps both drafts of a person, one after the other", async () => {
    const [here, there] = [await openSurroundings(), await openSurroundings()];
    for (const [at, words] of [
      [here, "här"],
      [there, "där"],
    ] as const) {
      await ask(at, "anna", "first");
      await write(at, "anna", "lika");
      await write(at, "anna", words);
    }
    assert.equal((await read(there, await exported(here))).kind, "imported");
    assert.deepEqual(await piecesOf(there, "anna", "first"), ["lika", "där", "här"]);
    assert.equal((await read(there, await exported(here))).kind, "unchanged");
  });

  it("never changes a submission: other versions of the same number are refused, forced or not", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    await answerAll(there, "anna");
    await submit(there, "anna");
    const before = await exported(there);
    for (const force of [false, true]) {
      assert.deepEqual(await read(there, data, force), { kind: "otherSubmissions", versions: [1] });
    }
    assert.deepEqual(withoutTime(await exported(there)), withoutTime(before));
  });

  it("keeps a later submission that only this store has", async () => {
    const at = await muchWritten();
    const older = await exported(at);
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    await at.ports.reports.save({ ...stored, value: { ...stored.value, stage: "answering" } });
    await save(at, "anna", "first", "kompletterat", { basedOn: 1 });
    await submit(at, "anna");
    assert.equal((await read(at, older, true)).kind, "imported");
    assert.deepEqual(
      (await storedReport(at)).submissions.map(({ version }) => version),
      [1, 2],
    );
    assert.equal((await at.ports.submissions.get(key, 2))?.answers["first"]?.revision, 2);
  });

  it("is refused for organisations, periods, questionnaires and questions that are not here", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    const invalid = { code: "import.invalid" };
    await assert.rejects(read(there, changed(data, { organisationId: "gone" })), invalid);
    await assert.rejects(read(there, changed(data, { periodId: "2020-T1" })), invalid);
    await assert.rejects(read(there, changed(data, { questionIds: ["first", "__proto__"] })), invalid);
    await assert.rejects(read(there, changed(data, { questionnaire: { id: "gone", version: 1 } })));
    assert.equal(await there.ports.reports.get(key), undefined);
  });

  it("is refused when it answers questions that the report was not opened with here", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    await there.ports.reports.save({ value: { ...(await storedReport(there)), questionIds: ["first"] } });
    await assert.rejects(read(there, data, true), /does not ask second, third, fourth/);
  });

  it("asks to be run again when someone saves at the same time, and their answer stays", async () => {
    const data = await exported(await muchWritten());
    const there = await openSurroundings();
    there.meddler.before(/^reports/, () => save(there, "bjorn", "first", "Björns"));
    await assert.rejects(read(there, data), { code: "store.busy" });
    assert.deepEqual(await answerOf(there, "first"), text("Björns"));
  });
});
