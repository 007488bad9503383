// The reports that a person answers for now, and the one that they are working on.
import assert from "node:assert/strict";
import { addDays, day } from "../../src/domain/day.ts";
import type { Period } from "../../src/domain/period.ts";
import { myReports } from "../../src/usecases/my-reports.ts";
import { ekbacken, key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, ask, nextOf, save } from "./people-at-work.ts";

const later: Period = { ...period, id: "2026-T2", kind: "T2" };
const yearly: Period = { ...period, id: "2025-VB", kind: "VB", year: 2025 };
const mine = async (at: Surroundings, who: string) => myReports(at.ports, await at.who(who));
const idsOf = ({ reports }: Awaited<ReturnType<typeof mine>>) =>
  reports.map(({ key: of }) => `${of.periodId} ${of.organisationId}`);

describe("a person's reports", () => {
  it("are those of their organisations in the periods that take reports, the newest period first", async () => {
    const closed = { ...period, id: "2024-T1", year: 2024, closesOn: day("2026-05-05"), dueOn: day("2026-05-05") };
    const at = await openSurroundings({ periods: [yearly, later, closed, period] });
    assert.deepEqual(idsOf(await mine(at, "bjorn")), ["2026-T2 ekbacken", "2026-T1 ekbacken", "2025-VB ekbacken"]);
    assert.deepEqual(idsOf(await mine(at, "cecilia")), ["2026-T2 parken", "2026-T1 parken", "2025-VB parken"]);
  });

  it("tell the progress, and the organisations that nothing is asked of", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const { reports, withoutQuestions } = await mine(at, "anna");
    assert.deepEqual(reports[0]?.progress, { answered: 1, count: 4 });
    assert.deepEqual(withoutQuestions, ["Hamnen AB"]);
  });

  it("have the only one as the current one", async () => {
    const at = await openSurroundings();
    assert.deepEqual((await mine(at, "bjorn")).current?.key, key);
  });

  it("have none as the current one among several, until a question of one is open", async () => {
    const at = await openSurroundings({ periods: [period, later] });
    assert.equal((await mine(at, "bjorn")).current, undefined);
    await ask(at, "bjorn", "first");
    assert.deepEqual((await mine(at, "bjorn")).current?.key, key);
    await save(at, "bjorn", "first", "ett");
    assert.deepEqual((await mine(at, "bjorn")).current?.key, key);
  });

  it("keep the one that was worked on as the current one when its last question is answered", async () => {
    const at = await openSurroundings({ periods: [period, later] });
    await ask(at, "bjorn", "fourth");
    assert.equal(nextOf(await save(at, "bjorn", "fourth", "fyra")), "review");
    assert.deepEqual((await mine(at, "bjorn")).current?.key, key);
  });

  it("are none between periods, and the next period is named", async () => {
    const at = await openSurroundings({ periods: [period, { ...later, opensOn: day("2026-08-20") }] });
    at.clock.passPeriod();
    const { reports, current, upcoming } = await mine(at, "bjorn");
    assert.deepEqual([reports, current, upcoming?.id], [[], undefined, "2026-T2"]);
    at.clock.goTo(addDays(period.opensOn, -1));
    assert.equal((await mine(at, "bjorn")).upcoming?.id, "2026-T1");
  });

  it("are not of organisations that did not exist in the period, or don't exist at all", async () => {
    const at = await openSurroundings();
    const stored = await at.ports.organisations.get("ekbacken");
    const value = { ...ekbacken, validTo: addDays(period.opensOn, -1) };
    await at.ports.organisations.save({ value, etag: stored?.etag });
    assert.deepEqual(idsOf(await mine(at, "bjorn")), []);
    const bjorn = await at.who("bjorn");
    const duties = [{ organisationId: "gone", role: "deputy" } as const];
    await at.ports.people.save({ ...bjorn, value: { ...bjorn.value, duties } });
    assert.deepEqual(idsOf(await mine(at, "bjorn")), []);
  });

  it("stay listed when they are submitted", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    assert.equal((await mine(at, "bjorn")).reports[0]?.status, "inProgress");
  });
});
