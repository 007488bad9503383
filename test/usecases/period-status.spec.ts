// A coordinator sees how far a period has come, at the price of two reads.
import assert from "node:assert/strict";
import { submit } from "../../src/domain/report.ts";
import { download, writeDownload } from "../../src/usecases/download.ts";
import { handOutTo } from "../../src/usecases/hand-out.ts";
import { handOutStatus } from "../../src/usecases/hand-out-status.ts";
import { readOffer } from "../../src/usecases/offered-content.ts";
import { periodStatus } from "../../src/usecases/period-status.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { anna } from "../domain/invented-report.ts";
import { ekbacken, key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";

/** Surroundings in which Cecilia coordinates. */
async function coordinated(): Promise<Surroundings> {
  const at = await openSurroundings();
  const cecilia = await at.who("cecilia");
  await at.ports.people.save({ ...cecilia, value: { ...cecilia.value, aadObjectId: "c-1" } });
  return { ...at, ports: { ...at.ports, settings: { ...at.ports.settings, coordinators: ["c-1"] } } };
}

const secret = "HEMLIGT";

async function status(at: Surroundings, who = "cecilia", periodId?: string) {
  return periodStatus(at.ports, (await at.who(who)).value, periodId);
}

describe("the status of a period for a coordinator", () => {
  it("tells states and figures, and nothing of what is written", async () => {
    const at = await coordinated();
    const content = { kind: "text", text: secret } as const;
    await saveAnswer(at.ports, await at.who("anna"), {
      ...{ key, questionId: "first", content, basedOn: 0, draftRevision: 0, typed: secret },
    });
    const outcome = await status(at);
    assert.ok(outcome.kind === "status");
    assert.deepEqual(
      outcome.organisations.map(({ name, state, answered, count, contacts }) => [
        name,
        state,
        answered,
        count,
        contacts,
      ]),
      [
        [ekbacken.name, "inProgress", 1, 4, ["Anna Åström", "Björn Öberg"]],
        ["Parknämnden", "notStarted", 0, 4, ["Cecilia Ek"]],
      ],
    );
    assert.equal(outcome.counts.inProgress, 1);
    assert.doesNotMatch(JSON.stringify(outcome), new RegExp(secret));
  });

  it("is of the newest period that has opened, or of the one that was named", async () => {
    const at = await coordinated();
    for (const kind of ["T2", "VB"] as const) {
      const opensOn = kind === "T2" ? period.opensOn : ("2026-12-01" as typeof period.opensOn);
      await at.ports.periods.save({ value: { ...period, id: `2026-${kind}`, kind, opensOn } });
    }
    const newest = await status(at);
    assert.equal(newest.kind === "status" && newest.period.id, "2026-T2");
    const named = await status(at, "cecilia", "2026-T1");
    assert.equal(named.kind === "status" && named.period.id, "2026-T1");
    assert.deepEqual(await status(at, "cecilia", "2019-T1"), { kind: "noPeriod" });
  });

  it("takes two reads, whether few report or many", async () => {
    const at = await coordinated();
    for (let index = 0; index < 30; index++) {
      const organisation = { ...ekbacken, id: `o-${index}`, name: `O ${index}` };
      await at.ports.organisations.save({ value: organisation });
    }
    const stored = await at.ports.reports.save({
      value: submit({ ...reportOf("o-3"), answers: {} }, anna, at.clock.now()),
    });
    assert.ok(stored);
    const cecilia = await at.who("cecilia");
    await Promise.all([at.ports.organisations.all(), at.ports.periods.all()]);
    at.documents.takeCounts();
    const outcome = await periodStatus(at.ports, cecilia.value);
    assert.deepEqual(at.documents.takeCounts(), { reads: 2, writes: 0 });
    assert.ok(outcome.kind === "status");
    assert.deepEqual([outcome.counts.all, outcome.counts.submitted], [32, 1]);
  });

  it("is had as a workbook, by coordinators only", async () => {
    const at = await coordinated();
    const { value: cecilia } = await at.who("cecilia");
    const file = await handOutStatus(at.ports, cecilia, "2026-T1");
    assert.ok(file.kind === "file");
    assert.equal(file.name, "laget-naringsliv-t1-2026-2026-05-06.xlsx");
    assert.match(new TextDecoder().decode(file.bytes), /Parknämnden/);
    assert.deepEqual(await handOutStatus(at.ports, cecilia, "2019-T1"), { kind: "noPeriod" });
    const content = { periodId: "2026-T1", status: "workbook" } as const;
    assert.equal((await handOutTo(at.ports, await at.who("cecilia"), content)).kind, "file");
    assert.equal((await handOutTo(at.ports, await at.who("anna"), content)).kind, "notYours");
    const link = (personId: string) =>
      download(at.ports, { kind: "good", payload: writeDownload({ ...content, personId }) });
    assert.equal((await link("cecilia")).kind, "file");
    assert.equal((await link("anna")).kind, "unknown");
    assert.equal((await link("nobody")).kind, "unknown");
    assert.equal(readOffer({ of: "status.2026-T1", version: "draft" }), undefined);
  });

  it("is nobody else's", async () => {
    const at = await coordinated();
    assert.deepEqual(await status(at, "anna"), { kind: "notCoordinator" });
  });
});

function reportOf(organisationId: string) {
  return {
    periodId: period.id,
    organisationId,
    questionnaire: { id: "district-board", version: 1 },
    questionIds: ["first"],
    drafts: [],
    stage: "answering",
    submissions: [],
    awaitsPost: false,
  } as const;
}
