// The archive holds everything that was submitted in a period, and nothing else.
import assert from "node:assert/strict";
import { text as textOf } from "node:stream/consumers";
import { readExport } from "../../src/cli/export-file.ts";
import { openReport } from "../../src/domain/report.ts";
import { archiveForOperator, archivePeriod, openArchive } from "../../src/usecases/archive-period.ts";
import { compileCityReport } from "../../src/usecases/compile-city-report.ts";
import { download, writeDownload } from "../../src/usecases/download.ts";
import { handOutVersion } from "../../src/usecases/hand-out.ts";
import { submittedExport } from "../../src/usecases/submitted-export.ts";
import { questionnaire, text, withAnswers } from "../domain/invented-report.ts";
import { type CityAtWork, cityAtWork, reopen, submitAs } from "./city-at-work.ts";
import { ekbacken, key, parken, period } from "./desk-for-tests.ts";

async function archived(at: CityAtWork): Promise<string> {
  const outcome = await archivePeriod(at.ports, at.coordinator);
  assert.ok(outcome.kind === "archive", outcome.kind);
  return textOf(outcome.chunks());
}

const pathsIn = (archive: string) =>
  archive.split("\n").filter((line) => /^(?:[\w-]+\/)*[\w-]+\.(?:docx|json|txt)$/.test(line));

const linkFor = (personId?: string) =>
  ({ kind: "good", payload: writeDownload({ periodId: "2026-T1", city: "archive", personId }) }) as const;

describe("a period's archive", () => {
  let at: CityAtWork;
  beforeEach(async () => {
    at = await cityAtWork();
  });

  it("has every submitted version as it was handed out, the city's reports, and what coordinators did", async () => {
    await submitAs(at, ekbacken, "Första versionen.");
    await handOutVersion(at.ports, key, 1);
    await submitAs(at, parken);
    const before = pathsIn(await archived(at));
    await reopen(at, ekbacken);
    await submitAs(at, ekbacken, "Andra versionen.");
    const archive = await archived(at);
    const report = "uppfoljningsrapport-naringsliv";
    assert.deepEqual(pathsIn(archive), [
      "LAS-MIG.txt",
      "stadens-rapport/naringslivsrapport-ekstad-t1-2026.docx",
      "stadens-rapport/naringslivsrapport-ekstad-t1-2026-v2.docx",
      `rapporter/ekbacken/${report}-ekbackens-stadsdelsnamnd-t1-2026.docx`,
      `rapporter/ekbacken/${report}-ekbackens-stadsdelsnamnd-t1-2026-v2.docx`,
      "rapporter/ekbacken/rapport.json",
      `rapporter/parken/${report}-parknamnden-t1-2026.docx`,
      "rapporter/parken/rapport.json",
      "atgarder.json",
    ]);
    assert.equal(before.length, 7);
    const stored = await at.ports.files.get(key, 1);
    assert.ok(stored);
    assert.ok(archive.includes(new TextDecoder().decode(stored.bytes)));
  });

  it("is the same as long as nothing more is submitted or done", async () => {
    await submitAs(at, ekbacken);
    await compileCityReport(at.ports, at.coordinator);
    const first = await archived(at);
    at.clock.pass(3_600);
    assert.equal(await archived(at), first);
    assert.match(first, /"kind": "cityReportCompiled"/);
    assert.doesNotMatch(first, /archiveMade/);
  });

  it("never holds a draft, an answer that was not submitted, or anything earlier", async () => {
    const secret = "Hemligt";
    await submitAs(at, ekbacken, "Inskickat.");
    await at.ports.files.get(key, 1);
    await archived(at);
    await reopen(at, ekbacken);
    for (const organisation of [ekbacken, parken]) {
      const of = { periodId: period.id, organisationId: organisation.id };
      const stored = await at.ports.reports.get(of);
      const report = withAnswers(stored?.value ?? openReport(organisation, period, questionnaire), [
        "first",
        text(`${secret} svar`),
      ]);
      const drafts = [
        {
          questionId: "second",
          personId: "anna",
          basedOn: 0,
          revision: 1,
          pieces: [{ text: `${secret} utkast`, at: at.ports.clock.now() }],
        },
      ];
      await at.ports.reports.save({ ...stored, value: { ...report, drafts } });
      const answer = report.answers["first"];
      assert.ok(answer);
      await at.ports.history.keep(of, { questionId: "first", answer, reason: "setAside" });
    }
    const archive = await archived(at);
    assert.doesNotMatch(archive, /Hemligt/);
    assert.match(archive, /Inskickat\./);
    assert.doesNotMatch(archive, /rapporter\/parken/);
  });

  it("has each report in the export's own format, to be read back", async () => {
    await submitAs(at, ekbacken);
    const json = /^rapporter\/ekbacken\/rapport\.json\n([\s\S]*?\n\})\n/m.exec(await archived(at))?.[1] ?? "";
    const read = readExport(json);
    assert.ok(read.kind === "export", JSON.stringify(read));
    assert.equal(read.data.report.stage, "submitted");
    assert.deepEqual(
      read.data.files.map(({ version }) => version),
      [1],
    );
  });

  it("is the coordinators' alone, also by its link", async () => {
    await submitAs(at, ekbacken);
    const anna = await at.who("anna");
    assert.deepEqual(await archivePeriod(at.ports, anna.value), { kind: "notCoordinator" });
    assert.deepEqual(await openArchive(at.ports, anna, "2026-T1"), { kind: "notCoordinator" });
    for (const personId of ["anna", "nobody", undefined]) {
      assert.deepEqual(await download(at.ports, linkFor(personId)), { kind: "unknown" });
    }
    const outcome = await download(at.ports, linkFor("cecilia"));
    assert.ok(outcome.kind === "stream");
    assert.equal(outcome.name, "arkiv-naringsliv-ekstad-t1-2026.zip");
    assert.match(await textOf(outcome.chunks), /^LAS-MIG\.txt/);
  });

  it("that fails on its way is noted, and ends before its end", async () => {
    await submitAs(at, ekbacken);
    const broken = { ...at.ports, files: { ...at.ports.files, get: () => Promise.reject(new Error("private")) } };
    const outcome = await download(broken, linkFor("cecilia"));
    assert.ok(outcome.kind === "stream");
    await assert.rejects(textOf(outcome.chunks), /private/);
    const noted = at.noted.filter(({ event }) => event === "download").map(({ ids }) => ids["outcome"]);
    assert.deepEqual(noted, ["stream", "trouble.unexpected"]);
  });

  it("is not made of nothing, or of a period that does not exist", async () => {
    assert.deepEqual(await archiveForOperator(at.ports), { kind: "nothingSubmitted", period });
    assert.equal((await archiveForOperator(at.ports, "2020-T1")).kind, "noPeriod");
    assert.equal((await archivePeriod(at.ports, at.coordinator)).kind, "nothingSubmitted");
  });

  it("fails rather than leave out a version that is gone from the store", async () => {
    await submitAs(at, ekbacken);
    await reopen(at, ekbacken);
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    await assert.rejects(submittedExport(at.ports, stored.value), {
      code: "store.corrupt",
      message: "2026-T1.ekbacken lacks its version 1. Restore the store from a backup.",
    });
  });
});
