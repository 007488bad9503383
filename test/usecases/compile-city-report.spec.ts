// The city's report on request: what has been submitted, and nothing else.
import assert from "node:assert/strict";
import type { CityEdition } from "../../src/domain/city-edition.ts";
import { addDays, day } from "../../src/domain/day.ts";
import { openReport } from "../../src/domain/report.ts";
import { type CompileOutcome, compileCityReport } from "../../src/usecases/compile-city-report.ts";
import { listActions } from "../../src/usecases/coordinator-actions.ts";
import { download, writeDownload } from "../../src/usecases/download.ts";
import { findCityReport } from "../../src/usecases/find-city-report.ts";
import { handOutTo } from "../../src/usecases/hand-out.ts";
import { setCityChannel } from "../../src/usecases/set-city-channel.ts";
import { questionnaire, text, withAnswers } from "../domain/invented-report.ts";
import { type CityAtWork, cityAtWork, cityChannel, reopen, submitAs } from "./city-at-work.ts";
import { ekbacken, parken, period } from "./desk-for-tests.ts";

async function compiled(at: CityAtWork, periodId?: string): Promise<CityEdition> {
  const outcome = await compileCityReport(at.ports, at.coordinator, periodId);
  assert.ok(outcome.kind === "compiled", outcome.kind);
  return outcome.announcement.edition;
}

describe("the city's report on request", () => {
  let at: CityAtWork;
  beforeEach(async () => {
    at = await cityAtWork();
  });

  it("is the coordinators' alone to ask for", async () => {
    await submitAs(at, ekbacken);
    const { value: bjorn } = await at.who("bjorn");
    assert.deepEqual(await compileCityReport(at.ports, bjorn), { kind: "notCoordinator" });
    assert.deepEqual(at.cityReports, []);
    assert.deepEqual(await setCityChannel(at.ports, bjorn, cityChannel), { kind: "notCoordinator" });
  });

  it("is partial and says who is missing while not everybody is in, and holds nothing of theirs", async () => {
    await submitAs(at, ekbacken, "Inskickat.");
    const draft = withAnswers(openReport(parken, period, questionnaire), ["first", text("Hemligt utkast.")]);
    await at.ports.reports.save({ value: draft });
    const edition = await compiled(at);
    assert.equal(edition.version, undefined);
    assert.deepEqual([edition.missing, edition.expected, edition.number], [["Parknämnden"], 2, 1]);
    assert.equal(edition.name, "naringslivsrapport-ekstad-t1-2026-delvis.docx");
    const [report] = at.cityReports;
    assert.equal(report?.cityName, "Ekstad");
    assert.deepEqual(report?.missing, [{ name: "Parknämnden", earlierNames: [] }]);
    assert.match(JSON.stringify(report), /Inskickat\./);
    assert.doesNotMatch(JSON.stringify(report), /Hemligt/);
  });

  it("shows the submitted version of whoever is completing theirs, and not what they write now", async () => {
    await submitAs(at, ekbacken, "Först.");
    await submitAs(at, parken);
    await compiled(at);
    await reopen(at, ekbacken);
    const stored = await at.ports.reports.get({ periodId: period.id, organisationId: "ekbacken" });
    assert.ok(stored);
    await at.ports.reports.save({ ...stored, value: withAnswers(stored.value, ["first", text("Sedan.")]) });
    const edition = await compiled(at);
    assert.deepEqual([edition.version, edition.missing], [undefined, []]);
    const report = at.cityReports.at(-1);
    assert.deepEqual(
      report?.reporters.map(({ name, isReopened }) => [name, isReopened]),
      [
        ["Ekbackens stadsdelsnämnd", true],
        ["Parknämnden", false],
      ],
    );
    assert.match(JSON.stringify(report), /Först\./);
    assert.doesNotMatch(JSON.stringify(report), /Sedan\./);
  });

  it("is the same edition as long as nothing more is submitted, and counts complete ones as versions", async () => {
    await submitAs(at, ekbacken);
    const partial = await compiled(at);
    assert.deepEqual(await compiled(at), partial);
    at.clock.goTo(addDays(partial.day, 1));
    assert.equal((await compiled(at)).number, 2, "a partial one says its day");
    await submitAs(at, parken);
    const first = await compiled(at);
    assert.deepEqual([first.number, first.version, first.name], [3, 1, "naringslivsrapport-ekstad-t1-2026.docx"]);
    at.clock.goTo(addDays(partial.day, 2));
    assert.deepEqual(await compiled(at), first);
    await submitAs(at, parken);
    const second = await compiled(at);
    assert.deepEqual([second.version, second.name], [2, "naringslivsrapport-ekstad-t1-2026-v2.docx"]);
    assert.equal(at.cityReports.length, 4);
    assert.equal(at.cityReports.at(-1)?.version, 2);
  });

  it("is one edition when two ask at once", async () => {
    await submitAs(at, ekbacken);
    let other: CityEdition | undefined;
    at.meddler.before(/^city\.2026-T1\/edition/, async () => {
      other = await compiled(at);
    });
    assert.deepEqual(await compiled(at), other);
    assert.equal((await at.ports.cityReports.of("2026-T1")).length, 1);
  });

  it("is of the newest period that has begun, or of the one that is named", async () => {
    await submitAs(at, ekbacken);
    const coming = { ...period, id: "2026-T2", kind: "T2", opensOn: day("2026-08-24") } as const;
    await at.ports.periods.save({ value: coming });
    assert.equal((await compiled(at)).periodId, "2026-T1");
    assert.equal((await compiled(at, "2026-T1")).periodId, "2026-T1");
    const none: CompileOutcome = { kind: "nothingSubmitted", period: coming };
    assert.deepEqual(await compileCityReport(at.ports, at.coordinator, "2026-T2"), none);
    const unknown = await compileCityReport(at.ports, at.coordinator, "2020-T1");
    assert.ok(unknown.kind === "noPeriod");
    assert.deepEqual(
      unknown.periods.map(({ id }) => id),
      ["2026-T2", "2026-T1"],
    );
  });

  it("is kept among what coordinators have done", async () => {
    await submitAs(at, ekbacken);
    await compiled(at);
    const told = await listActions(at.ports, at.coordinator);
    assert.ok(told.kind === "actions");
    assert.deepEqual(
      told.actions.map(({ kind, periodId, figures }) => [kind, periodId, figures]),
      [["cityReportCompiled", "2026-T1", "1/2"]],
    );
  });

  it("names the successor's earlier names", async () => {
    const gamla = { ...parken, id: "gamla", name: "Gamla parknämnden", validTo: day("2025-12-31") };
    await at.ports.organisations.save({ value: gamla });
    const stored = await at.ports.organisations.get("parken");
    assert.ok(stored);
    await at.ports.organisations.save({ ...stored, value: { ...stored.value, predecessors: ["gamla"] } });
    await submitAs(at, parken);
    await compiled(at);
    assert.deepEqual(at.cityReports[0]?.reporters[0]?.earlierNames, ["Gamla parknämnden"]);
  });

  it("is handed out in its very bytes, to whom it was offered", async () => {
    await submitAs(at, ekbacken);
    const { number } = await compiled(at);
    const bytes = new TextEncoder().encode("city 2026-T1 1");
    const content = { periodId: "2026-T1", city: number };
    const link = { kind: "good", payload: writeDownload(content) } as const;
    const file = { kind: "file", name: "naringslivsrapport-ekstad-t1-2026-delvis.docx", bytes };
    assert.deepEqual(await download(at.ports, link), file);
    const cecilia = await at.who("cecilia");
    assert.deepEqual(await handOutTo(at.ports, cecilia, content), file);
    assert.deepEqual(await handOutTo(at.ports, await at.who("anna"), content), { kind: "notYours" });
    assert.deepEqual(await handOutTo(at.ports, cecilia, { ...content, city: 9 }), { kind: "notYours" });
    assert.deepEqual(await download(at.ports, { kind: "good", payload: "city.2026-T1/9/" }), { kind: "unknown" });
    assert.deepEqual(await download(at.ports, { kind: "good", payload: "city.2026-T1/draft/" }), { kind: "unknown" });
  });

  it("is not made when a version that was submitted is gone from the store", async () => {
    await submitAs(at, ekbacken);
    await reopen(at, ekbacken);
    await assert.rejects(compiled(at), /2026-T1\.ekbacken lacks its version 1\. Restore the store from a backup\./);
  });
});

describe("the city's channel", () => {
  let at: CityAtWork;
  beforeEach(async () => {
    at = await cityAtWork();
  });

  it("is chosen and taken back by coordinators, and that is kept", async () => {
    assert.deepEqual(await setCityChannel(at.ports, at.coordinator, undefined), { kind: "unchanged" });
    assert.deepEqual(await setCityChannel(at.ports, at.coordinator, cityChannel), { kind: "done" });
    assert.deepEqual(await setCityChannel(at.ports, at.coordinator, { ...cityChannel }), { kind: "unchanged" });
    assert.deepEqual((await at.ports.city.get()).value.channel, cityChannel);
    const elsewhere = { ...cityChannel, id: "19:other" };
    at.meddler.before(/^city\/settings/, () => setCityChannel(at.ports, at.coordinator, elsewhere));
    at.clock.pass(60);
    assert.deepEqual(await setCityChannel(at.ports, at.coordinator, undefined), { kind: "done" });
    assert.equal((await at.ports.city.get()).value.channel, undefined);
    const told = await listActions(at.ports, at.coordinator);
    assert.ok(told.kind === "actions");
    assert.deepEqual(told.actions.map(({ kind }) => kind).sort(), ["channelBound", "channelBound", "channelReleased"]);
  });

  it("is given the latest complete report of the city, and no other channel is", async () => {
    await setCityChannel(at.ports, at.coordinator, cityChannel);
    const inChannel = (periodId?: string) => findCityReport(at.ports, cityChannel.id, periodId);
    assert.deepEqual(await inChannel(), { kind: "notComplete", period });
    await submitAs(at, ekbacken);
    await compiled(at);
    assert.equal((await inChannel())?.kind, "notComplete");
    await submitAs(at, parken);
    const edition = await compiled(at);
    assert.deepEqual(await inChannel(), { kind: "found", announcement: { period, edition } });
    assert.deepEqual(await inChannel("2026-T1"), await inChannel());
    assert.deepEqual(await inChannel("2020-T1"), { kind: "notComplete", period: undefined });
    assert.equal(await findCityReport(at.ports, "19:ekbacken"), undefined);
  });
});
