// Opening and changing periods: what a coordinator is shown, what is stored, and what happens when two do it at once.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { openReport } from "../../src/domain/report.ts";
import { beginPeriodChange } from "../../src/usecases/begin-period-change.ts";
import { makePeriodChange } from "../../src/usecases/change-period.ts";
import { listPeriods, showPeriod } from "../../src/usecases/list-periods.ts";
import { openPeriod } from "../../src/usecases/open-period.ts";
import { previewPeriod, proposePeriod } from "../../src/usecases/preview-period.ts";
import { previewPeriodChange } from "../../src/usecases/preview-period-change.ts";
import { questionnaire } from "../domain/invented-report.ts";
import { type Coordinating, openCoordinating } from "./coordinator-for-tests.ts";
import { ekbacken, emptyQuestionnaire, key, period } from "./desk-for-tests.ts";

const t2 = { kind: "T2", year: 2026 } as const;
const dates = { opensOn: day("2026-08-25"), dueOn: day("2026-09-15"), closesOn: day("2026-09-30") };
const later = { kind: "dates", dueOn: day("2026-05-20"), closesOn: period.closesOn } as const;
const extension = {
  kind: "extension",
  organisationId: "ekbacken",
  dueOn: day("2026-05-20"),
  closesOn: period.closesOn,
} as const;
const close = { kind: "close" } as const;

describe("opening a period", () => {
  let at: Coordinating;
  beforeEach(async () => {
    at = await openCoordinating();
  });
  const saved = async () => (await at.ports.periods.newest("2026-T2"))?.value;
  const actions = () => at.ports.coordinatorActions.of(2026);

  it("shows who is asked what, who gets the card and who does not, and stores nothing", async () => {
    const outcome = await previewPeriod(at.ports, at.cecilia, t2, dates);
    assert.ok(outcome.kind === "preview");
    assert.deepEqual(outcome.questionnaires, [
      { id: "district-board", version: 1, source: "form", types: ["district-board"], organisations: 2 },
    ]);
    assert.deepEqual(outcome.withoutQuestions, ["Hamnen AB"]);
    assert.equal(outcome.told.people, 0);
    assert.deepEqual(
      outcome.told.unreached.map(({ personName, why }) => [personName, why]),
      [
        ["Anna Åström", "neverMet"],
        ["Björn Öberg", "neverMet"],
        ["Cecilia Ek", "neverMet"],
      ],
    );
    assert.equal(await saved(), undefined);
  });

  it("names organisations without a contact person, and asks nobody where there are no questions", async () => {
    const { value: cecilia } = await at.who("cecilia");
    const stored = await at.who("cecilia");
    await at.ports.people.save({ ...stored, value: { ...cecilia, duties: [] } });
    const outcome = await previewPeriod(at.ports, at.cecilia, t2, dates);
    assert.ok(outcome.kind === "preview");
    assert.deepEqual(outcome.told.withoutContact, ["Parknämnden"]);
    const nobody = await openCoordinating({ questionnaires: [emptyQuestionnaire] });
    const none = await previewPeriod(nobody.ports, nobody.cecilia, t2, dates);
    assert.ok(none.kind === "preview");
    assert.equal(none.questionnaires.length, 0);
    assert.equal(none.withoutQuestions.length, 3);
  });

  it("stores it once, though pressed twice and by two at once with other days", async () => {
    const otherDates = { ...dates, dueOn: day("2026-09-16") };
    const [one, two] = await Promise.all([
      openPeriod(at.ports, at.cecilia, t2, dates, []),
      openPeriod(at.ports, at.cecilia, t2, otherDates, []),
    ]);
    assert.deepEqual([one.kind, two.kind].sort(), ["opened", "openedBefore"]);
    const again = await openPeriod(at.ports, at.cecilia, t2, dates, []);
    assert.ok(again.kind === "openedBefore");
    assert.equal(again.isSame, one.kind === "opened");
    assert.equal((await actions()).length, 1);
  });

  it("asks about doubts that were not shown before, and refuses mistakes", async () => {
    const sunday = { ...dates, dueOn: day("2026-09-20") };
    assert.equal((await openPeriod(at.ports, at.cecilia, t2, sunday, [])).kind, "preview");
    assert.equal(await saved(), undefined);
    const wrong = { ...dates, closesOn: day("2026-09-01") };
    assert.equal((await openPeriod(at.ports, at.cecilia, t2, wrong, [])).kind, "mistakes");
    assert.equal((await openPeriod(at.ports, at.cecilia, t2, sunday, ["dayOff"])).kind, "opened");
  });

  it("proposes the next one, from today where its days would have begun", async () => {
    const outcome = await proposePeriod(at.ports, at.cecilia);
    assert.ok(outcome.kind === "proposal");
    assert.deepEqual(outcome.name, t2);
    at.clock.goTo(day("2026-09-01"));
    const late = await proposePeriod(at.ports, at.cecilia, t2);
    assert.ok(late.kind === "proposal");
    assert.equal(late.dates.opensOn, "2026-09-01");
  });

  it("is nobody else's", async () => {
    const none = { kind: "notCoordinator" };
    const { ports, anna } = at;
    assert.deepEqual(await openPeriod(ports, anna, t2, dates, []), none);
    assert.deepEqual(await previewPeriod(ports, anna, t2, dates), none);
    assert.deepEqual(await proposePeriod(ports, anna), none);
    assert.deepEqual(await listPeriods(ports, anna), none);
    assert.deepEqual(await showPeriod(ports, anna, period.id), none);
    assert.deepEqual(await beginPeriodChange(ports, anna, period.id, "close"), none);
    assert.deepEqual(await previewPeriodChange(ports, anna, period.id, close), none);
    assert.deepEqual(await makePeriodChange(ports, anna, period.id, close, { basis: "", accepted: [] }), none);
    assert.equal(await saved(), undefined);
  });
});

describe("changing a period", () => {
  let at: Coordinating;
  beforeEach(async () => {
    at = await openCoordinating();
  });
  const preview = async (change: Parameters<typeof previewPeriodChange>[3]) => {
    const outcome = await previewPeriodChange(at.ports, at.cecilia, period.id, change);
    return outcome.kind === "preview" ? outcome : assert.fail(outcome.kind);
  };
  const make = async (change: Parameters<typeof previewPeriodChange>[3], accepted: readonly string[] = []) => {
    const { basis } = await preview(change);
    return makePeriodChange(at.ports, at.cecilia, period.id, change, { basis, accepted });
  };
  const saved = async () => (await at.ports.periods.newest(period.id))?.value ?? assert.fail("no period");

  it("says what it means, does it once and keeps that it was done", async () => {
    const { unfinished, told, isOpening } = await preview(later);
    assert.deepEqual([unfinished, told?.people, isOpening], [2, 0, false]);
    const { basis } = await preview(later);
    const twice = await Promise.all(
      [1, 2].map(() => makePeriodChange(at.ports, at.cecilia, period.id, later, { basis, accepted: [] })),
    );
    assert.deepEqual(twice.map(({ kind }) => kind).sort(), ["changed", "unchanged"]);
    assert.equal((await saved()).dueOn, "2026-05-20");
    const [action] = await at.ports.coordinatorActions.of(2026);
    assert.equal(action?.figures, "2026-04-20/2026-05-13/2026-06-12/ → 2026-04-20/2026-05-20/2026-06-12/");
  });

  it("is shown anew when someone else has changed the period, and asked about where it is in doubt", async () => {
    const { basis } = await preview(extension);
    await make(later);
    const shown = { basis, accepted: [] };
    const changedSince = await makePeriodChange(
      at.ports,
      at.cecilia,
      period.id,
      { ...extension, dueOn: day("2026-05-27") },
      shown,
    );
    assert.equal(changedSince.kind, "changedSince");
    assert.equal((await make({ ...extension, dueOn: day("2026-05-24") })).kind, "preview");
    assert.equal((await make({ ...extension, dueOn: day("2026-05-24") }, ["dayOff"])).kind, "changed");
    assert.equal((await saved()).extensions?.length, 1);
  });

  it("keeps the opening day of a period that has opened", async () => {
    await make({ ...later, opensOn: day("2026-06-01") });
    assert.equal((await saved()).opensOn, period.opensOn);
  });

  it("gives more time to those who have something left, and only in a period that can take it", async () => {
    const report = { ...openReport(ekbacken, period, questionnaire), stage: "submitted" } as const;
    await at.ports.reports.save({ value: report });
    const submitted = await previewPeriodChange(at.ports, at.cecilia, period.id, extension);
    assert.deepEqual(submitted, { kind: "submitted", organisationName: ekbacken.name });
    const unknown = { ...extension, organisationId: "ingen" };
    assert.equal((await previewPeriodChange(at.ports, at.cecilia, period.id, unknown)).kind, "unknown");
    const park = { ...extension, organisationId: "parken" };
    assert.equal((await preview(park)).organisationName, "Parknämnden");
    await make(park);
    const form = await beginPeriodChange(at.ports, at.cecilia, period.id, "extension");
    assert.ok(form.kind === "form");
    assert.deepEqual(form.organisations, [{ id: "parken", name: "Parknämnden" }]);
    assert.deepEqual(form.dates.dueOn, "2026-05-20");
    await make(close);
    const closed = await previewPeriodChange(at.ports, at.cecilia, period.id, { ...park, dueOn: day("2026-05-27") });
    assert.equal(closed.kind, "notNow");
  });

  it("closes and opens again, each with its figures", async () => {
    await make(extension);
    const closing = await preview(close);
    assert.deepEqual([closing.unfinished, closing.extended, closing.told], [2, [ekbacken.name], undefined]);
    await make(close);
    assert.equal((await previewPeriodChange(at.ports, at.cecilia, period.id, later)).kind, "notNow");
    assert.equal((await previewPeriodChange(at.ports, at.cecilia, period.id, close)).kind, "unchanged");
    const early = { kind: "reopen", closesOn: day("2026-05-05") } as const;
    assert.equal((await previewPeriodChange(at.ports, at.cecilia, period.id, early)).kind, "mistakes");
    await make({ kind: "reopen", closesOn: day("2026-06-01") });
    assert.equal((await saved()).closedOn, undefined);
    const figures = (await at.ports.coordinatorActions.of(2026)).map((action) => [action.kind, action.figures]);
    assert.deepEqual(figures.toSorted(), [
      ["extensionGiven", "2026-05-20, 2026-06-12"],
      ["periodClosed", ""],
      ["periodReopened", "2026-06-01"],
    ]);
  });

  it("proposes days that are left, and knows nothing of other periods", async () => {
    at.clock.passPeriod();
    const reopen = await beginPeriodChange(at.ports, at.cecilia, period.id, "reopen");
    assert.ok(reopen.kind === "form");
    assert.equal(reopen.dates.closesOn, "2026-06-19");
    const dated = await beginPeriodChange(at.ports, at.cecilia, period.id, "dates");
    assert.ok(dated.kind === "form");
    assert.equal(dated.dates.dueOn, period.dueOn);
    for (const outcome of [
      await beginPeriodChange(at.ports, at.cecilia, "2030-T1", "dates"),
      await previewPeriodChange(at.ports, at.cecilia, "2030-T1", close),
      await showPeriod(at.ports, at.cecilia, "2030-T1"),
    ]) {
      assert.deepEqual(outcome, { kind: "unknown" });
    }
  });

  it("lists the periods newest first, with those who have more time, by id where the name is gone", async () => {
    await make(extension);
    const stored = await at.ports.periods.newest(period.id);
    assert.ok(stored);
    const gone = { organisationId: "borta", dueOn: extension.dueOn, closesOn: extension.closesOn, at: at.clock.now() };
    const extensions = [...(stored.value.extensions ?? []), gone];
    await at.ports.periods.save({ ...stored, value: { ...stored.value, extensions } });
    await openPeriod(at.ports, at.cecilia, t2, dates, []);
    const listed = await listPeriods(at.ports, at.cecilia);
    assert.ok(listed.kind === "periods");
    assert.deepEqual(
      listed.periods.map((view) => [view.period.id, view.phase, view.extended.map(({ name }) => name)]),
      [
        ["2026-T2", "upcoming", []],
        ["2026-T1", "open", ["borta", ekbacken.name]],
      ],
    );
    assert.equal(await at.ports.reports.get(key), undefined);
  });
});
